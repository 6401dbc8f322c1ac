using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Priority;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.VisitCycle;

public sealed class VisitCycleTests : HubTests
{
    [Test]
    public async Task List_SaysWhoIsDue_AndWhy_TheMostPressingFirst()
    {
        await Hub.ARecordedVisit(new(2022, 11, 3));
        await Hub.Save(SchoolAttempt.Log(Hub.SouthSchool.Id, AttemptKind.Called, Hub.Person(Role.Visitor).Id, Hub.Clock.GetUtcNow(), null).OrThrow());

        var page = await Hub.As(Role.Visitor).Get("/cycle");

        Assert.That(page.Rows, Is.EqualTo(new[]
        {
            "Southgate Primary School Testford, URN 900002, primary, South region Due this term Never Never visited; this year’s survey unanswered; no music lead known; tried once, not reached 65",
            "Northgate Primary School Testford, URN 900001, primary, North region Overdue since Autumn 2025 3 Nov 2022 Last visited 3 years and 3 months ago; this year’s survey unanswered; no music lead known 41.7",
        }));
        Assert.That(page.Text, Does.Contain("1 overdue").And.Contain("1 due this year").And.Contain("1 never visited"));
    }

    [TestCase("when=Overdue", "900001")]
    [TestCase("when=ThisYear", "900002")]
    [TestCase("never=true", "900002")]
    [TestCase("q=northgate", "900001")]
    [TestCase("phase=Secondary", "")]
    [TestCase("region=none", "")]
    [TestCase("sort=name", "900001 900002")]
    [TestCase("sort=-name", "900002 900001")]
    [TestCase("sort=score", "900001 900002")]
    [TestCase("sort=due", "900001 900002")]
    [TestCase("sort=visit", "900002 900001")]
    public async Task List_IsFilteredAndSorted_AndItsFileHoldsTheSame(string query, string urns)
    {
        await Hub.ARecordedVisit(new(2022, 11, 3));
        var client = Hub.As(Role.HeadOfParticipation);

        var page = await client.Get($"/cycle?{query}");

        var wanted = urns.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(page.Rows.Select(row => wanted.FirstOrDefault(urn => row.Contains(urn, StringComparison.Ordinal))), Is.EqualTo(wanted));
        if (wanted.Length == 0)
            return;
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var file = await client.Http.PostAsync($"/cycle/export?{query}", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["format"] = "csv" }));
        Assert.That((await file.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line[..6]), Is.EqualTo(wanted));
    }

    [Test]
    public async Task List_ByRegion_ShowsThatRegion()
    {
        var page = await Hub.As(Role.Visitor).Get($"/cycle?region={Hub.South.Id}");
        Assert.That(page.Rows.Single(), Does.StartWith("Southgate"));
        Assert.That((await Hub.As(Role.Visitor).Get("/cycle?q=nowhere")).Text, Does.Contain("No school matches"));
    }

    [Test]
    public async Task List_AsksNoMore_ForMoreSchools()
    {
        var client = Hub.As(Role.HeadOfParticipation);
        await client.Get("/cycle");
        var few = await Hub.Host.Sql.During(() => client.Get("/cycle"));
        for (var urn = 910_000; urn < 910_040; urn++)
            await Hub.Save(MusicHub.Domain.Schools.School.FromRegister(urn, new() { Name = $"School {urn}" }, MusicHub.Domain.Schools.RegisterStatus.Open, null, null));

        Assert.That(await Hub.Host.Sql.During(() => client.Get("/cycle")), Is.EqualTo(few));
    }

    [Test]
    public async Task Coverage_IsShownByGroup_AndTermByTerm([Values("Region", "Phase", "District", "Trust")] string by)
    {
        await Hub.ARecordedVisit();

        var page = await Hub.As(Role.Approver).Get($"/cycle/coverage?by={by}");

        Assert.That(page.Text, Does.Contain("1 of 2 schools (50%) has been visited in the cycle; 0 schools are overdue and 1 was never visited."));
        Assert.That(page.Text, Does.Contain("Spring 2026"));
        if (by == "Region")
            Assert.That(page.Rows.Take(2), Is.EqualTo(new[] { "North 1 in North 1 (100%) 0 0 0 0 1 in North", "South 1 in South 0 (0%) 1 in South 0 1 in South 0 0" }));
    }

    [Test]
    public async Task Weights_ShowWhoWouldMove_BeforeTheyAreSaved()
    {
        await Hub.ARecordedVisit(new(2022, 11, 3));
        var client = Hub.As(Role.HeadOfParticipation);
        var form = await client.Get("/cycle/weights");
        Assert.That(form.Value("Form.Factors[never].Weight"), Is.EqualTo("40"));

        var shown = await client.Post(form, new() { ["Form.Factors[never].Weight"] = "0", ["Form.Factors[time].Weight"] = "80", ["show"] = "true" }, "Show who would move");

        Assert.That(shown.Text, Does.Contain("Nothing is saved yet. 2 of 2 schools would change their place."));
        Assert.That(shown.Rows[0], Does.Contain("Northgate").And.Contain("Up from 2 to 1"));
        await using (var db = Hub.Open())
            Assert.That(await db.PriorityWeights.AnyAsync(), Is.False);

        var saved = await client.Submit(shown, new(), "Save");

        Assert.That(saved.Rows[0], Does.StartWith("Northgate"));
        await using (var db = Hub.Open())
        {
            Assert.That((await db.PriorityWeights.SingleAsync()).ByKey["never"], Is.Zero);
            Assert.That(await db.Changes.CountAsync(change => change.Kind == "Weights of the visit cycle changed"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Weights_OutOfRange_KeepWhatWasTyped_AndSayWhose([Values("101", "-1", "", "many")] string typed)
    {
        var client = Hub.As(Role.HeadOfParticipation);

        var page = await client.Post(await client.Get("/cycle/weights"), new() { ["Form.Factors[fsm].Weight"] = typed }, "Save");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors.Single(), Does.Contain("Free school meals"));
        Assert.That(page.Value("Form.Factors[fsm].Weight"), Is.EqualTo(typed));
    }

    [Test]
    public async Task Weights_ChangedMeanwhile_AreNotOverwritten()
    {
        var weights = new PriorityWeights();
        weights.Set("fsm", 5).OrThrow();
        await Hub.Save(weights);
        var client = Hub.As(Role.HeadOfParticipation);
        var form = await client.Get("/cycle/weights");
        await Hub.Change<PriorityWeights>(weights.Id, known => known.Set("fsm", 6).OrThrow());

        var page = await client.Post(form, new() { ["Form.Factors[fsm].Weight"] = "7" }, "Save");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Saved<PriorityWeights>(weights.Id)).ByKey["fsm"], Is.EqualTo(6));
    }

    [Test]
    public async Task SchoolPage_SaysWhyItStandsWhereItStands()
    {
        var page = await Hub.As(Role.Visitor).Get($"/schools/{Hub.SouthSchool.Id}");
        Assert.That(page.Text, Does.Contain("Never visited; this year’s survey unanswered; no music lead known Score 60 in the visit cycle"));
    }
}
