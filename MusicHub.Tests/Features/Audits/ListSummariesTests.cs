using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

public sealed class ListSummariesTests : HubTests
{
    private HubClient Me { get; set; } = null!;

    [SetUp]
    public async Task FourSchools_OneInEachState()
    {
        Me = Hub.As(Role.Finance);
        var (stale, absent) = (TestHub.ASchool(901001, "Stale School", Hub.South.Id, Phase.Secondary), TestHub.ASchool(901002, "Absent School", Hub.North.Id));
        await Hub.Save(stale, absent, TestHub.ASchool(901003, "Closed School", Hub.North.Id, status: RegisterStatus.Closed));
        await Hub.ASummaryCheck();
        await Hub.ASummaryCheck(stale, covers: 2023);
        await Hub.ASummaryCheck(absent, finding: SummaryFinding.NotFound);
        await Hub.ASummaryCheck(Hub.SouthSchool, year: 2024, covers: 2024);
        await Hub.Save(SchoolFact.Learn(stale.Id, 2025, FactKind.PlanState, FactValue.Of("InPlace"), new(Today, FactSource.Visit, null)).OrThrow());
    }

    [Test]
    public async Task Counts_AgreeWithTheListBehindThem()
    {
        var page = await Me.Get("/summaries?region=" + Hub.South.Id);
        Assert.That(Figures(page), Is.EqualTo(new[] { (0, "found"), (1, "covers an earlier year"), (0, "not found"), (1, "not checked") }));

        var all = await Me.Get("/summaries");
        Assert.That(Figures(all).Select(figure => figure.Number), Is.EqualTo(new[] { 1, 1, 1, 1 }));
        foreach (var link in all.Document.QuerySelectorAll(".hub-figure a"))
            Assert.That((await Me.Get(link.GetAttribute("href")!)).Rows, Has.Count.EqualTo(1), link.TextContent);
        Assert.That(all.Rows, Has.Count.EqualTo(4), "closed schools are not looked for");
        Assert.That(Figures(await Me.Get("/summaries?state=Stale")).Select(figure => figure.Number), Is.EqualTo(new[] { 1, 1, 1, 1 }), "what else there is stays in sight");
        Assert.That(Figures(await Me.Get("/summaries?year=2024")).Select(figure => figure.Number), Is.EqualTo(new[] { 1, 0, 0, 3 }));
    }

    [TestCase("state=Stale", "Stale School")]
    [TestCase("phase=Secondary", "Stale School")]
    [TestCase("plan=InPlace", "Stale School")]
    [TestCase("q=absent", "Absent School")]
    [TestCase("district=Southbridge", "Southgate Primary School")]
    [TestCase("sort=-name&state=Found", "Northgate Primary School")]
    public async Task EachFilter_LeavesWhatIsAskedFor(string query, string school) =>
        Assert.That((await Me.Get($"/summaries?{query}")).Rows.Single(), Does.Contain(school));

    [Test]
    public async Task TheList_TakesAsManyCommandsForManyAsForFew_AndGoesOverPages()
    {
        await Me.Get("/summaries");
        var few = await Hub.Host.Sql.During(() => Me.Get("/summaries?sort=-checked"));
        await Hub.Save([.. Enumerable.Range(0, 60).Select(i => TestHub.ASchool(902000 + i, $"School {i:D2}", Hub.North.Id))]);

        Assert.That(await Hub.Host.Sql.During(() => Me.Get("/summaries?sort=-checked")), Is.EqualTo(few));
        Assert.That((await Me.Get("/summaries?page=2")).Rows, Has.Count.EqualTo(14));
        Assert.That((await Me.Get("/summaries?state=NotFound&sort=region")).Text, Does.Not.Contain("non-compliant"));
    }

    [Test]
    public async Task TheFile_HoldsWhatTheListShows_AndIsSaidInTheHistory()
    {
        var page = await Me.Get("/summaries?state=Stale");

        var file = await (await Me.Post(page, [], "CSV")).Response.Content.ReadAsStringAsync();

        var lines = file.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[1], Does.Contain("Stale School").And.Contain("Covers an earlier year").And.Contain("2023/24").And.Contain(TestSummaries.Address).And.Contain("Sasha South"));
        await using var db = Hub.Open();
        Assert.That(db.Changes.Single(change => change.Kind == "Plans and summaries exported").Reason, Is.EqualTo("Covers an earlier year"));
    }

    [Test]
    public async Task TheList_CanBeSaved()
    {
        var saved = await Me.Submit(await Me.Get("/summaries?state=Stale"), new() { ["Form.Name"] = "To be renewed" }, "Save this list");

        Assert.That(saved.Text, Does.Contain("To be renewed"));
    }

    private static IEnumerable<(int Number, string Label)> Figures(HubPage page) => page.Document.QuerySelectorAll(".hub-figure")
        .Select(figure => (int.Parse(figure.QuerySelector(".hub-figure__number")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), figure.QuerySelector(".hub-figure__label")!.TextContent.Trim()));
}
