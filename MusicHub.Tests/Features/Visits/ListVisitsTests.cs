using MusicHub.Domain;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class ListVisitsTests : HubTests
{
    [Test]
    public async Task AtFirst_StandsWhatIsToCome_TheNextFirst()
    {
        await Hub.ARecordedVisit(Today.AddDays(-1), await School(1, "Done School"));
        await Hub.APlannedVisit(Today.AddDays(20), await School(2, "Later School"));
        await Hub.AnArrangedVisit(Today.AddDays(2), await School(3, "Sooner School"), at: new TimeOnly(9, 15));

        var page = await Hub.As(Role.Visitor).Get("/visits");

        Assert.That(page.Rows, Is.EqualTo(new[]
        {
            "Hand over Sooner School, 5 Feb 2026, 09:15 Sooner School Testford, URN 910003 5 Feb 2026, 09:15 School music visit Only Visitor North Arranged",
            "Hand over Later School, Week of 23 Feb 2026 Later School Testford, URN 910002 Week of 23 Feb 2026 School music visit Only Visitor North Planned Never tried",
        }));
    }

    [Test]
    public async Task TheTabs_LeadToAddressesThatAreReadAsTheyStand() =>
        Assert.That((await Hub.As(Role.Visitor).Get("/visits")).Document.QuerySelectorAll(".moj-sub-navigation a").Select(tab => tab.GetAttribute("href")), Is.SupersetOf(new[] { "/visits?state=unrecorded&sort=date", "/visits?state=slipped&sort=date" }));

    [Test]
    public async Task All_StandInTheOrderOfTheirDays_TheLatestFirst()
    {
        await Hub.ARecordedVisit(Today.AddDays(-1), await School(1, "Yesterday School"));
        await Hub.ARecordedVisit(Today.AddDays(-100), await School(2, "Autumn School"));
        await Hub.APlannedVisit(Today.AddDays(20), await School(3, "Later School"));

        Assert.That(await Schools("state=all"), Is.EqualTo(new[] { "Later School", "Yesterday School", "Autumn School" }));
    }

    [Test]
    public async Task EachFilter_LeavesOutTheOthers_AndTheyCombine()
    {
        var north = await School(1, "North Primary");
        var south = await School(2, "South Secondary", Hub.South.Id, Phase.Secondary);
        var none = TestHub.ASchool(910003, "Nowhere Primary");
        await Hub.Save(none);
        await Hub.ARecordedVisit(Today.AddDays(-1), north);
        await Hub.AnArrangedVisit(Today.AddDays(-2), south, Hub.SouthManager, Hub.FollowUp);
        await Hub.APlannedVisit(Today.AddDays(-8), none, nobody: true);
        await Hub.ARecordedVisit(new(2025, 6, 10), south, Hub.SouthManager);

        Assert.Multiple(async () =>
        {
            Assert.That(await Schools("state=done"), Is.EqualTo(new[] { "North Primary", "South Secondary" }));
            Assert.That(await Schools("state=Arranged"), Is.EqualTo(new[] { "South Secondary" }));
            Assert.That(await Schools("state=ahead"), Is.EqualTo(new[] { "South Secondary", "Nowhere Primary" }));
            Assert.That(await Schools("state=unrecorded"), Is.EqualTo(new[] { "South Secondary" }));
            Assert.That(await Schools("state=slipped"), Is.EqualTo(new[] { "Nowhere Primary" }));
            Assert.That(await Schools("mine=true"), Is.EqualTo(new[] { "North Primary" }));
            Assert.That(await Schools($"visitor={Hub.SouthManager.Id}"), Is.EqualTo(new[] { "South Secondary", "South Secondary" }));
            Assert.That(await Schools("visitor=none"), Is.EqualTo(new[] { "Nowhere Primary" }));
            Assert.That(await Schools($"region={Hub.North.Id}"), Is.EqualTo(new[] { "North Primary" }));
            Assert.That(await Schools("region=none"), Is.EqualTo(new[] { "Nowhere Primary" }));
            Assert.That(await Schools("phase=Secondary"), Is.EqualTo(new[] { "South Secondary", "South Secondary" }));
            Assert.That(await Schools($"kind={Hub.FollowUp.Id}"), Is.EqualTo(new[] { "South Secondary" }));
            Assert.That(await Schools("when=2025"), Is.EqualTo(new[] { "North Primary", "South Secondary", "Nowhere Primary" }));
            Assert.That(await Schools("when=2024"), Is.EqualTo(new[] { "South Secondary" }));
            Assert.That(await Schools("when=2024-summer"), Is.EqualTo(new[] { "South Secondary" }));
            Assert.That(await Schools("when=2024-autumn"), Is.Empty);
            Assert.That(await Schools($"school={north.Id}"), Is.EqualTo(new[] { "North Primary" }));
            Assert.That(await Schools("q=910002"), Is.EqualTo(new[] { "South Secondary", "South Secondary" }));
            Assert.That(await Schools($"when=2025&phase=Secondary&visitor={Hub.SouthManager.Id}&state=unrecorded&region={Hub.South.Id}"), Is.EqualTo(new[] { "South Secondary" }));
            Assert.That(await Schools($"when=2025&phase=Secondary&visitor={Hub.SouthManager.Id}&state=unrecorded&region={Hub.North.Id}"), Is.Empty);
        });
    }

    [Test]
    public async Task ByReason_AndByHowOftenItWasRearranged_CombinedWithOthers()
    {
        var (ill, busy) = (new VisitReason("Illness", VisitEndings.Cancelled | VisitEndings.NotAttended, 1), new VisitReason("Inspection", VisitEndings.Cancelled, 2));
        await Hub.Save(ill, busy);
        await Ended("Ill", visit => visit.Cancel("Flu", ill));
        await Ended("Busy", visit => visit.Cancel(null, busy));
        await Ended("Said", visit => visit.Cancel("In words only"));
        await Ended("Missed", visit => visit.MarkNotAttended(null, Today, ill));
        await Moved("Steady", 0);
        await Moved("Once", 1);
        await Moved("Often", 4);

        Assert.Multiple(async () =>
        {
            Assert.That(await Schools($"reason={ill.Id}"), Is.EquivalentTo(new[] { "Ill", "Missed" }));
            Assert.That(await Schools($"reason={ill.Id}&state=NotAttended"), Is.EqualTo(new[] { "Missed" }));
            Assert.That(await Schools("reason=none"), Is.EqualTo(new[] { "Said" }));
            Assert.That(await Schools("moved=any&sort=school"), Is.EqualTo(new[] { "Often", "Once" }));
            Assert.That(await Schools("moved=1"), Is.EqualTo(new[] { "Once" }));
            Assert.That(await Schools("moved=2"), Is.Empty);
            Assert.That(await Schools("moved=3&state=Arranged"), Is.EqualTo(new[] { "Often" }));
            Assert.That(await Schools("moved=never&state=Arranged"), Is.EqualTo(new[] { "Steady" }));
            Assert.That(await Schools("moved=what&reason=why&state=Arranged&sort=school"), Is.EqualTo(new[] { "Often", "Once", "Steady" }));
        });
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits?reason={ill.Id}&moved=never");
        Assert.That(page.Document.QuerySelectorAll(".moj-filter__tag").Select(link => link.TextContent.Replace("Remove this filter: ", "")), Is.EqualTo(new[] { "Illness", "Never re-arranged" }));
        var file = await me.Post(page, [], "CSV");
        Assert.That((await file.Response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(3), "what is shown, and the headings");
    }

    [Test]
    public async Task ARecordThatWasBegun_IsFound_WhateverOfItWasWritten()
    {
        var notes = await Begun("Notes", visit => visit.KeepNotes("So far"));
        await Begun("Needs", visit => visit.NoteNeeds([(Hub.Confidence.Id, null)]));
        await Begun("Answers", visit => visit.Draft(new(Today, null, null, SupportPriority.High, null)));
        var asked = await Begun("Questions", _ => Result.Done);
        var section = Hub.Questions.Sections[0];
        var sheet = AnswerSheet.Start(Hub.Questions, asked.Id, asked.SchoolId);
        sheet.Fill(section, [GivenAnswer.OfOptions(section.Questions[0].Id, section.Questions[0].Options[0].Id)], Hub.SouthManager.Id, Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(sheet);
        var fact = await Begun("Facts", _ => Result.Done);
        await Hub.Save(SchoolFact.Learn(fact.SchoolId, 2025, FactKind.MusicBudget, FactValue.Of(450m), new(Today, FactSource.Visit, fact.Id)).OrThrow());
        await Begun("Nothing", _ => Result.Done);
        await Hub.ARecordedVisit();

        Assert.That(await Schools("state=draft&sort=school"), Is.EqualTo(new[] { "Answers", "Facts", "Needs", "Notes", "Questions" }));
        Assert.That(await Schools("state=unbegun"), Is.EqualTo(new[] { "Nothing" }));
        Assert.That((await Hub.As(Role.Visitor).Get("/visits?state=draft")).Rows[0], Does.EndWith("No record yet Record begun"));
        Assert.That((await Hub.As(Role.Visitor).Get($"/visits/{notes.Id}")).Text, Does.Contain("Finish the record"));
    }

    [Test]
    public async Task AFilterInForce_IsShownAsALinkThatTakesItAway()
    {
        await Hub.ARecordedVisit();

        var page = await Hub.As(Role.Visitor).Get($"/visits?state=done&region={Hub.North.Id}&when=2025-spring");

        var links = page.Document.QuerySelectorAll(".moj-filter__tag").ToDictionary(link => link.TextContent.Replace("Remove this filter: ", ""), link => link.GetAttribute("href"));
        Assert.That(links, Is.EquivalentTo(new Dictionary<string, string?>
        {
            ["Done"] = $"/visits?region={Hub.North.Id}&when=2025-spring",
            ["North"] = "/visits?state=done&when=2025-spring",
            ["Spring 2026"] = $"/visits?state=done&region={Hub.North.Id}",
        }));
        Assert.That((page.Document.QuerySelector("[name=region] [selected]")!.TextContent, page.Document.QuerySelector("[name=when] [selected]")!.TextContent), Is.EqualTo(("North", "Spring 2026")));
    }

    [Test]
    public async Task AVisitThatTheSchoolDeclined_IsNeitherUnreachedNorUntried_AndIsFound()
    {
        var visit = await Hub.APlannedVisit(Today.AddDays(20), await School(1, "Unwilling"));
        await Hub.Change<Visit>(visit.Id, changed => changed.LogAttempt(AttemptKind.Declined, Hub.SouthManager.Id, Hub.Clock.GetUtcNow(), null).OrThrow());
        await Hub.APlannedVisit(Today.AddDays(20), await School(2, "Untried"));

        Assert.That(await Schools("state=declined"), Is.EqualTo(new[] { "Unwilling" }));
        Assert.That(await Schools("state=unreached"), Is.Empty);
        Assert.That(await Schools("state=untried"), Is.EqualTo(new[] { "Untried" }));
    }

    [TestCase("school", "Abbey|Meadow|Zeal")]
    [TestCase("-school", "Zeal|Meadow|Abbey")]
    [TestCase("date", "Meadow|Zeal|Abbey")]
    [TestCase("-date", "Abbey|Zeal|Meadow")]
    [TestCase("priority", "Zeal|Abbey|Meadow")]
    [TestCase("-priority", "Meadow|Abbey|Zeal")]
    [TestCase("visitor", "Abbey|Meadow|Zeal")]
    [TestCase("-visitor", "Zeal|Abbey|Meadow")]
    [TestCase("region", "Abbey|Zeal|Meadow")]
    [TestCase("-region", "Meadow|Abbey|Zeal")]
    public async Task Sorted_ByEachColumn(string sort, string order)
    {
        await Hub.ARecordedVisit(Today, await School(1, "Abbey"), record: record => record with { Priority = SupportPriority.Medium });
        await Hub.ARecordedVisit(Today.AddDays(-9), await School(2, "Meadow", Hub.South.Id), record: record => record with { Priority = SupportPriority.Low });
        await Hub.ARecordedVisit(Today.AddDays(-5), await School(3, "Zeal"), Hub.SouthManager, record: record => record with { Priority = SupportPriority.High });

        Assert.That(await Schools($"state=all&sort={sort}"), Is.EqualTo(order.Split('|')));
    }

    [Test]
    public async Task FiftyToAPage_NoneTwiceAndNoneLeftOut()
    {
        await ManyVisits(103);
        var me = Hub.As(Role.Visitor);

        var pages = new List<HubPage>();
        foreach (var number in new[] { 1, 2, 3 })
            pages.Add(await me.Get($"/visits?state=all&page={number}"));

        Assert.That(pages.Select(page => page.Rows.Count), Is.EqualTo(new[] { 50, 50, 3 }));
        Assert.That(pages.SelectMany(page => page.Document.QuerySelectorAll("tbody th a")).Select(link => link.GetAttribute("href")).Distinct().Count(), Is.EqualTo(103));
        Assert.That(pages[1].Text, Does.Contain("Showing 51 to 100 of 103 visits"));
        Assert.That((await me.Get("/visits?state=all&page=99")).Rows, Has.Count.EqualTo(3), "too high a number gives the last page");
    }

    [Test]
    public async Task AsksTheDatabaseNoMore_ForMoreRows()
    {
        await Hub.APlannedVisit();
        var me = Hub.As(Role.HeadOfParticipation);
        await me.Get("/visits?state=all");
        var few = await Hub.Host.Sql.During(() => me.Get("/visits?state=all"));
        await ManyVisits(60);
        var many = await Hub.Host.Sql.During(() => me.Get("/visits?state=all"));

        Assert.That(many, Is.EqualTo(few), string.Join("\n\n", Hub.Host.Sql.Commands));
        Assert.That(many, Is.LessThanOrEqualTo(8));
    }

    [Test]
    public async Task OnlyTheirOwnToHandOver_CanBeTicked()
    {
        await Hub.APlannedVisit(school: Hub.SouthSchool, visitor: Hub.SouthManager);
        var mine = await Hub.APlannedVisit();

        var page = await Hub.As(Role.RegionalManager).Get("/visits");
        var reader = await Hub.As(Role.Finance).Get("/visits");

        Assert.That(page.Document.QuerySelectorAll("[name=visits]").Select(box => box.GetAttribute("value")), Is.EqualTo(new[] { mine.Id.ToString() }));
        Assert.That(reader.Document.QuerySelectorAll("[name=visits]"), Is.Empty);
        Assert.That(reader.Text, Does.Not.Contain("Plan a visit").And.Not.Contain("Hand over"));
    }

    [Test]
    public async Task NothingFound_SaysSoAndLeadsOn() =>
        Assert.That((await Hub.As(Role.Visitor).Get("/visits?q=nowhere")).Document.QuerySelector(".hub-empty")!.TextContent, Does.Contain("No visit matches these filters").And.Contain("Show all visits"));

    [Test]
    public async Task ALateVisit_IsPointedOut_WithTheLatestAttempt()
    {
        var visit = await Hub.APlannedVisit(Today.AddDays(-8));
        await Hub.Change<Visit>(visit.Id, changed => changed.LogAttempt(AttemptKind.NoReply, Hub.SouthManager.Id, Hub.Clock.GetUtcNow().AddDays(-1), null).OrThrow());
        await Hub.AnArrangedVisit(Today.AddDays(-1));

        var rows = (await Hub.As(Role.Visitor).Get("/visits")).Rows;

        Assert.That(rows[0], Does.EndWith("Week passed Tried, not reached: No reply, 2 Feb 2026"));
        Assert.That(rows[1], Does.EndWith("No record yet"));
    }

    private int _schools = 100;

    private async Task Ended(string school, Func<Visit, Result> end)
    {
        var visit = await Hub.AnArrangedVisit(Today, await School(++_schools, school));
        await Hub.Change<Visit>(visit.Id, changed => end(changed).OrThrow());
    }

    private async Task Moved(string school, int times)
    {
        var visit = await Hub.AnArrangedVisit(Today.AddDays(10), await School(++_schools, school));
        for (var days = 1; days <= times; days++)
            await Hub.Change<Visit>(visit.Id, changed => changed.Arrange(Today.AddDays(10 + days), null, changed.VisitorId!.Value, Today).OrThrow());
    }

    private async Task<Visit> Begun(string school, Func<Visit, Result> write)
    {
        var visit = await Hub.AnArrangedVisit(Today.AddDays(-1), await School(++_schools, school));
        await Hub.Change<Visit>(visit.Id, changed => write(changed).OrThrow());
        return visit;
    }

    private async Task<School> School(int number, string name, Guid? regionId = null, Phase phase = Phase.Primary)
    {
        var school = TestHub.ASchool(910000 + number, name, regionId ?? Hub.North.Id, phase);
        await Hub.Save(school);
        return school;
    }

    private async Task ManyVisits(int count)
    {
        var visits = Enumerable.Range(0, count).Select(_ => Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, Hub.Person(Role.Visitor).Id, Today.AddDays(14), Today).OrThrow()).ToArray();
        await Hub.Save(visits);
    }

    private async Task<IReadOnlyList<string>> Schools(string query) =>
        [.. (await Hub.As(Role.Visitor).Get($"/visits?{query}")).Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
}
