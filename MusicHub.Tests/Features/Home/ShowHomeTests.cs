using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Home;

public sealed class ShowHomeTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Visitor_SeesTheirOwnWork_AndNobodyElses()
    {
        await _hub.AConfirmedVisit(_hub.Today, _hub.NorthSchool);
        await _hub.AnArrangedVisit(_hub.Today.AddDays(-4), _hub.SouthSchool);
        await _hub.AnArrangedVisit(_hub.Today.AddDays(5), _hub.SouthSchool, at: new TimeOnly(9, 15));
        await _hub.APlannedVisit(_hub.Today.AddDays(-20));
        await _hub.AnAction("Send the songbook", _hub.Today.AddDays(-3));
        await _hub.AnAction("Ring the head", _hub.Today.AddDays(2));
        await _hub.AConfirmedVisit(_hub.Today, _hub.SouthSchool, _hub.SouthManager);
        await _hub.AnAction("Somebody else’s", _hub.Today.AddDays(-3), owner: _hub.SouthManager);

        var page = await _hub.As(Role.Visitor).Get("/");

        Assert.That(page.Title, Is.EqualTo("Today"));
        Assert.That(page.Text, Does.Contain("Tuesday 3 February 2026, week 5 of 11 of the spring term"));
        Assert.That(Lines(page, "Today’s visits"), Is.EqualTo(new[] { "Today Northgate Primary School Testford, school music visit Confirmed Pack for the visit to Northgate Primary School Record the visit to Northgate Primary School" }));
        Assert.That(Lines(page, "Visits without a record"), Is.EqualTo(new[] { "30 Jan 2026 Southgate Primary School Testford, school music visit Record the visit to Southgate Primary School" }));
        Assert.That(Lines(page, "Actions"), Is.EqualTo(new[] { "31 Jan 2026 Send the songbook Northgate Primary School 3 days overdue", "5 Feb 2026 Ring the head Northgate Primary School Due in 2 days" }));
        Assert.That(Lines(page, "Next visits"), Is.EqualTo(new[] { "Sun 8 Feb, 09:15 Southgate Primary School Testford, school music visit Not confirmed yet" }));
        Assert.That(page.Text, Does.Contain("1 visit planned for a week that has passed").And.Not.Contain("Somebody else’s"));
        Assert.That(Headings(page), Is.EqualTo(new[] { "Today’s visits", "Visits without a record", "Actions", "Next visits" }));
    }

    [Test]
    public async Task NotesThatSchoolsHaveAnswered_AreShown_WhatIsToBeChangedUntilItIsSentAgain()
    {
        var fair = await ANote(_hub.NorthSchool, NoteAnswer.FairRecord, _hub.Today.AddDays(-2));
        await ANote(_hub.SouthSchool, NoteAnswer.PleaseChange, _hub.Today.AddDays(-20));
        await ANote(_hub.SouthSchool, NoteAnswer.FairRecord, _hub.Today.AddDays(-9));
        await ANote(_hub.SouthSchool, NoteAnswer.PleaseChange, _hub.Today.AddDays(-1), _hub.SouthManager);
        var me = _hub.As(Role.Visitor);

        var home = await me.Get("/");

        Assert.That(Lines(home, "Notes that schools have answered"), Is.EqualTo(new[] { "14 Jan 2026 Southgate Primary School Visited on 4 Jan 2026 Please change", "1 Feb 2026 Northgate Primary School Visited on 22 Jan 2026 Fair record" }));
        Assert.That((await me.Get($"/visits/{fair}/note")).Status, Is.EqualTo(System.Net.HttpStatusCode.OK));

        async Task<Guid> ANote(School school, NoteAnswer answer, DateOnly on, Person? visitor = null)
        {
            var visit = await _hub.ARecordedVisit(on.AddDays(-10), school, visitor);
            var note = VisitNote.Draft(visit, new(null, "We will ring", null, null, null)).OrThrow();
            note.Send(on.AddDays(-1), "The head", NoteChannel.Email, _hub.Today).OrThrow();
            note.Answer(answer, "The name of the choir", on, NoteAnswerWay.Link).OrThrow();
            await _hub.Save(note);
            return visit.Id;
        }
    }

    [Test]
    public async Task DraftsToFinish_StandApartFromVisitsWithoutARecord_AndTheListsBehindAgree()
    {
        for (var days = 1; days <= 7; days++)
        {
            var begun = await _hub.AnArrangedVisit(_hub.Today.AddDays(-days));
            await _hub.Change<Visit>(begun.Id, visit => visit.KeepNotes("So far").OrThrow());
            await _hub.AnArrangedVisit(_hub.Today.AddDays(-days), _hub.SouthSchool);
        }

        var early = await _hub.APlannedVisit(_hub.Today.AddDays(7), _hub.SouthSchool);
        await _hub.Change<Visit>(early.Id, visit => visit.KeepNotes("Before the visit").OrThrow());
        var theirs = await _hub.AnArrangedVisit(_hub.Today.AddDays(-2), _hub.SouthSchool, _hub.SouthManager);
        await _hub.Change<Visit>(theirs.Id, visit => visit.KeepNotes("Not mine").OrThrow());
        var me = _hub.As(Role.Visitor);

        var page = await me.Get("/");

        Assert.That(Lines(page, "Drafts to finish")[0], Is.EqualTo("27 Jan 2026 Northgate Primary School Testford, school music visit Finish the record of the visit to Northgate Primary School"));
        Assert.That(Lines(page, "Visits without a record").Select(line => line.Contains("Southgate")), Is.All.True);
        foreach (var (words, count) in new[] { ("All 8 drafts to finish", 8), ("All 7 visits without a record", 7) })
        {
            var link = page.Document.QuerySelectorAll("main a").Single(link => link.TextContent == words);
            Assert.That((await me.Get(link.GetAttribute("href")!)).Text, Does.Contain($"Showing all {count} visits"));
        }
    }

    [Test]
    public async Task Visitor_WithNothingToDo_IsToldSo()
    {
        var page = await _hub.As(Role.Visitor).Get("/");

        Assert.That(page.Text, Does.Contain("No visit is arranged for today.").And.Contain("Nothing is arranged or planned for the next 14 days."));
    }

    [Test]
    public async Task RegionalManager_SeesTheirRegionAgainstItsTarget_AndWhatOthersLeftThere()
    {
        await SaveTargets(north: 10, south: 20);
        await _hub.ARecordedVisit(_hub.Today.AddDays(-10), _hub.NorthSchool);
        await _hub.ARecordedVisit(_hub.Today.AddDays(-9), _hub.NorthSchool);
        await _hub.ARecordedVisit(_hub.Today.AddDays(-9), _hub.SouthSchool);
        await _hub.AnArrangedVisit(_hub.Today.AddDays(-4), _hub.NorthSchool);
        await _hub.AnAction("Late", _hub.Today.AddDays(-3), _hub.NorthSchool);
        await _hub.AnAction("Late elsewhere", _hub.Today.AddDays(-3), _hub.SouthSchool);

        var page = await _hub.As(Role.RegionalManager).Get("/");

        Assert.That(page.Text, Does.Contain("North has visited 1 school; the year’s target is 10. By today it should have been 10: 9 behind."));
        Assert.That(page.Rows, Is.EqualTo(new[] { "North 9 behind 1 of 10 1 1 overdue, North" }), "one school, however often it was visited; no other region");
        Assert.That(Lines(page, "In your region: visits that others have not recorded"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Head_SeesEveryRegion_AndWhatWaitsForADecision()
    {
        await SaveTargets(north: 10, south: 20);
        await _hub.ARecordedVisit(_hub.Today.AddDays(-9), _hub.SouthSchool);
        await _hub.ARecordedVisit(new DateOnly(2025, 6, 3), _hub.NorthSchool);
        await _hub.ARecordedVisit(_hub.Today.AddDays(-8), _hub.NorthSchool, kind: _hub.FollowUp);
        await _hub.AnAction("Late", _hub.Today.AddDays(-3), _hub.SouthSchool);
        await _hub.AnAction("The hub’s own", _hub.Today.AddDays(-3), forHub: true);
        var divided = TestHub.ASchool(900020, "Divided School", _hub.North.Id, status: RegisterStatus.Closed);
        await _hub.Save(divided);
        await _hub.Change<School>(_hub.NorthSchool.Id, school => school.TakeOverFrom(divided.Id, PredecessorKind.Split, null, null));
        await _hub.Save(TestHub.ASchool(900021, "Unassigned School"), TestHub.ASchool(900022, "Phaseless School", _hub.North.Id, phase: null));
        await _hub.Change<School>(_hub.SouthSchool.Id, school => school.MarkAbsent(_hub.Today));

        var page = await _hub.As(Role.HeadOfParticipation).Get("/");

        Assert.That(page.Rows, Is.EqualTo(new[]
        {
            "North 10 behind 0 of 10 0 0",
            "South 19 behind 1 of 20 1 1 overdue, South",
            "No region 0 0 1 overdue, No region",
            "All regions 29 behind 1 of 30 1 2 overdue, All regions",
        }), "last year’s visit and one of a kind that does not count stay out");
        Assert.That(Tasks(page), Is.EqualTo(new[] { "Schools without a region 1", "Schools whose phase is undecided 1", "Divided schools 1", "Schools absent from the register 1", "School register Never imported" }));
        Assert.That(Headings(page), Is.EqualTo(new[] { "To look after", "Schools visited in 2025/26", "Latest reports" }));
    }

    [Test]
    public async Task Head_WithoutTargets_IsLedToThem()
    {
        var page = await _hub.As(Role.HeadOfParticipation).Get("/");

        Assert.That(page.Text, Does.Contain("The hub has visited 0 schools. No target is set for the year."));
        Assert.That(Tasks(page), Does.Contain("Targets of 2025/26 Not set"));
    }

    [Test]
    public async Task Approver_SeesReportsThatWaitForPublication()
    {
        var waiting = await _hub.AnApprovedReport();
        await _hub.AReadyReport();
        await _hub.APublishedReport();

        var page = await _hub.As(Role.Approver).Get("/");

        Assert.That(Tasks(page), Is.EqualTo(new[] { "Board report, Autumn 2025Asked for by Only Regional manager To publish" }));
        Assert.That(page.Document.QuerySelector(".govuk-task-list a")!.GetAttribute("href"), Is.EqualTo($"/reports/{waiting.Id}"));
        Assert.That(Lines(page, "Latest reports"), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Finance_SeesReportsAndTheYearsFigures()
    {
        await SaveTargets(north: 10, south: 20);
        await _hub.AReadyReport();

        var page = await _hub.As(Role.Finance).Get("/");

        Assert.That(Headings(page), Is.EqualTo(new[] { "To look after", "Schools visited in 2025/26", "Latest reports" }));
        Assert.That(Lines(page, "Latest reports"), Is.EqualTo(new[] { "Board report, Autumn 2025 Asked for by Only Regional manager; data as at 3 Feb 2026 Draft" }));
    }

    [Test]
    public async Task BoardMember_SeesWhatIsPublished_AndItsHeadlines_AndNothingElse()
    {
        await _hub.ARecordedVisit(new DateOnly(2025, 10, 7), _hub.NorthSchool);
        await _hub.APublishedReport();
        await _hub.ARecordedVisit(new DateOnly(2025, 10, 8), _hub.SouthSchool);
        await _hub.AReadyReport();

        var page = await _hub.As(Role.BoardMember).Get("/");

        Assert.That(page.Title, Is.EqualTo("For the board"));
        Assert.That(page.Text, Does.Contain("the hub had visited 1 school in 2025/26"), "the published figure, not today’s");
        Assert.That(Lines(page, "Published reports"), Is.EqualTo(new[] { "Board report, Autumn 2025 Asked for by Only Regional manager; published on 3 Feb 2026" }));
        Assert.That(page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")), Has.All.StartsWith("/reports"));
    }

    [Test]
    public async Task BoardMember_BeforeTheFirstReport_IsToldSo() =>
        Assert.That((await _hub.As(Role.BoardMember).Get("/")).Text, Does.Contain("No report has been published yet."));

    [Test]
    public async Task OfficeAdministrator_SeesVisitsToConfirm_AndMissingContacts()
    {
        await _hub.AnArrangedVisit(_hub.Today.AddDays(3), _hub.NorthSchool);
        await _hub.AConfirmedVisit(_hub.Today.AddDays(4), _hub.NorthSchool);
        await _hub.AnArrangedVisit(_hub.Today.AddDays(20), _hub.NorthSchool);
        await _hub.Save(Contact.ForSchool(_hub.NorthSchool.Id, new ContactDetails("Jo Hart", null, null, null, [ContactRoleKind.Head]), _hub.Today, ContactSource.Typed).OrThrow());

        var page = await _hub.As(Role.OfficeAdministrator).Get("/");

        Assert.That(Lines(page, "Visits to confirm in the next fortnight"), Is.EqualTo(new[] { "Fri 6 Feb Northgate Primary School Testford, Only Visitor Confirm the visit to Northgate Primary School" }));
        Assert.That(Tasks(page), Is.SupersetOf(new[] { "Schools without a known head 1", "Schools without a known music lead 2", "School register Never imported" }));
    }

    [Test]
    public async Task TechnicalAdministrator_SeesJobsPeopleAndTheCalendar()
    {
        await _hub.ARequestedReport(run =>
        {
            run.Claim("test", _hub.Clock.GetUtcNow(), TimeSpan.FromMinutes(1)).OrThrow();
            run.Fail("The disk is full.", _hub.Clock.GetUtcNow());
        });
        await _hub.Save(Person.Add("Ada Bell", null, []).OrThrow(), StandardYears.Open(2026));

        var page = await _hub.As(Role.TechnicalAdministrator).Get("/");

        Assert.That(Tasks(page), Is.EqualTo(new[] { "Background jobsIn the last 30 days 1 failed", "People without a roleThey cannot do anything when they sign in 1", "Term dates of 2026/27 Provisional", "School register Never imported" }));
    }

    [Test]
    public async Task SeveralRoles_JoinTheirParts_WithoutDoubles()
    {
        var ada = Person.Add("Ada Bell", null, [Role.Visitor, Role.RegionalManager, Role.HeadOfParticipation, Role.OfficeAdministrator, Role.BoardMember, Role.TechnicalAdministrator]).OrThrow();
        await _hub.Save(ada);
        await _hub.APublishedReport();

        var page = await _hub.As(ada).Get("/");

        Assert.That(Headings(page), Is.Unique.And.SupersetOf(new[] { "Today’s visits", "Visits to confirm in the next fortnight", "To look after", "Schools visited in 2025/26", "Latest reports" }));
        Assert.That(Tasks(page), Is.Unique);
    }

    [Test]
    public async Task SomebodyWithoutARole_IsToldWhatToDo()
    {
        var ada = Person.Add("Ada Bell", null, []).OrThrow();
        await _hub.Save(ada);

        Assert.That((await _hub.As(ada).Get("/")).Status, Is.EqualTo(System.Net.HttpStatusCode.Forbidden).Or.EqualTo(System.Net.HttpStatusCode.NotFound));
    }

    [TestCase(Role.Visitor, 10)]
    [TestCase(Role.RegionalManager, 17)]
    [TestCase(Role.HeadOfParticipation, 12)]
    [TestCase(Role.OfficeAdministrator, 7)]
    [TestCase(Role.BoardMember, 4)]
    public async Task Home_AsksTheDatabaseAsOften_HoweverMuchThereIs(Role role, int most)
    {
        await _hub.APublishedReport();
        var client = _hub.As(role);
        await client.Get("/");
        var few = await _hub.Host.Sql.During(() => client.Get("/"));
        await SaveTargets(north: 10, south: 20);
        for (var day = 1; day <= 8; day++)
        {
            await _hub.ARecordedVisit(_hub.Today.AddDays(-day), day % 2 == 0 ? _hub.NorthSchool : _hub.SouthSchool);
            await _hub.AnArrangedVisit(_hub.Today.AddDays(day), visitor: _hub.Person(role));
            await _hub.AnArrangedVisit(_hub.Today.AddDays(-day), visitor: _hub.Person(role));
            await _hub.AnAction(dueOn: _hub.Today.AddDays(day - 4), owner: _hub.Person(role));
        }

        var many = await _hub.Host.Sql.During(() => client.Get("/"));

        Assert.That(many, Is.EqualTo(few));
        Assert.That(many, Is.LessThanOrEqualTo(most));
    }

    [Test]
    public async Task ASchoolVisitedTwice_WithoutItsSurvey_StandsThereOnce_WithTheLastVisit()
    {
        await _hub.ASurvey(2025);
        await _hub.ARecordedVisit(_hub.Today.AddDays(-40));
        var last = await _hub.ARecordedVisit(_hub.Today.AddDays(-3));
        await _hub.ARecordedVisit(_hub.Today.AddDays(-5), _hub.SouthSchool);

        var page = await _hub.As(Role.Visitor).Get("/");

        Assert.That(Lines(page, "Visited, survey not answered").Select(line => line.Split(" Testford")[0]), Is.EqualTo(new[] { "31 Jan 2026 Northgate Primary School", "29 Jan 2026 Southgate Primary School" }));
        Assert.That(page.Document.QuerySelector($"a[href='/visits/{last.Id}/survey']"), Is.Not.Null);
    }

    private async Task SaveTargets(int north, int south)
    {
        var targets = new YearTargets(2025);
        targets.Set(_hub.North.Id, TermName.Autumn, north).OrThrow();
        targets.Set(_hub.South.Id, TermName.Autumn, south).OrThrow();
        await _hub.Save(targets);
    }

    private static List<string> Headings(HubPage page) => [.. page.Document.QuerySelectorAll("main h2").Where(heading => heading.ClassName?.Contains("heading") == true).Select(heading => heading.TextContent.Trim())];

    private static List<string> Lines(HubPage page, string heading) =>
        [.. page.Document.QuerySelectorAll("main section").Single(section => section.QuerySelector("h2")!.TextContent.Trim() == heading).QuerySelectorAll("li").Select(Text)];

    private static List<string> Tasks(HubPage page) => [.. page.Document.QuerySelectorAll("main .govuk-task-list__item").Select(Text)];

    private static string Text(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
