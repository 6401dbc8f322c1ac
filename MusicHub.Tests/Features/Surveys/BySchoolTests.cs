using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Surveys;
using MusicHub.Tests.Support;
using MusicHub.Web.Security;

namespace MusicHub.Tests.Features.Surveys;

/// <summary>The survey as a school answers it by itself, with its link and no account.</summary>
public sealed class BySchoolTests : HubTests
{
    [Test]
    public async Task TheLink_IsShownOnce_AndKeptNowhere()
    {
        await Hub.ASurvey();
        var me = Hub.As(Role.RegionalManager);
        var address = $"/schools/{Hub.NorthSchool.Id}/survey/2025";

        var made = await me.Submit(await me.Get($"{address}/link"), []);

        var link = made.Value("link")!;
        var secret = link.Split('/')[^1];
        Assert.Multiple(() =>
        {
            Assert.That(link, Does.Match("^https?://[^/]+/have-your-say/[A-Za-z0-9_-]{43}$"));
            Assert.That(made.Value("text"), Does.Contain(link).And.Contain("Northgate Primary School").And.Contain("Testshire Music Hub").And.Contain("Thursday 5 March 2026"));
        });
        Assert.That((await me.Get($"{address}/link")).Value("link"), Is.Null);
        await using var db = Hub.Open();
        var kept = await db.SurveyLinks.SingleAsync();
        Assert.That(kept.SecretDigest, Is.EqualTo(LinkSecret.DigestOf(secret)));
        Assert.That(await db.Changes.Select(change => change.Fields).ToListAsync(), Has.None.Matches<IReadOnlyList<MusicHub.Domain.History.FieldChange>>(fields => fields!.Any(field => field.After?.Contains(secret) == true)));
        Assert.That(await db.PostedRequests.Select(request => request.Location).ToListAsync(), Has.None.Contains(secret));

        await me.Submit(await me.Get($"{address}/link"), []);
        Assert.That((await Hub.Anonymous().Get($"/have-your-say/{secret}")).Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That((await Open(secret)).Page.Status, Is.EqualTo(HttpStatusCode.Gone), "the next link ends the one before");
    }

    [Test]
    public async Task ASchool_AnswersStopsGoesOnAndSends()
    {
        var set = await Hub.ASurvey();
        var secret = await Hub.ASurveyLink();
        var valued = set.Questions.First();
        var (school, start) = await Open(secret);
        Assert.That(start.Text, Does.Contain("Northgate Primary School").And.Contain("Testshire Music Hub asks").And.Not.Contain("Sign"));

        var second = await school.Submit(await school.Get($"{start.Address}/1"), new()
        {
            [$"Form.Answers[{valued.Id}].Options"] = valued.Options[4].Id.ToString(),
            ["Form.Facts[MusicBudget].Number"] = "300",
        });
        Assert.That((second.Address, second.Text.Contains("Section 2 of 3")), Is.EqualTo(($"{start.Address}/2", true)));
        var (later, resumed) = await Open(secret);
        Assert.That(resumed.Text, Does.Contain("2 of 5 answered").And.Contain("Go on"));
        var check = await later.Get($"{resumed.Address}/check");
        Assert.That(check.Text, Does.Contain("Strongly agree").And.Contain("£300"));
        var done = await later.Submit(check, []);

        Assert.That(done.Title, Is.EqualTo("Thank you"));
        var seen = await Hub.As(Role.RegionalManager).Get($"/schools/{Hub.NorthSchool.Id}/survey/2025");
        Assert.That(seen.Text, Does.Contain("Survey completed by the school").And.Contain("by the school 3 Feb 2026").And.Not.Contain("the program"));
        Assert.That((await later.Get($"{start.Address}/1")).Title, Is.EqualTo("Thank you"), "nothing can be changed any more");
        await using var db = Hub.Open();
        var response = await db.SurveyResponses.SingleAsync();
        Assert.That((response.Way, response.CompletedOn, response.CompletedById), Is.EqualTo(((SurveyWay?)SurveyWay.BySchool, (DateOnly?)Today, (Guid?)null)));
        Assert.That((await db.SurveyLinks.SingleAsync()).StateAt(Hub.Clock.GetUtcNow()), Is.EqualTo(LinkState.Used));
        Assert.That((await db.SchoolFacts.SingleAsync()).Source, Is.EqualTo(FactSource.Survey));
    }

    [Test]
    public async Task WhatIsNoNumber_IsNamedByItsQuestion()
    {
        var set = await Hub.ASurvey();
        var pupils = set.Questions.First(question => question.Kind == QuestionKind.Number);
        var (school, start) = await Open(await Hub.ASurveyLink());

        var again = await school.Submit(await school.Get($"{start.Address}/1"), new() { [$"Form.Answers[{pupils.Id}].Number"] = "many", ["Form.Facts[MusicBudget].Number"] = "little" });

        Assert.That(again.Errors, Is.EquivalentTo(new[] { $"“{pupils.Text}” must be answered with a number", "Music budget for the year must be answered with a number" }));
        Assert.That(again.Value($"Form.Answers[{pupils.Id}].Number"), Is.EqualTo("many"));
    }

    [Test]
    public async Task WhatIsInternal_IsNeitherShownNorTouched()
    {
        var set = await Hub.ASurvey();
        var (inside, shared) = (set.Questions.Single(question => question.Audience == QuestionAudience.Internal), set.Questions.First());
        await Hub.AResponse(set, complete: false, answers: [GivenAnswer.OfText(inside.Id, "They are struggling"), GivenAnswer.OfOptions(shared.Id, shared.Options[0].Id)]);
        var (school, start) = await Open(await Hub.ASurveyLink());

        var page = await school.Get($"{start.Address}/1");
        await school.Submit(page, new() { [$"Form.Answers[{shared.Id}].Options"] = shared.Options[1].Id.ToString(), [$"Form.Answers[{inside.Id}].Text"] = "Forged" });

        foreach (var shown in new[] { start, page, await school.Get($"{start.Address}/check") })
            Assert.That(shown.Document.DocumentElement.OuterHtml, Does.Not.Contain("What the hub thinks").And.Not.Contain("struggling"));
        await using var db = Hub.Open();
        var sheet = await db.AnswerSheets.SingleAsync();
        Assert.That((sheet.AnswerTo(inside.Id)?.Text, sheet.AnswerTo(shared.Id)!.Chosen.Single().OptionId), Is.EqualTo(("They are struggling", shared.Options[1].Id)));
    }

    [Test]
    public async Task EveryPage_SaysNothingOfWhereItCameFrom_AndIsNotFoundBySearch()
    {
        await Hub.ASurvey();
        var secret = await Hub.ASurveyLink();
        var (school, start) = await Open(secret);

        foreach (var page in new[] { await Hub.Anonymous().Get($"/have-your-say/{secret}"), start, await school.Get($"{start.Address}/1"), await school.Get($"{start.Address}/check"), await Hub.Anonymous().Get($"/have-your-say/{new string('x', 43)}") })
        {
            Assert.That(page.Response.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }), page.Address);
            Assert.That(page.Response.Headers.GetValues("X-Robots-Tag"), Is.EqualTo(new[] { "noindex, nofollow" }), page.Address);
            Assert.That(page.Location ?? "", Does.Not.Contain(secret));
            Assert.That(page.Document.QuerySelectorAll("a:not([href^='/have-your-say/']):not([href^='#'])").Select(element => element.OuterHtml), Is.Empty, $"{page.Address} leads no further in");
        }
    }

    [Test]
    public async Task AnotherSchoolsSurvey_StaysClosed()
    {
        await Hub.ASurvey();
        var (school, _) = await Open(await Hub.ASurveyLink());
        var (_, other) = await Open(await Hub.ASurveyLink(Hub.SouthSchool));

        Assert.That((await school.Get(other.Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Hub.Anonymous().Get(other.Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AnEndedLink_OpensNothing()
    {
        await Hub.ASurvey();
        var revoked = await Hub.ASurveyLink(then: link => link.Revoke(Hub.Clock.GetUtcNow()).OrThrow());
        var shortLived = await Hub.ASurveyLink(days: 1);

        Assert.That((await Open(revoked)).Page.Text, Does.Contain("This link has ended. Ask Testshire Music Hub for a new one.").And.Not.Contain("Northgate"));
        var (school, start) = await Open(shortLived);
        var page = await school.Get($"{start.Address}/1");
        Hub.Clock.Advance(TimeSpan.FromDays(2));
        Assert.That((await school.Submit(page, [])).Status, Is.EqualTo(HttpStatusCode.Gone));
    }

    [Test]
    public async Task ManyWrongLinks_AreTurnedAway_AndARightOneStillOpens()
    {
        await Hub.ASurvey();
        var secret = await Hub.ASurveyLink();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i <= WrongLinks.Most; i++)
            statuses.Add((await Hub.Anonymous().Get($"/have-your-say/{new string('x', 40)}{i:000}")).Status);

        Assert.That(statuses.Take(WrongLinks.Most), Has.All.EqualTo(HttpStatusCode.NotFound));
        Assert.That(statuses[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await Open(secret)).Page.Text, Does.Contain("Northgate"));
    }

    private async Task<(HubClient School, HubPage Page)> Open(string secret)
    {
        var school = Hub.Anonymous();
        return (school, await school.Get((await school.Get($"/have-your-say/{secret}")).Location!));
    }
}
