using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.VisitCycle.Board;

public sealed class BoardTests : HubTests
{
    private static readonly DateOnly ThisWeek = new(2026, 2, 2);

    [Test]
    public async Task Board_ShowsWhoVisitsWhomInWhichWeek_WithoutTheHalfTerm()
    {
        await Hub.APlannedVisit();
        await Hub.AnArrangedVisit(new(2026, 2, 12), Hub.SouthSchool, Hub.Person(Role.RegionalManager));
        await Hub.ACancelledVisit();

        var page = await Hub.As(Role.Visitor).Get("/cycle/board");

        Assert.That(page.Document.QuerySelectorAll("thead th").Skip(1).Select(head => head.TextContent.Trim().Split('\n')[0]), Is.EqualTo(new[] { "This week, 2 Feb 2026 Spring 2026", "9 Feb 2026 Spring 2026", "23 Feb 2026 Spring 2026", "2 Mar 2026 Spring 2026" }));
        Assert.That(page.Rows, Does.Contain("Only Visitor Northgate Primary School Testford, no day yet Due this term Move to… Northgate Primary School –None –None –None"));
        Assert.That(page.Rows, Does.Contain("Only Regional manager –None Southgate Primary School Testford, 12 Feb 2026 Due this term Arranged –None –None"));
        Assert.That(page.Rows[^1], Does.StartWith("Nobody yet"));
    }

    [Test]
    public async Task Board_SaysHowMuchTimeThereIs_AndWhereThereAreTooManyVisits()
    {
        await Hub.Save(TestHub.ASchool(910001, "Placed School", Hub.North.Id, facts: facts => facts with { Easting = 520_000, Northing = 230_000 }));
        await Hub.AVisitorsTime(Hub.Person(Role.Visitor), visits: 2);
        for (var visit = 0; visit < 3; visit++)
            await Hub.APlannedVisit(new(2026, 2, 23));
        var me = Hub.As(Role.Visitor);

        var cells = (await me.Get("/cycle/board")).Document.QuerySelectorAll($"td[data-visitor='{Hub.Person(Role.Visitor).Id}']").ToDictionary(cell => cell.GetAttribute("data-week")!, cell => cell.TextContent);

        Assert.That(cells["2026-02-02"], Does.Contain("Visits and room: 0 of 2"));
        Assert.That(cells["2026-02-23"], Does.Contain("Visits and room: 3 of 2: too many"));
        Assert.That((await me.Get("/cycle/board")).Document.QuerySelector($"td[data-visitor='{Hub.Person(Role.RegionalManager).Id}']")!.TextContent, Does.Not.Contain("room"), "nobody has said when they have time");
        Assert.That((await me.Get($"/cycle/board?region={Hub.North.Id}")).Text, Does.Not.Contain("Visits and room"), "not all of their visits are shown");
    }

    [Test]
    public async Task Move_GoesToAnotherWeekAndVisitor_AndBackToTheBoard()
    {
        var visit = await Hub.APlannedVisit();
        var client = Hub.As(Role.HeadOfParticipation);
        var board = await client.Get($"/cycle/board?from=2026-02-02&region={Hub.North.Id}");
        var form = await client.Get(board.Document.QuerySelector(".hub-board__to")!.GetAttribute("href")!);
        Assert.That((form.Value("Form.Week"), form.Value("Form.VisitorId")), Is.EqualTo(("2026-02-02", Hub.Person(Role.Visitor).Id.ToString())));

        var shown = await client.Submit(form, new() { ["Form.Week"] = "2026-02-09", ["Form.VisitorId"] = Hub.Person(Role.RegionalManager).Id.ToString() }, "Move the visit");

        Assert.That(shown.Address, Does.StartWith($"/cycle/board?from=2026-02-02&region={Hub.North.Id}"));
        Assert.That(shown.Text, Does.Contain("Northgate Primary School is planned for the week of Monday 9 February 2026, with Only Regional manager."));
        var moved = await Saved<Visit>(visit.Id);
        Assert.That((moved.PlannedWeek, moved.VisitorId, moved.State), Is.EqualTo((new DateOnly(2026, 2, 9), Hub.Person(Role.RegionalManager).Id, VisitState.Planned)));
        await using var db = Hub.Open();
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Visit moved on the board"), Is.EqualTo(1));
    }

    [Test]
    public async Task Move_IntoAFullWeek_OrAfterTheDueTerm_OrToAnotherRegion_IsDone_AndSaysSo()
    {
        await Hub.Save(TestHub.ASchool(910001, "Placed School", Hub.North.Id, facts: facts => facts with { Easting = 520_000, Northing = 230_000 }));
        await Hub.AVisitorsTime(Hub.Person(Role.Visitor), visits: 1);
        await Hub.APlannedVisit(new(2026, 2, 23));
        var visit = await Hub.APlannedVisit();
        var client = Hub.As(Role.HeadOfParticipation);
        var form = await client.Get($"/cycle/board/{visit.Id}/move");
        Assert.That(form.Rows, Does.Contain("23 Feb 2026 to 27 Feb 2026 (Spring) 1 of 1"));

        var full = await client.Submit(form, new() { ["Form.Week"] = "2026-02-23" }, "Move the visit");
        Assert.That(full.Text, Does.Contain("Only Visitor has time for 1 visit in that week, and now has 2."));

        var free = await client.Submit(await client.Get($"/cycle/board/{visit.Id}/move"), new() { ["Form.Week"] = "2026-03-02" }, "Move the visit");
        Assert.That(free.Text, Does.Not.Contain("has time for"));

        await Hub.ARecordedVisit(new(2023, 3, 1));
        await Hub.AVisitorsTime(Hub.Person(Role.RegionalManager), regions: [Hub.South.Id]);
        var other = await client.Submit(await client.Get($"/cycle/board/{visit.Id}/move"), new() { ["Form.Week"] = "2026-05-11", ["Form.VisitorId"] = Hub.Person(Role.RegionalManager).Id.ToString() }, "Move the visit");
        Assert.That(other.Text, Does.Contain("That is after its due term, Spring 2026. Only Regional manager’s time is planned for other regions."));
    }

    [Test]
    public async Task Board_OfOneVisitor_ShowsNobodyElse_AndAMoveLeadsToTheVisit()
    {
        var visit = await Hub.APlannedVisit();
        await Hub.AnArrangedVisit(new(2026, 2, 12), Hub.SouthSchool, Hub.Person(Role.RegionalManager));
        var client = Hub.As(Role.HeadOfParticipation);

        var board = await client.Get($"/cycle/board?visitor={Hub.Person(Role.Visitor).Id}");
        Assert.That(board.Rows.Single(), Does.StartWith("Only Visitor Northgate Primary School"));

        var moved = await client.Submit(await client.Get(board.Document.QuerySelector(".hub-board__to")!.GetAttribute("href")!), new() { ["Form.Week"] = "2026-06-08" }, "Move the visit");
        Assert.That(moved.Address, Is.EqualTo($"/cycle/board?from=2026-06-08&visitor={Hub.Person(Role.Visitor).Id}"));
        Assert.That(moved.Document.GetElementById($"v{visit.Id}")!.TextContent, Does.Contain("Due this term, so this is late"));
    }

    [Test]
    public async Task Move_ToNobody_IsPossible_AndToWhereItIs_IsNot()
    {
        var visit = await Hub.APlannedVisit();
        var client = Hub.As(Role.HeadOfParticipation);
        var form = await client.Get($"/cycle/board/{visit.Id}/move");

        Assert.That((await client.Post(form, [], "Move the visit")).Errors, Is.EqualTo(new[] { VisitRefusals.PlannedSo.Message }));
        Assert.That((await client.Post(form, new() { ["Form.Week"] = "" }, "Move the visit")).Errors, Is.EqualTo(new[] { "Choose a week" }));
        Assert.That((await client.Post(form, new() { ["Form.Week"] = "2026-01-05" }, "Move the visit")).Errors, Is.EqualTo(new[] { VisitRefusals.PlannedInThePast.Message }));
        Assert.That((await client.Post(form, new() { ["Form.VisitorId"] = Hub.Person(Role.Finance).Id.ToString() }, "Move the visit")).Errors, Is.EqualTo(new[] { "Choose a visitor of the list" }));

        await client.Submit(form, new() { ["Form.VisitorId"] = "" }, "Move the visit");
        Assert.That((await Saved<Visit>(visit.Id)).VisitorId, Is.Null);
    }

    [Test]
    public async Task Move_OfAVisitWithAnAgreedDay_IsRefused()
    {
        var visit = await Hub.APlannedVisit();
        var client = Hub.As(Role.HeadOfParticipation);
        var form = await client.Get($"/cycle/board/{visit.Id}/move");
        await Hub.Change<Visit>(visit.Id, known => known.Arrange(new(2026, 2, 12), null, Hub.Person(Role.Visitor).Id, Hub.Today).OrThrow());

        Assert.That((await client.Post(form, new() { ["Form.Week"] = "2026-02-09" }, "Move the visit")).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await client.Get($"/cycle/board/{visit.Id}/move")).Text, Does.Contain(VisitRefusals.DayAgreed.Message));
        var arranged = await Saved<Visit>(visit.Id);
        Assert.That(arranged.MovePlan(new(2026, 2, 9), null, Hub.Today).Refusal, Is.EqualTo(VisitRefusals.DayAgreed));
        Assert.That(arranged.On, Is.EqualTo(new DateOnly(2026, 2, 12)));
    }

    [Test]
    public async Task Move_ChangedMeanwhile_IsAConflict()
    {
        var visit = await Hub.APlannedVisit();
        var client = Hub.As(Role.HeadOfParticipation);
        var form = await client.Get($"/cycle/board/{visit.Id}/move");
        await Hub.Change<Visit>(visit.Id, known => known.Replan(new(2026, 3, 2), null, Hub.Today).OrThrow());

        Assert.That((await client.Post(form, new() { ["Form.Week"] = "2026-02-09" }, "Move the visit")).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Saved<Visit>(visit.Id)).PlannedWeek, Is.EqualTo(new DateOnly(2026, 3, 2)));
    }

    [Test]
    public async Task Move_IsForThoseWhoMayArrangeTheVisit()
    {
        var visit = await Hub.APlannedVisit(school: Hub.SouthSchool, visitor: Hub.SouthManager);
        var client = Hub.As(Role.RegionalManager);

        Assert.That((await client.Get("/cycle/board")).Document.QuerySelector(".hub-board__to"), Is.Null);
        Assert.That((await client.Get($"/cycle/board/{visit.Id}/move")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Board_SaysWhoseWeekHasPassed_AndLooksFurther()
    {
        await Hub.APlannedVisit(new(2026, 1, 12));
        var client = Hub.As(Role.HeadOfParticipation);

        var page = await client.Get("/cycle/board");

        Assert.That(page.Document.QuerySelector(".hub-board-slipped")!.TextContent, Does.Contain("Northgate Primary School").And.Contain("Move to…"));
        var earlier = await client.Get(page.Document.QuerySelectorAll(".hub-years a").First(link => link.TextContent == "Earlier weeks").GetAttribute("href")!);
        Assert.That(earlier.Document.QuerySelectorAll("thead th").Skip(1).First().TextContent, Does.StartWith("5 Jan 2026"));
        var later = await client.Get(page.Document.QuerySelectorAll(".hub-years a").First(link => link.TextContent == "Later weeks").GetAttribute("href")!);
        Assert.That(later.Document.QuerySelectorAll("thead th").Skip(1).First().TextContent, Does.StartWith("9 Mar 2026"));
    }

    [Test]
    public async Task Board_AsksNoMore_ForMoreVisits()
    {
        var client = Hub.As(Role.HeadOfParticipation);
        await Hub.APlannedVisit();
        await client.Get("/cycle/board");
        var few = await Hub.Host.Sql.During(() => client.Get("/cycle/board"));
        for (var week = 0; week < 10; week++)
            await Hub.APlannedVisit(ThisWeek.AddDays(7 * (week % 3)));

        Assert.That(await Hub.Host.Sql.During(() => client.Get("/cycle/board")), Is.EqualTo(few));
    }

    [Test]
    public async Task BoardOfADraft_MovesItsSchools_AndLeadsBackToIt()
    {
        var other = Hub.Person(Role.RegionalManager);
        await Hub.AVisitorsTime(Hub.Person(Role.Visitor));
        await Hub.AVisitorsTime(other);
        await Hub.Save(TestHub.ASchool(910_001, "Placed School", Hub.North.Id, facts: facts => facts with { Easting = 520_000, Northing = 230_000 }));
        var plan = await Hub.APlan();
        var client = Hub.As(Role.HeadOfParticipation);
        var board = await client.Get($"/cycle/plans/{plan.Id}/board");
        var item = plan.Items.First(item => item.Week == plan.Items.Min(first => first.Week));
        var move = board.Document.QuerySelectorAll(".hub-board__card--free").Select(card => card.GetAttribute("data-move")!).First(address => address.Contains(item.Id.ToString(), StringComparison.Ordinal));
        Assert.That(board.Rows, Has.Count.EqualTo(2));
        var to = item.VisitorId == other.Id ? Hub.Person(Role.Visitor) : other;

        var moved = await client.Submit(await client.Get(move), new() { ["Form.VisitorId"] = to.Id.ToString(), ["Form.Week"] = "2026-03-02" }, "Move it");

        Assert.That(moved.Address, Is.EqualTo($"/cycle/plans/{plan.Id}/board?from=2026-03-02"));
        Assert.That(moved.Rows.Single(row => row.StartsWith(to.Name, StringComparison.Ordinal)), Does.Contain("Mon 2 Mar, morning Due this term Locked"));
        Assert.That((await Hub.As(Role.Visitor).Get($"/cycle/plans/{plan.Id}/board")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await client.Get($"/cycle/plans/{plan.Id}")).Text, Does.Contain("By week and visitor"));
    }

    [Test]
    public async Task Calendar_CountsByWeekAndVisitor_WithTheHalfTerm()
    {
        await Hub.APlannedVisit(new(2026, 2, 9));
        await Hub.AnArrangedVisit(new(2026, 2, 12), Hub.SouthSchool);
        await Hub.ARecordedVisit(new(2026, 1, 20), visitor: Hub.SouthManager);
        await Hub.APlannedVisit(new(2026, 2, 9), Hub.SouthSchool, nobody: true);
        await Hub.ACancelledVisit();
        var client = Hub.As(Role.Visitor);

        var page = await client.Get("/cycle/calendar?term=2025-spring");

        Assert.That(page.Rows, Does.Contain("9 Feb 2026 3 2 planned 1 agreed 2 1 planned 1 agreed –0 1 1 planned"));
        Assert.That(page.Rows, Does.Contain("16 Feb 2026 half-term –0 –0 –0 –0"));
        Assert.That(page.Rows, Does.Contain("2 Feb 2026 this week –0 –0 –0 –0"));
        Assert.That(page.Text, Does.Contain("2 planned 1 agreed 1 done"));
        Assert.That((await client.Get($"/cycle/calendar?region={Hub.North.Id}")).Rows, Does.Contain("9 Feb 2026 1 1 planned 1 1 planned –0"));
        Assert.That((await client.Get("/cycle/calendar?term=nonsense")).Title, Is.EqualTo("Calendar of visits, spring 2026"));
    }
}
