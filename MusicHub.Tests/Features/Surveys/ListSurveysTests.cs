using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Surveys;

public sealed class ListSurveysTests : HubTests
{
    [Test]
    public async Task Figures_AgreeWithTheListBehindThem()
    {
        var set = await Hub.ASurvey();
        var (answered, silent, unvisited) = (TestHub.ASchool(900101, "Ash Primary", Hub.North.Id), TestHub.ASchool(900102, "Birch Primary", Hub.North.Id), TestHub.ASchool(900103, "Cedar Primary", Hub.South.Id));
        await Hub.Save(answered, silent, unvisited);
        foreach (var school in new[] { answered, silent })
            await Hub.ARecordedVisit(school: school);
        await Hub.ARecordedVisit(new DateOnly(2025, 7, 1), unvisited);
        await Hub.ARecordedVisit(school: Hub.SouthSchool, kind: Hub.FollowUp);
        await Hub.AResponse(set, answered);
        await Hub.AResponse(set, unvisited);
        await Hub.AResponse(set, silent, complete: false);
        var me = Hub.As(Role.RegionalManager);

        var page = await me.Get("/surveys");
        Assert.That(page.Document.QuerySelectorAll(".hub-figure__number").Select(number => number.TextContent), Is.EqualTo(new[] { "2", "1", "1" }));
        Assert.That(page.Rows.Single(row => row.StartsWith("North", StringComparison.Ordinal)), Does.EndWith("2 1 50%"));
        foreach (var (query, schools) in new[]
        {
            ("visited=yes", new[] { "Ash", "Birch" }), ("visited=yes&state=complete", ["Ash"]), ("state=complete", ["Ash", "Cedar"]), ("state=started", ["Birch"]),
            ("visited=yes&state=open", ["Birch"]), ("state=complete&sort=-school", ["Cedar", "Ash"]), ("q=cedar", ["Cedar"]), ($"region={Hub.South.Id}&state=complete", ["Cedar"]), ("year=2024&visited=yes", ["Cedar"]),
        })
            Assert.That(Schools(await me.Get($"/surveys?{query}")), Is.EqualTo(schools), query);
    }

    [Test]
    public async Task ALinkThatWorks_IsFound()
    {
        await Hub.ASurvey();
        await Hub.ASurveyLink();
        await Hub.ASurveyLink(Hub.SouthSchool, then: link => link.Revoke(Hub.Clock.GetUtcNow()).OrThrow());

        Assert.That(Schools(await Hub.As(Role.Finance).Get("/surveys?state=link")), Is.EqualTo(new[] { "Northgate" }));
    }

    [Test]
    public async Task Home_NamesVisitsWithoutASurvey()
    {
        var set = await Hub.ASurvey();
        await Hub.ARecordedVisit();
        await Hub.ARecordedVisit(school: Hub.SouthSchool);
        await Hub.AResponse(set, Hub.SouthSchool);

        var home = (await Hub.As(Role.Visitor).Get("/")).Text;
        var part = home[home.IndexOf("Visited, survey not answered", StringComparison.Ordinal)..home.IndexOf("Next visits", StringComparison.Ordinal)];
        Assert.That(part, Does.Contain("Northgate").And.Not.Contain("Southgate"));
    }

    [Test]
    public async Task Export_IsExactlyWhatIsShown()
    {
        var set = await Hub.ASurvey();
        await Hub.AResponse(set);
        var me = Hub.As(Role.RegionalManager);
        var sent = await me.Post(await me.Get("/surveys?state=complete"), [], "CSV");

        var text = await sent.Response.Content.ReadAsStringAsync();
        Assert.That(text.Trim().Split('\n'), Has.Length.EqualTo(2));
        Assert.That(text, Does.Contain("Northgate Primary School").And.Contain("Complete").And.Contain("By the school"));
    }

    private static string[] Schools(HubPage page) => [.. page.Document.QuerySelectorAll(".hub-list tbody th a").Select(link => link.TextContent.Split(' ')[0])];
}
