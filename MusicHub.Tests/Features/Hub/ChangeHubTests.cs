using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Hub;

public sealed class ChangeHubTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task ShowHub_SaysHowTheHubStands()
    {
        var page = await _hub.As(Role.HeadOfParticipation).Get("/hub");

        Assert.That(page.Title, Is.EqualTo("Testshire Music Hub"));
        Assert.That(page.Text, Does.Contain("990").And.Contain("within three years").And.Contain("2025/26, spring term").And.Contain("2 regions"));
    }

    [Test]
    public async Task Post_SavesTheSettings_WithOneChange()
    {
        var client = _hub.As(Role.TechnicalAdministrator);

        var shown = await client.Submit(await client.Get("/hub/change"), new()
        {
            ["Form.Name"] = " Newshire Music Hub ",
            ["Form.LaCodes"] = "990 and 991",
        });
        Assert.That(shown.Errors, Is.EqualTo(new[] { "Enter at least one local authority code of three digits, such as 919." }));
        Assert.That(shown.Value("Form.Name"), Is.EqualTo(" Newshire Music Hub "), "what was typed is kept");

        shown = await client.Submit(shown, new()
        {
            ["Form.LaCodes"] = "991, 990",
            ["Form.CycleRule"] = "Fixed",
            ["Form.FixedPeriodStartYear"] = "2024",
        });

        Assert.That(shown.Title, Is.EqualTo("Newshire Music Hub"));
        Assert.That(shown.Text, Does.Contain("The hub’s settings are saved."));
        await using var db = _hub.Open();
        var hub = await db.Hubs.SingleAsync();
        Assert.That((hub.LaCodes, hub.Rule), Is.EqualTo((hub.LaCodes, new CycleRule(CycleRuleKind.Fixed, 2024))));
        Assert.That(hub.LaCodes, Is.EqualTo(new[] { 990, 991 }));
        var change = await db.Changes.SingleAsync(change => change.Kind == "Hub settings changed");
        Assert.That(change.Fields.Select(field => (field.Field, field.Before, field.After)), Does.Contain(("LaCodes", "990", "990, 991")));
    }

    [Test]
    public async Task Post_OfAFixedCycleWithoutAPeriod_SaysSo()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get("/hub/change"), new() { ["Form.CycleRule"] = "Fixed" });

        Assert.That(shown.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(shown.Errors, Is.EqualTo(new[] { "Choose the year in which the first fixed period starts." }));
    }

    [Test]
    public async Task TheDatesBeforeABoardMeeting_AreSettings_OneAfterTheOther()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var refused = await client.Submit(await client.Get("/hub/change"), new() { ["Form.CheckLeadDays"] = "4", ["Form.ApproveLeadDays"] = "5" });
        Assert.That(refused.Errors, Is.EqualTo(new[] { HubRefusals.LeadDaysOutOfOrder.Message }));
        var shown = await client.Submit(refused, new() { ["Form.ReportLeadDays"] = "21", ["Form.CheckLeadDays"] = "14", ["Form.ApproveLeadDays"] = "9", ["Form.PapersLeadDays"] = "7" });

        Assert.That(shown.Text, Does.Contain("Made 21 days before each meeting; checked by 14 days, approved by 9 days and published by 7 days before it"));
    }

    [TestCase("0")]
    [TestCase("soon")]
    [TestCase("")]
    public async Task Post_OfAnImpossibleLeadTime_IsRefused_AndSavesNothing(string days)
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get("/hub/change"), new() { ["Form.Name"] = "Newshire", ["Form.ReportLeadDays"] = days });

        Assert.That(shown.Errors, Has.Count.EqualTo(1));
        Assert.That(shown.Value("Form.ReportLeadDays"), Is.EqualTo(days));
        await using var db = _hub.Open();
        Assert.That((await db.Hubs.SingleAsync()).Name, Is.EqualTo("Testshire Music Hub"));
    }

    [Test]
    public async Task Post_AfterSomebodyElseSaved_Shows409AndKeepsWhatWasTyped()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var form = await client.Get("/hub/change");
        await _hub.Change<HubSettings>(HubSettings.TheId, hub => hub.Change("Theirs", [990], CycleRuleKind.Rolling, null).OrThrow());

        var answer = await client.Post(form, new() { ["Form.Name"] = "Mine" });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(answer.Text, Does.Contain("Sasha South").And.Contain("Mine"));
        await using var db = _hub.Open();
        Assert.That((await db.Hubs.SingleAsync()).Name, Is.EqualTo("Theirs"));
    }

    [Test]
    public async Task Post_SentTwice_SavesOnce()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var form = await client.Get("/hub/change");
        var typed = new Dictionary<string, string?> { ["Form.Name"] = "Newshire" };

        var first = await client.Post(form, typed);
        var second = await client.Post(form, typed);

        Assert.That(second.Location, Is.EqualTo(first.Location));
        await using var db = _hub.Open();
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Hub settings changed"), Is.EqualTo(1));
    }
}
