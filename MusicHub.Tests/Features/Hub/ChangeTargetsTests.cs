using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Hub;

public sealed class ChangeTargetsTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Get_ShowsSumsOfRowsAndColumns_AndLastYears()
    {
        await _hub.Save(Targets(2024, 5, 6), Targets(2025, 7, 8));

        var page = await _hub.As(Role.HeadOfParticipation).Get("/hub/targets/2025");

        Assert.That(page.Rows, Is.EqualTo(new[]
        {
            "North 1 school North, autumn term North, spring term North, summer term 7 was last year 5",
            "South 1 school South, autumn term South, spring term South, summer term 8 was last year 6",
        }));
        Assert.That(page.Document.QuerySelector("tfoot")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), Does.Contain("15").And.Contain("11"));
        Assert.That(page.Value("Form.Rows[North].Autumn"), Is.EqualTo("7"));
    }

    [Test]
    public async Task Post_SavesTheGrid_WithOneChange()
    {
        await _hub.Save(Targets(2025, 7, 8));
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get("/hub/targets/2025"), new()
        {
            ["Form.Rows[North].Autumn"] = "10",
            ["Form.Rows[South].Autumn"] = "",
            ["Form.Rows[South].Summer"] = "4",
            ["Form.Agreed"] = "14",
        }, "Save targets");

        Assert.That(shown.Text, Does.Contain("The targets of 2025/26 are saved: 14 schools."));
        await using var db = _hub.Open();
        var targets = await db.Targets.SingleAsync();
        Assert.That(targets.Lines.Select(line => (line.RegionId, line.Term, line.Schools)), Is.EquivalentTo(new[] { (_hub.North.Id, TermName.Autumn, 10), (_hub.South.Id, TermName.Summer, 4) }));
        Assert.That(targets.Version, Is.EqualTo(2));
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Targets changed"), Is.EqualTo(1));
    }

    [Test]
    public async Task Post_WithNumbersTooLargeToAddUp_SaysWhoseTheyAre()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var largest = int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var shown = await client.Post(
            await client.Get("/hub/targets/2025"),
            new() { ["Form.Rows[North].Autumn"] = largest, ["Form.Rows[South].Autumn"] = largest, ["Form.Agreed"] = "5" },
            "Save targets");

        Assert.That(shown.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(shown.Errors, Does.Contain("North, autumn term: enter a whole number of schools, from 0 to 9,999."));
    }

    [Test]
    public async Task Post_WithARowThatHoldsNothing_LeavesItOut()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get("/hub/targets/2025"), new() { ["Form.Rows.Index"] = "none" }, "Save targets");

        Assert.That(shown.Text, Does.Contain("The targets of 2025/26 are saved: 0 schools."));
    }

    [Test]
    public async Task Post_ThatDoesNotAddUpToWhatWasAgreed_SaysByHowMuch_AndKeepsWhatWasTyped()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get("/hub/targets/2025"), new() { ["Form.Rows[North].Autumn"] = "90", ["Form.Rows[South].Spring"] = "86", ["Form.Agreed"] = "180" }, "Save targets");

        Assert.That(shown.Errors, Is.EqualTo(new[] { "The targets add up to 176, 4 fewer than the 180 agreed." }));
        Assert.That(shown.Value("Form.Rows[South].Spring"), Is.EqualTo("86"));
        await using var db = _hub.Open();
        Assert.That(await db.Targets.AnyAsync(), Is.False);
    }

    [TestCase("many")]
    [TestCase("-1")]
    [TestCase("10000")]
    [TestCase("2.5")]
    public async Task Post_OfWhatIsNoNumber_NamesTheRegionAndTerm(string typed)
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get("/hub/targets/2025"), new() { ["Form.Rows[South].Spring"] = typed }, "Save targets");

        Assert.That(shown.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(shown.Errors, Is.EqualTo(new[] { "South, spring term: enter a whole number of schools, from 0 to 9,999." }));
        Assert.That(shown.Value("Form.Rows[South].Spring"), Is.EqualTo(typed));
    }

    [Test]
    public async Task AddUp_ShowsTheSums_AndSavesNothing()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Post(await client.Get("/hub/targets/2025"), new() { ["Form.Rows[North].Autumn"] = "12", ["Form.Rows[North].Spring"] = "3" }, "Add up without saving");

        Assert.That(shown.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(shown.Rows[0], Does.EndWith(" 15"));
        await using var db = _hub.Open();
        Assert.That(await db.Targets.AnyAsync(), Is.False);
    }

    [Test]
    public async Task CopyFromLastYear_FillsTheForm_Unsaved()
    {
        await _hub.Save(Targets(2024, 5, 6));
        var client = _hub.As(Role.HeadOfParticipation);
        var page = await client.Get("/hub/targets/2025");

        var copied = await client.Get(page.Document.QuerySelector(".hub-heading__actions a")!.GetAttribute("href")!);

        Assert.That(copied.Text, Does.Contain("Nothing is saved yet."));
        Assert.That(copied.Value("Form.Rows[South].Autumn"), Is.EqualTo("6"));
        var shown = await client.Submit(copied, [], "Save targets");
        Assert.That(shown.Text, Does.Contain("The targets of 2025/26 are saved: 11 schools."));
    }

    [Test]
    public async Task Post_AfterSomebodyElseSaved_Shows409()
    {
        var targets = Targets(2025, 7, 8);
        await _hub.Save(targets);
        var client = _hub.As(Role.HeadOfParticipation);
        var form = await client.Get("/hub/targets/2025");
        await _hub.Change<YearTargets>(targets.Id, year => year.Set(_hub.North.Id, TermName.Spring, 3).OrThrow());

        var answer = await client.Post(form, new() { ["Form.Rows[North].Autumn"] = "9" }, "Save targets");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Post_OfAYearThatSomebodyElseHasJustGivenItsFirstTargets_Shows409()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var form = await client.Get("/hub/targets/2025");
        await _hub.Save(Targets(2025, 7, 8));

        var answer = await client.Post(form, new() { ["Form.Rows[North].Autumn"] = "9" }, "Save targets");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Get_OfAYearThatIsNotOpen_IsNotFound() =>
        Assert.That((await _hub.As(Role.HeadOfParticipation).Get("/hub/targets/2031")).Status, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task Propose_FillsTheForm_FromWhoIsDue_Unsaved()
    {
        await _hub.ARecordedVisit(new(2025, 10, 2));
        await _hub.Save(TestHub.ASchool(900003, "Nobody's School"));
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Post(await client.Get("/hub/targets/2025"), new() { ["Form.Rows[South].Autumn"] = "9" }, "Propose from what is due");

        Assert.That(shown.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((shown.Value("Form.Rows[North].Autumn"), shown.Value("Form.Rows[South].Autumn"), shown.Value("Form.Rows[South].Spring")), Is.EqualTo(("1", "0", "1")));
        Assert.That(shown.Text, Does.Contain("Nothing is saved yet").And.Contain("1 school visited this year is counted in the term of the visit").And.Contain("1 school has no region and so stands in no target"));
        Assert.That(shown.Text, Does.Contain("1 school was visited this year; 2 more are due by the end of 2025/26, 3 in all. The targets above add up to 2, 1 fewer than that."));
        Assert.That(Needs(shown), Is.EqualTo(new[] { "North 1 0 0 0 Enough", "South 0 0 1 0 Enough", "No region 0 0 1 0 Not set: no target counts them" }));
        await using var db = _hub.Open();
        Assert.That(await db.Targets.AnyAsync(), Is.False);
        Assert.That((await client.Submit(shown, [], "Save targets")).Text, Does.Contain("The targets of 2025/26 are saved: 2 schools."));
    }

    [Test]
    public async Task Get_SaysWhereTheTargetsLeaveSchoolsOverdue()
    {
        await _hub.ARecordedVisit(new(2022, 11, 3));

        var page = await _hub.As(Role.TechnicalAdministrator).Get("/hub/targets/2025");

        Assert.That(Needs(page), Is.EqualTo(new[] { "North 1 0 0 1 too few by the end of spring", "South 0 1 0 1 too few by the end of spring" }));
    }

    [TestCase("-1")]
    [TestCase("100000")]
    [TestCase("lots")]
    public async Task Propose_WithATotalThatIsNone_SaysSo_AndProposesNothing(string typed)
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Post(await client.Get("/hub/targets/2025"), new() { ["Form.Agreed"] = typed }, "Propose from what is due");

        Assert.That(shown.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(shown.Errors.Single(), Does.StartWith("Total agreed for the year must be a whole number"));
        Assert.That(shown.Value("Form.Agreed"), Is.EqualTo(typed));
    }

    [Test]
    public async Task Propose_OfAYearThatIsOver_IsNotOffered() =>
        Assert.That((await _hub.As(Role.HeadOfParticipation).Get("/hub/targets/2024")).Text, Does.Not.Contain("Propose from what is due").And.Not.Contain("Does it hold the cycle?"));

    private static IEnumerable<string> Needs(HubPage page) =>
        page.Document.QuerySelectorAll("table[aria-labelledby=due] tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private YearTargets Targets(int startYear, int north, int south)
    {
        var targets = new YearTargets(startYear);
        targets.Set(_hub.North.Id, TermName.Autumn, north).OrThrow();
        targets.Set(_hub.South.Id, TermName.Autumn, south).OrThrow();
        return targets;
    }
}
