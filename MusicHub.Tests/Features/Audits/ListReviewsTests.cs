using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

public sealed class ListReviewsTests : HubTests
{
    private IReadOnlyList<ReviewStep> Steps { get; set; } = [];

    private HubClient Me { get; set; } = null!;

    [SetUp]
    public async Task ThreeReviews_OneClosed()
    {
        Me = Hub.As(Role.Finance);
        Steps = await Hub.ReviewSteps();
        await Hub.AReview(Steps);
        var south = await Hub.AReview(Steps, Hub.SouthSchool, Today.AddDays(-100));
        for (var at = 0; at < 5; at++)
            await Hub.Mark(south, Steps, at, Today.AddYears(-1).AddDays(-1));
        var third = TestHub.ASchool(901001, "Third School", Hub.North.Id, Phase.Secondary);
        await Hub.Save(third);
        var ended = await Hub.AReview(Steps, third);
        await Hub.Change<MusicReview>(ended.Id, review => review.Close(isComplete: false, "Closed", Hub.SouthManager.Id, Today).OrThrow());
    }

    [Test]
    public async Task Counts_AgreeWithTheListBehindThem()
    {
        var page = await Me.Get("/reviews");

        Assert.That(page.Rows, Has.Count.EqualTo(2));
        var figures = page.Document.QuerySelectorAll(".hub-figure").Select(figure => string.Join(' ', figure.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.That(figures, Is.EqualTo(new[] { "1 next: Self-evaluation", "1 next: Yearly review", "1 holds the award" }));
        foreach (var link in page.Document.QuerySelectorAll(".hub-figure a"))
            Assert.That((await Me.Get(link.GetAttribute("href")!)).Rows, Has.Count.EqualTo(1), link.TextContent);
    }

    [TestCase("overdue=true", "Southgate")]
    [TestCase("state=ended", "Third School")]
    [TestCase("state=all&phase=Secondary", "Third School")]
    [TestCase("q=northgate", "Northgate")]
    [TestCase("award=true", "Southgate")]
    public async Task EachFilter_LeavesWhatIsAskedFor(string query, string school) =>
        Assert.That((await Me.Get($"/reviews?{query}")).Rows.Single(), Does.Contain(school));

    [TestCase("school", "Northgate")]
    [TestCase("-school", "Southgate")]
    [TestCase("begun", "Southgate")]
    [TestCase("done", "Northgate")]
    [TestCase("due", "Southgate")]
    public async Task EachOrder_PutsFirstWhatIsAskedFor(string sort, string school) =>
        Assert.That((await Me.Get($"/reviews?sort={sort}")).Rows[0], Does.Contain(school));

    [Test]
    public async Task ASchoolThatHoldsTheAward_IsListedOnce_AlsoWhereItsReviewIsClosed()
    {
        await using (var db = Hub.Open())
        {
            var south = db.MusicReviews.Single(review => review.SchoolId == Hub.SouthSchool.Id).Id;
            await Hub.Change<MusicReview>(south, review => review.Close(isComplete: false, "A new round", Hub.SouthManager.Id, Today).OrThrow());
        }

        var again = await Hub.AReview(Steps, Hub.SouthSchool);
        for (var at = 0; at < 5; at++)
            await Hub.Mark(again, Steps, at);

        var page = await Me.Get("/reviews?award=true");

        Assert.That(page.Rows.Single(), Does.Contain("Southgate").And.Contain("Award given").And.Contain("Yearly review"));
        Assert.That(page.Document.QuerySelector(".hub-figure:last-child a")!.TextContent, Is.EqualTo("holds the award"));
    }

    [Test]
    public async Task TheList_TakesAsManyCommandsForManyAsForFew()
    {
        await Me.Get("/reviews");
        var few = await Hub.Host.Sql.During(() => Me.Get("/reviews"));
        for (var i = 0; i < 12; i++)
        {
            var school = TestHub.ASchool(902000 + i, $"School {i:D2}", Hub.North.Id);
            await Hub.Save(school);
            await Hub.AReview(Steps, school);
        }

        Assert.That(await Hub.Host.Sql.During(() => Me.Get("/reviews")), Is.EqualTo(few));
        Assert.That((await Me.Get("/reviews")).Rows, Has.Count.EqualTo(14));
    }

    [Test]
    public async Task TheFile_HoldsWhatTheListShows_AndIsSaidInTheHistory()
    {
        var file = await (await Me.Post(await Me.Get("/reviews?overdue=true"), [], "CSV")).Response.Content.ReadAsStringAsync();

        var lines = file.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[1], Does.Contain("Southgate Primary School").And.Contain("Yearly review"));
        await using var db = Hub.Open();
        Assert.That(db.Changes.Single(change => change.Kind == "School Music Reviews exported").Reason, Is.EqualTo("Overdue"));
    }
}
