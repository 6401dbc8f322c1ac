using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Surveys;

public sealed class SearchSurveyAnswersTests : HubTests
{
    private const string Address = "/surveys/2025/answers";

    [Test]
    public async Task AllWords_WhateverTheirCase_AreFound_AndLeadToTheSchool()
    {
        var set = await Hub.ASurvey();
        var (inside, text) = (set.Questions.Single(question => question.Audience == QuestionAudience.Internal), set.Questions.Last());
        await Hub.AResponse(set, answers: [GivenAnswer.OfText(text.Id, "More SINGING in Élan’s choir, please"), GivenAnswer.OfText(inside.Id, "Singing is weak")]);
        await Hub.AResponse(set, Hub.SouthSchool, answers: GivenAnswer.OfText(text.Id, "A choir"));
        var me = Hub.As(Role.Finance);

        foreach (var (query, schools) in new[]
        {
            ("", "Northgate Northgate Southgate"), ("q=singing", "Northgate Northgate"), ("q=CHOIR+singing", "Northgate"), ("q=choir", "Northgate Southgate"), ("q=%C3%89LAN", "Northgate"), ("q=elans", "Northgate"), ("q=choir+trumpet", ""),
            ($"q=singing&question={text.Key}", "Northgate"), ($"q=choir&region={Hub.South.Id}", "Southgate"), ("q=choir&phase=Nursery", ""), ("q=%25", "Northgate Northgate Southgate"),
        })
            Assert.That(Schools(await me.Get($"{Address}?{query}")), Is.EqualTo(schools), query);
        Assert.That((await me.Get($"{Address}?q=singing")).Document.QuerySelector($"a[href='/schools/{Hub.NorthSchool.Id}/survey/2025']"), Is.Not.Null);
    }

    [Test]
    public async Task TheyArePaged_AndOnlyCompleteSurveysOfTheYear()
    {
        var set = await Hub.ASurvey();
        var text = set.Questions.Last();
        var schools = Enumerable.Range(0, 27).Select(i => TestHub.ASchool(900_100 + i, $"School {i:D2}", Hub.North.Id)).ToList();
        await Hub.Save([.. schools]);
        foreach (var school in schools)
            await Hub.AResponse(set, school, answers: GivenAnswer.OfText(text.Id, "Singing"));
        await Hub.AResponse(set, Hub.SouthSchool, complete: false, GivenAnswer.OfText(text.Id, "Singing"));
        var me = Hub.As(Role.RegionalManager);

        var (first, second) = (await me.Get($"{Address}?q=singing"), await me.Get($"{Address}?q=singing&page=2"));

        Assert.That((first.Rows.Count, second.Rows.Count), Is.EqualTo((25, 2)));
        Assert.That(second.Text, Does.Contain("26 to 27 of 27 answers"));
        Assert.That((await me.Get("/surveys/2024/answers?q=singing")).Text, Does.Contain("No answer matches"));
    }

    [Test]
    public async Task WhatWasFound_CanBeTakenAway_AndTheHistorySaysWho()
    {
        var set = await Hub.ASurvey();
        var text = set.Questions.Last();
        await Hub.AResponse(set, answers: GivenAnswer.OfText(text.Id, "=More singing"));
        await Hub.AResponse(set, Hub.SouthSchool, answers: GivenAnswer.OfText(text.Id, "A choir"));
        var me = Hub.As(Role.Finance);

        var sent = await me.Post(await me.Get($"{Address}?q=singing"), [], "CSV");

        var lines = System.Text.Encoding.UTF8.GetString(await sent.Response.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[1], Does.StartWith("Northgate Primary School,Testford,900001,Primary,North,").And.EndsWith(",The school,'=More singing"));
        await using var db = Hub.Open();
        Assert.That((await db.Changes.SingleAsync(change => change.Kind == "Survey comments exported")).Reason, Is.EqualTo("2025/26, “singing”"));
    }

    private static string Schools(HubPage page) => string.Join(' ', page.Document.QuerySelectorAll(".hub-list tbody th a").Select(link => link.TextContent.Split(' ')[0]));
}
