using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.VisitCycle.Availability;

public sealed class VisitorTimeTests : HubTests
{
    private Person Visitor => Hub.Person(Role.Visitor);

    private string Address => $"/cycle/visitors/{Visitor.Id}";

    [SetUp]
    public async Task PlaceASchool() =>
        await Hub.Save(TestHub.ASchool(900010, "Placed School", Hub.North.Id, facts: facts => facts with { Easting = 520_000, Northing = 230_000 }));

    [Test]
    public async Task Change_SaysWhenSomebodyIsFree_AndWhatThatAllows()
    {
        var head = Hub.As(Role.HeadOfParticipation);

        var list = await head.Submit(await head.Get(Address), new()
        {
            ["Form.Home"] = "qx1",
            ["Form.VisitsPerHalfDay"] = "2",
            ["Form.RegionIds"] = Hub.North.Id.ToString(),
            ["Form.Times[0].From"] = "1 Sep 2025",
            ["Form.Times[0].Halves"] = "Mon am",
            ["Form.DaysOff[0].From"] = "9 Feb 2026",
        });

        // Mondays from 3 February to 27 March without half-term and the day off: 23 February and 2, 9, 16, 23 March.
        Assert.That(list.Rows.Single(row => row.StartsWith("Only Visitor", StringComparison.Ordinal)), Is.EqualTo("Only Visitor North Monday morning 2 visits in half a day QX1 10 26"));
        Assert.That(list.Rows.Single(row => row.StartsWith("Sasha South", StringComparison.Ordinal)), Does.Contain("Not planned for: time not known"));
        var again = await head.Get(Address);
        Assert.That((again.Value("Form.Home"), again.Value("Form.Times[0].From"), again.Value("Form.DaysOff[0].From")), Is.EqualTo(("QX1", "1 Sept 2025", "9 Feb 2026")));
    }

    [Test]
    public async Task DaysOff_SayHowManyVisitsAheadTheyLeaveWithoutTime()
    {
        await Hub.AVisitorsTime(Visitor);
        await Hub.APlannedVisit(new(2026, 2, 23));
        await Hub.AnArrangedVisit(new(2026, 2, 10));
        await Hub.AnArrangedVisit(new(2026, 3, 9));
        var head = Hub.As(Role.HeadOfParticipation);

        var saved = await head.Submit(await head.Get(Address), new() { ["Form.DaysOff[0].From"] = "23 Feb 2026", ["Form.DaysOff[0].Until"] = "27 Feb 2026" });

        Assert.That(saved.Text, Does.Contain("The time of Only Visitor is saved. 2 visits ahead lie where there is no time for them now: move them on the board."));
    }

    [TestCase("Form.Home", "AB1 2CD", "shares")]
    [TestCase("Form.Home", "900002", "shares")]
    [TestCase("Form.Home", "nowhere", "Enter where the visitor sets out from")]
    [TestCase("Form.VisitsPerHalfDay", "7", "from 1 to 6")]
    [TestCase("Form.VisitsPerHalfDay", "", "how many visits")]
    [TestCase("Form.Times[0].Until", "1 Aug 2025", "must not be before")]
    [TestCase("Form.Times[0].From", "never", "must be a real date")]
    [TestCase("Form.Times[0].Halves", null, "Tick the half-days")]
    [TestCase("Form.DaysOff[0].Until", "1 Mar 2026", "first day off")]
    public async Task Change_FilledInBadly_KeepsWhatWasTyped(string field, string? typed, string problem)
    {
        var head = Hub.As(Role.HeadOfParticipation);
        var answers = new Dictionary<string, string?>
        {
            ["Form.Home"] = "900010",
            ["Form.VisitsPerHalfDay"] = "2",
            ["Form.Times[0].From"] = "1 Sep 2025",
            ["Form.Times[0].Halves"] = "Mon am",
        };
        answers[field] = typed;

        var page = await head.Post(await head.Get(Address), answers);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors.Single(), Does.Contain(problem));
        if (typed is not null)
            Assert.That(page.Value(field), Is.EqualTo(typed));
    }

    [Test]
    public async Task Change_AfterSomebodyElse_IsAConflict()
    {
        var time = await Hub.AVisitorsTime(Visitor);
        var head = Hub.As(Role.HeadOfParticipation);
        var form = await head.Get(Address);
        await Hub.Change<VisitorAvailability>(time.Id, known => known.TakeOff(new(new(2026, 3, 2), new(2026, 3, 6))).OrThrow());

        var page = await head.Post(form, []);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Capacity_ComparesTimeWithWhatIsDue()
    {
        await Hub.AVisitorsTime(Visitor, visits: 1, until: new(2026, 2, 9), regions: [Hub.North.Id]);

        var page = await Hub.As(Role.RegionalManager).Get("/cycle/capacity");

        Assert.That(page.Rows, Is.EqualTo(new[] { "North 2 1 0 0 2 1", "South 1 0 0 0 1 0" }));
        Assert.That(page.Text, Does.Contain("1 school is due where no visitor goes."));
        Assert.That(page.Text, Does.Contain("2 schools can only be visited by Only Visitor by the end of Spring 2026: that leaves time for 1 visit, 1 too few."));
    }

    [Test]
    public async Task DaysWithoutVisits_AreAdded_LowerTheTime_AndCanBeRemoved()
    {
        await Hub.AVisitorsTime(Visitor);
        var head = Hub.As(Role.HeadOfParticipation);
        var before = (await head.Get("/cycle/visitors")).Rows.Single(row => row.StartsWith("Only Visitor", StringComparison.Ordinal));

        var list = await head.Submit(await head.Get("/cycle/days"), new() { ["Form.Title"] = "Training day", ["Form.From.Day"] = "9", ["Form.From.Month"] = "3", ["Form.From.Year"] = "2026" });

        Assert.That(list.Rows.Single(), Does.StartWith("Monday 9 March 2026 Training day"));
        Assert.That((before, (await head.Get("/cycle/visitors")).Rows.Single(row => row.StartsWith("Only Visitor", StringComparison.Ordinal))), Is.EqualTo((
            "Only Visitor Everywhere Monday morning 2 visits in half a day QX1 12 26", "Only Visitor Everywhere Monday morning 2 visits in half a day QX1 10 26")));
        await using var db = Hub.Open();
        var days = await db.DaysWithoutVisits.SingleAsync();
        await head.Submit(await head.Get($"/cycle/days/{days.Id}/remove"), []);
        Assert.That(await db.DaysWithoutVisits.AnyAsync(), Is.False);
    }

    [TestCase("", "9", "Say what the days are")]
    [TestCase("Training", "", "First day must")]
    public async Task DaysWithoutVisits_NeedATitleAndADay(string title, string day, string problem)
    {
        var head = Hub.As(Role.HeadOfParticipation);

        var page = await head.Post(await head.Get("/cycle/days"), new() { ["Form.Title"] = title, ["Form.From.Day"] = day, ["Form.From.Month"] = "3", ["Form.From.Year"] = "2026" });

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, page.Errors.Single(error => error.Contains(problem, StringComparison.Ordinal)))));
    }

    [Test]
    public async Task ARegionThatSomebodyGoesTo_IsNotRemoved()
    {
        var region = MusicHub.Domain.Schools.Region.Add("Coast", null, []).OrThrow();
        await Hub.Save(region);
        await Hub.AVisitorsTime(Visitor, regions: [region.Id]);

        Assert.That((await Hub.As(Role.HeadOfParticipation).Get($"/hub/regions/{region.Id}/remove")).Title, Is.EqualTo("Coast cannot be removed"));
    }
}
