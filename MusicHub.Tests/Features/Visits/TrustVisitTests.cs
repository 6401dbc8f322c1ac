using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Documents.Calendar;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

/// <summary>One visit to several schools of a trust.</summary>
public sealed class TrustVisitTests : HubTests
{
    private Trust _trust = null!;
    private School _oak = null!;
    private School _elm = null!;
    private School _ash = null!;

    private Dictionary<string, string?> Meeting => Date("Form.On", Today).And(new() { ["Form.MetOthers"] = "Tina Trust (Chief executive)", ["Form.Priority"] = "Low", ["Form.NextStep"] = "Share a plan", ["Form.Notes"] = "One meeting for all" });

    [SetUp]
    public async Task SetUp()
    {
        _trust = new Trust(4711, "Bright Futures Trust");
        _oak = TestHub.ASchool(900_050, "Oak Academy", Hub.North.Id, trustId: _trust.Id);
        _elm = TestHub.ASchool(900_051, "Elm Academy", Hub.North.Id, trustId: _trust.Id);
        _ash = TestHub.ASchool(900_052, "Ash Academy", Hub.South.Id, trustId: _trust.Id);
        await Hub.Save(_trust, _oak, _elm, _ash, TestHub.ASchool(900_053, "Yew Academy", Hub.North.Id, status: RegisterStatus.Closed, trustId: _trust.Id));
    }

    [Test]
    public async Task FromTheTrustsPage_SchoolsAreTicked_AndEachHasAVisit()
    {
        var me = Hub.As(Role.Visitor);
        var trust = await me.Get($"/trusts/{_trust.Id}");
        var form = await me.Get(trust.Document.QuerySelector("main a.govuk-button[href$='/visits/plan']")!.GetAttribute("href")!);

        var done = await me.Submit(await me.Get(Plan(_oak, _elm)), new() { ["Form.Week"] = "2026-02-09" });

        Assert.That(form.Text, Does.Contain("Elm Academy, Testford North, never visited").And.Not.Contain("Yew Academy"));
        Assert.That(done.Rows, Is.EqualTo(new[]
        {
            "Elm Academy Testford, URN 900051 North Week of 9 Feb 2026 Planned None yet Visit pack for Elm Academy Needs and answers of Elm Academy",
            "Oak Academy Testford, URN 900050 North Week of 9 Feb 2026 Planned None yet Visit pack for Oak Academy Needs and answers of Oak Academy",
        }));
        await using var db = Hub.Open();
        var visits = await db.Visits.ToListAsync();
        Assert.That(visits.Select(visit => visit.TrustVisitId).Distinct().Single(), Is.Not.Null);
        Assert.That(await db.Changes.Where(change => change.Kind == "Visit planned").Select(change => change.SchoolId).ToListAsync(), Is.EquivalentTo(new Guid?[] { _oak.Id, _elm.Id }));
        Assert.That((await me.Get($"/trusts/{_trust.Id}")).Text, Does.Contain("Week of 9 February 2026, planned School music visit, 2 schools, Only Visitor"));
    }

    [Test]
    public async Task ASchoolsOwnPlan_LeadsToTheTrusts_WithTheSchoolTicked()
    {
        var me = Hub.As(Role.Visitor);
        var own = await me.Get($"/visits/plan?school={_oak.Id}");

        var form = await me.Get(own.Document.QuerySelector("main a[href^='/trusts/']")!.GetAttribute("href")!);

        Assert.That(form.Document.QuerySelectorAll("[name='Form.SchoolIds'][checked]").Select(box => box.GetAttribute("value")), Is.EqualTo(new[] { _oak.Id.ToString() }));
    }

    [Test]
    public async Task OneSchool_IsTooFew_AndWhatWasChosenIsKept()
    {
        var me = Hub.As(Role.Visitor);

        var sent = await me.Post(await me.Get($"/trusts/{_trust.Id}/visits/plan"), new() { ["Form.SchoolIds"] = _oak.Id.ToString(), ["Form.Week"] = "2026-02-09" });

        Assert.That((sent.Status, sent.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Tick at least 2 schools. A visit to one school is planned for that school.")));
        Assert.That((sent.Value("Form.Week"), sent.Document.QuerySelector("[name='Form.SchoolIds'][checked]")!.GetAttribute("value")), Is.EqualTo(("2026-02-09", _oak.Id.ToString())));
    }

    [Test]
    public async Task NothingChosen_IsAllAskedForAtOnce()
    {
        var me = Hub.As(Role.Visitor);

        var sent = await me.Post(await me.Get($"/trusts/{_trust.Id}/visits/plan"), []);

        Assert.That(sent.Errors, Is.EqualTo(new[] { "Tick at least 2 schools. A visit to one school is planned for that school.", "Choose a week" }));
    }

    [Test]
    public async Task AManager_PlansForAColleague_InTheirOwnRegionOnly()
    {
        var me = Hub.As(Role.RegionalManager);
        var answers = new Dictionary<string, string?> { ["Form.Week"] = "2026-02-09", ["Form.VisitorId"] = Hub.Person(Role.Visitor).Id.ToString() };

        var across = await me.Post(await me.Get(Plan(_oak, _ash)), answers);
        var within = await me.Post(await me.Get(Plan(_oak, _elm)), answers);

        Assert.That((across.Status, within.IsRedirect), Is.EqualTo((HttpStatusCode.BadRequest, true)));
        Assert.That(across.Errors.Single(), Does.StartWith("Some of these schools are in regions that you do not look after"));
    }

    public static readonly (string Task, Dictionary<string, string?> Answers, VisitState State, string Change)[] Arrangements =
    [
        ("arrange", new() { ["Form.On.Day"] = "12", ["Form.On.Month"] = "2", ["Form.On.Year"] = "2026" }, VisitState.Arranged, "Visit arranged"),
        ("confirm", [], VisitState.Confirmed, "Visit confirmed by the school"),
        ("put-off", new() { ["Form.Week"] = "2026-02-23" }, VisitState.Planned, "Visit put off to another week"),
        ("cancel", new() { ["Form.Reason"] = "The trust has an inspection" }, VisitState.Cancelled, "Visit cancelled"),
        ("not-attended", new() { ["Form.Reason"] = "Snow" }, VisitState.NotAttended, "Visit not attended"),
    ];

    [TestCaseSource(nameof(Arrangements))]
    public async Task WhatIsArranged_IsArrangedForAll_EachWithItsHistory((string Task, Dictionary<string, string?> Answers, VisitState State, string Change) arrangement)
    {
        var visits = await Arranged(arrangement.Task == "not-attended" ? Today : Today.AddDays(3), _oak, _elm, _ash);
        var decoy = await Hub.AnArrangedVisit(Today.AddDays(3), _oak);
        var me = Hub.As(Role.Visitor);
        var form = await me.Get($"/visits/{visits[1].Id}/{arrangement.Task}");

        var done = await me.Submit(form, arrangement.Answers);

        Assert.That(form.Text, Does.Contain("This is one visit to 3 schools of Bright Futures Trust").And.Contain("Ash Academy, Oak Academy"));
        Assert.That(done.Text, Does.Contain("So it is for 2 other schools of the trust’s visit."));
        await using var db = Hub.Open();
        var saved = await db.Visits.Where(visit => visit.TrustVisitId != null).ToListAsync();
        Assert.That(saved.Select(visit => (visit.State, visit.Version)), Is.All.EqualTo((arrangement.State, 2)));
        Assert.That(saved.Select(visit => visit.SortDay).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await db.Changes.Where(change => change.Kind == arrangement.Change).Select(change => change.SchoolId).ToListAsync(), Is.EquivalentTo(new Guid?[] { _oak.Id, _elm.Id, _ash.Id }));
        Assert.That((await Saved<Visit>(decoy.Id)).Version, Is.EqualTo(1));
    }

    [Test]
    public async Task AnAttempt_IsNotedForEachSchool()
    {
        var visits = await Arranged(Today.AddDays(3), _oak, _elm);
        var me = Hub.As(Role.Visitor);

        await me.Submit(await me.Get($"/visits/{visits[0].Id}/attempts"), [], "Called");

        await using var db = Hub.Open();
        Assert.That((await db.Visits.ToListAsync()).Select(visit => visit.Attempts.Single().How), Is.EqualTo(new[] { AttemptKind.Called, AttemptKind.Called }));
    }

    [Test]
    public async Task HandedOver_AllGoToTheSamePerson()
    {
        var visits = await Arranged(Today.AddDays(3), _oak, _elm);
        var me = Hub.As(Role.Visitor);
        var form = await me.Get($"/visits/hand-over?visits={visits[0].Id}");

        await me.Submit(form, new() { ["Form.VisitorId"] = Hub.SouthManager.Id.ToString() });

        Assert.That(form.Title, Is.EqualTo("Hand over 2 visits"));
        await using var db = Hub.Open();
        Assert.That(await db.Visits.Select(visit => visit.VisitorId).Distinct().ToListAsync(), Is.EqualTo(new Guid?[] { Hub.SouthManager.Id }));
    }

    [Test]
    public async Task WhoMayNotChangeOneOfThem_ArrangesNone()
    {
        var visits = await Arranged(Today, _oak, _ash);
        var manager = Hub.As(Role.RegionalManager);

        var arrange = await manager.Get($"/visits/{visits[0].Id}/arrange");
        var record = await manager.Get($"/visits/{visits[0].Id}/record");
        var together = await manager.Get($"/visits/together/{visits[0].TrustVisitId}/record");

        Assert.That((arrange.Status, record.Status, together.Status), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Forbidden)), "one school’s record is that school’s");
        Assert.That((await manager.Get($"/visits/{visits[0].Id}")).Document.QuerySelector($"a[href='/visits/{visits[0].Id}/cancel']"), Is.Null);
    }

    [Test]
    public async Task AFormMadeBeforeAnotherSchoolsVisitWasMoved_IsAConflict()
    {
        var visits = await Arranged(Today.AddDays(3), _oak, _elm);
        var me = Hub.As(Role.Visitor);
        var old = await me.Get($"/visits/{visits[0].Id}/cancel");
        await me.Submit(await me.Get($"/visits/{visits[1].Id}/confirm"), []);

        var sent = await me.Post(old, new() { ["Form.Reason"] = "Out of date" });

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Saved<Visit>(visits[0].Id)).State, Is.EqualTo(VisitState.Confirmed));
    }

    [TestCase("true")]
    [TestCase("false")]
    public async Task ASchoolTakenOut_LeavesTheOthersAsTheyWere(string keep)
    {
        var visits = await Arranged(Today.AddDays(3), _oak, _elm, _ash);
        var me = Hub.As(Role.Visitor);

        await me.Submit(await me.Get($"/visits/{visits[0].Id}/leave"), new() { ["Form.Keep"] = keep, ["Form.Reason"] = "Not this time" });
        await me.Submit(await me.Get($"/visits/{visits[1].Id}/put-off"), new() { ["Form.Week"] = "2026-02-23" });

        var left = await Saved<Visit>(visits[0].Id);
        Assert.That((left.TrustVisitId is null, left.State, left.On), Is.EqualTo((keep == "true", keep == "true" ? VisitState.Arranged : VisitState.Cancelled, (DateOnly?)Today.AddDays(3))));
        Assert.That(((await Saved<Visit>(visits[1].Id)).State, (await Saved<Visit>(visits[2].Id)).State), Is.EqualTo((VisitState.Planned, VisitState.Planned)));
    }

    [Test]
    public async Task RecordedOnce_EachSchoolHasTheMeeting_AndWhatIsItsOwn()
    {
        var visits = await Arranged(Today, _oak, _elm, _ash);
        await Hub.Change<Visit>(visits[0].Id, visit =>
        {
            visit.NoteNeeds([(Hub.Confidence.Id, "In year 3")]).OrThrow();
            visit.KeepNotes("Seen the hall").OrThrow();
        });
        var me = Hub.As(Role.Visitor);
        var form = await me.Get($"/visits/together/{visits[0].TrustVisitId}/record");
        var rows = form.Document.QuerySelectorAll("[name^='Form.Schools'][name$='.Id']").Select(field => Guid.Parse(field.GetAttribute("value")!)).ToList();
        var (oak, elm, ash) = (rows.IndexOf(visits[0].Id), rows.IndexOf(visits[1].Id), rows.IndexOf(visits[2].Id));

        var done = await me.Submit(form, Meeting.And(new()
        {
            [$"Form.Schools[{elm}].Priority"] = "High",
            [$"Form.Schools[{elm}].NextStep"] = "Ring the head",
            [$"Form.Schools[{elm}].NeedIds"] = Hub.Instruments.Id.ToString(),
            [$"Form.Schools[{ash}].Covered"] = null,
        }));

        Assert.That(done.Text, Does.Contain("The visit is recorded for 2 schools."));
        var (o, e, a) = (await Saved<Visit>(visits[0].Id), await Saved<Visit>(visits[1].Id), await Saved<Visit>(visits[2].Id));
        Assert.Multiple(() =>
        {
            Assert.That((o.State, o.MetWhom, o.Priority, o.NextStep, o.Notes), Is.EqualTo((VisitState.Done, "Tina Trust (Chief executive)", (SupportPriority?)SupportPriority.Low, "Share a plan", "One meeting for all\n\nSeen the hall")));
            Assert.That(o.Needs.Select(need => (need.NeedId, need.Note)), Is.EqualTo(new (Guid, string?)[] { (Hub.Confidence.Id, "In year 3") }));
            Assert.That((e.State, e.Priority, e.NextStep, e.Notes), Is.EqualTo((VisitState.Done, (SupportPriority?)SupportPriority.High, "Ring the head", "One meeting for all")));
            Assert.That(e.Needs.Single().NeedId, Is.EqualTo(Hub.Instruments.Id));
            Assert.That(a.State, Is.EqualTo(VisitState.Arranged), "it was not part of the meeting");
        });
    }

    [Test]
    public async Task RecordedOnce_ItCountsOnceForEachSchool()
    {
        var visits = await Arranged(Today, _oak, _elm);
        var me = Hub.As(Role.Visitor);
        await me.Submit(await me.Get($"/visits/together/{visits[0].TrustVisitId}/record"), Meeting);

        await using var db = Hub.Open();
        Assert.That((await db.Counting().Select(visit => visit.SchoolId).ToListAsync()), Is.EquivalentTo(new[] { _oak.Id, _elm.Id }));
        Assert.That((await db.LastCountingVisits().ToListAsync()).Select(last => (last.SchoolId, last.On)), Is.EquivalentTo(new[] { (_oak.Id, Today), (_elm.Id, Today) }));
        var timeline = await db.Timeline(_elm.Id, Hub.Viewer(Role.Visitor), Today, 20, TimelineKind.Visits);
        Assert.That(timeline.Entries.Select(entry => (entry.Title, entry.SubjectId)), Is.EqualTo(new (string, Guid?)[] { ("School music visit with other schools of Bright Futures Trust", visits[1].Id) }));
        Assert.That((await Hub.As(Role.Finance).Get("/visits?state=done")).Text, Does.Contain("Showing all 2 visits").And.Contain("School music visit, with other schools of Bright Futures Trust"));
    }

    [Test]
    public async Task ARecordWithoutASchool_OrWithoutAnAnswer_IsRefused_AndOneThatIsOutdatedIsAConflict()
    {
        var visits = await Arranged(Today, _oak, _elm);
        var me = Hub.As(Role.Visitor);
        var form = await me.Get($"/visits/together/{visits[0].TrustVisitId}/record");

        var nobody = await me.Post(form, Meeting.And(new() { ["Form.Schools[0].Covered"] = null, ["Form.Schools[1].Covered"] = null, ["Form.NextStep"] = "" }));
        await Hub.Change<Visit>(visits[1].Id, visit => visit.KeepNotes("Theirs").OrThrow());
        var outdated = await me.Post(form, Meeting);

        Assert.That(nobody.Errors, Is.EquivalentTo(new[] { "Say what the next step is, or that there is none", "Tick the schools that were part of the visit" }));
        Assert.That((nobody.Status, outdated.Status), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.Conflict)));
        Assert.That((await Saved<Visit>(visits[0].Id)).State, Is.EqualTo(VisitState.Arranged));
    }

    [Test]
    public async Task InACalendar_ItIsOneEntry()
    {
        var visits = await Arranged(Today.AddDays(3), _oak, _elm);

        var read = new CalendarReader(await Hub.As(Role.Visitor).Http.GetByteArrayAsync($"/visits/{visits[1].Id}/visit.ics"));

        Assert.That(read[0, "SUMMARY"], Is.EqualTo("School music visit: Bright Futures Trust (2 schools)"));
        Assert.That(read[0, "DESCRIPTION"], Does.Contain("Oak Academy").And.Contain("Elm Academy"));
    }

    [TestCase(Role.BoardMember, HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [TestCase(Role.Finance, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    public async Task Others_SeeItOrNot_AndChangeNothing(Role role, HttpStatusCode see, HttpStatusCode change)
    {
        var visits = await Arranged(Today, _oak, _elm);
        var them = Hub.As(role);

        Assert.That((await them.Get($"/visits/together/{visits[0].TrustVisitId}")).Status, Is.EqualTo(see));
        Assert.That((await them.Get($"/visits/together/{visits[0].TrustVisitId}/record")).Status, Is.EqualTo(change));
        Assert.That((await them.Get($"/trusts/{_trust.Id}/visits/plan")).Status, Is.EqualTo(change));
        Assert.That((await Hub.As(Role.Visitor).Get($"/visits/together/{Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private string Plan(params School[] ticked) => $"/trusts/{_trust.Id}/visits/plan?{string.Join('&', ticked.Select(school => $"schools={school.Id}"))}";

    private async Task<IReadOnlyList<Visit>> Arranged(DateOnly on, params School[] schools)
    {
        var planned = TrustVisit.Plan(_trust, schools, Hub.MusicVisit.Id, Hub.Person(Role.Visitor).Id, on, Today).OrThrow();
        foreach (var visit in planned.Visits)
            visit.Arrange(on, null, visit.VisitorId!.Value, Today).OrThrow();
        await Hub.Save([planned.Together, .. planned.Visits]);
        return planned.Visits;
    }
}
