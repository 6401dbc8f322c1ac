using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

/// <summary>What the hub has rated itself reaches no school by a link, unless a person says so.</summary>
public sealed class HubsOwnRatingsTests : HubTests
{
    [Test]
    public async Task WhatTheHubHasRated_IsItsOwn_UnlessAPersonShowsItToTheSchool()
    {
        var (toolkit, audit, me) = await BegunByTheHub();
        var ask = await me.Get($"/audits/{audit.Id}/link");
        Assert.That(ask.Text, Does.Contain("The hub has begun 1 area itself: Leadership and vision. The school is not asked it and sees nothing").And.Contain("Show the school what the hub has rated"));

        var made = await me.Submit(ask, []);
        Assert.That(made.Value("text"), Does.Contain("area by area, each with"));
        var (school, start) = await Open(made.Value("link")!.Split('/')[^1]);
        Assert.That(start.Text, Does.Contain("1 area is not asked here: Testshire Music Hub has begun it itself.").And.Contain("Development plan").And.Not.Contain("Leadership and vision"));
        Assert.That((await school.Get($"{start.Address}/1")).Location, Is.EqualTo(start.Address));
        var second = await school.Get($"{start.Address}/2");
        Assert.That(second.Text, Does.Contain("Development plan").And.Contain("Area 1 of 13"));
        var third = await school.Submit(second, new() { [Field(toolkit.Sections[1].Questions[0], "Rating")] = "3" });
        Assert.That(third.Address, Is.EqualTo($"{start.Address}/3"));
        var check = await school.Get($"{start.Address}/check");
        await school.Submit(check, []);
        foreach (var shown in new[] { start, second, third, check })
            Assert.That(shown.Document.DocumentElement.OuterHtml, Does.Not.Contain("A framed vision").And.Not.Contain(toolkit.Sections[0].Questions[0].Text), shown.Address);

        var shared = await me.Submit(await me.Get($"/audits/{audit.Id}/link"), new() { ["Form.ShowsHub"] = "true" });
        var (later, all) = await Open(shared.Value("link")!.Split('/')[^1]);
        Assert.That(all.Text, Does.Contain("Testshire Music Hub has rated 1 area already. You see its ratings and evidence"));
        Assert.That((await later.Get($"{all.Address}/1")).Text, Does.Contain("A framed vision").And.Contain("Area 1 of 14"));
        await using var db = Hub.Open();
        var sheet = await db.AnswerSheets.SingleAsync();
        Assert.That((sheet.AnswerTo(toolkit.Sections[0].Questions[0].Id)!.Number, sheet.AnswerTo(toolkit.Sections[1].Questions[0].Id)!.Number), Is.EqualTo((2m, 3m)), "what the school was not asked stays");
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Audit link with the hub’s ratings made"), Is.EqualTo(1));
    }

    [Test]
    public async Task AnAreaThatTheHubRatesMeanwhile_IsNotShownToTheSchool_WhichKeepsWhatItTyped()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var statement = toolkit.Sections[0].Questions[0];
        var (school, start) = await Open(await Hub.AnAuditLink(audit));
        var page = await school.Get($"{start.Address}/1");
        var hub = Hub.As(Role.RegionalManager);
        await hub.Submit(await hub.Get($"/audits/{audit.Id}/areas/1"), new() { [Field(statement, "Rating")] = "4", [Field(statement, "Text")] = "A framed vision" });

        var late = await school.Submit(page, new() { [Field(statement, "Rating")] = "1", [Field(statement, "Text")] = "Ours" });

        Assert.That(late.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(late.Errors.Single(), Does.StartWith("Testshire Music Hub has answered this area itself meanwhile, so nothing was saved."));
        Assert.That((late.Value(Field(statement, "Rating")), late.Text.Contains("Ours"), late.Text.Contains("A framed vision")), Is.EqualTo(("1", true, false)));
        await using var db = Hub.Open();
        Assert.That((await db.AnswerSheets.SingleAsync()).AnswerTo(statement.Id)!.Number, Is.EqualTo(4));
    }

    [Test]
    public async Task WhereTheHubHasBegunEveryArea_NoLinkIsMade_UnlessItShowsThem()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit, _ => 2, form: AuditForm.Short);
        var me = Hub.As(Role.RegionalManager);
        for (var number = 1; number <= 14 && await me.Get($"/audits/{audit.Id}/areas/{number}") is { Status: HttpStatusCode.OK } area; number++)
            await me.Submit(area, area.Document.QuerySelectorAll("input[type=radio][value='3']").ToDictionary(radio => radio.GetAttribute("name")!, _ => (string?)"3"));

        var refused = await me.Submit(await me.Get($"/audits/{audit.Id}/link"), []);
        Assert.That((refused.Status, refused.Errors.Single().StartsWith("The hub has begun every area itself")), Is.EqualTo((HttpStatusCode.BadRequest, true)));
        Assert.That((await me.Submit(refused, new() { ["Form.ShowsHub"] = "true" })).Value("link"), Is.Not.Null);
    }

    private async Task<(Questionnaire Toolkit, Audit Audit, HubClient Me)> BegunByTheHub()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var me = Hub.As(Role.RegionalManager);
        var statement = toolkit.Sections[0].Questions[0];
        await me.Submit(await me.Get($"/audits/{audit.Id}/areas/1"), new() { [Field(statement, "Rating")] = "2", [Field(statement, "Text")] = "A framed vision" });
        return (toolkit, audit, me);
    }

    private async Task<(HubClient School, HubPage Page)> Open(string secret)
    {
        var school = Hub.Anonymous();
        return (school, await school.Get((await school.Get($"/music-audit/{secret}")).Location!));
    }

    private static string Field(Question question, string part) => $"Form.Answers[{question.Id}].{part}";
}
