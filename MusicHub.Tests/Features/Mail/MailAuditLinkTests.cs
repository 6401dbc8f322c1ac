using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Mail;

public sealed class MailAuditLinkTests : MailTests
{
    [Test]
    public async Task TheLink_ReachesTheSchool_WhichAnswersByIt()
    {
        await StartServer();
        await AHead();
        var audit = await Hub.AnAudit(await Hub.AToolkit());
        await Hub.Change<Audit>(audit.Id, known => known.AnswerBySchool(3, Today).OrThrow());
        var manager = Hub.As(Role.RegionalManager);
        await manager.Submit(await manager.Get($"/audits/{audit.Id}/mail"), [], "Send the e-mail");
        await Hub.WorkOff();

        var mail = (await Server.Until(1)).Single();
        Assert.That(mail.To, Is.EqualTo(new[] { Head }));
        Assert.That(mail.Text, Does.Contain("14 areas, each with"));
        Assert.That((await Hub.Anonymous().Get(mail.LinkTo("music-audit"))).Location, Does.StartWith("/music-audit/"));
        Assert.That((await manager.Get($"/audits/{audit.Id}")).Text, Does.Contain($"Sent Ada Head, {Head}").And.Contain("Works until"));
        Assert.That((await Saved<Audit>(audit.Id)).State, Is.EqualTo(AuditState.InProgress), "the school may go on");
    }

    [TestCase(null, false)]
    [TestCase("true", true)]
    public async Task WhatTheHubHasRated_IsShownByTheLink_OnlyWhenThatIsTicked(string? tick, bool shows)
    {
        await StartServer();
        await AHead();
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var manager = Hub.As(Role.RegionalManager);
        await manager.Submit(await manager.Get($"/audits/{audit.Id}/areas/1"), new() { [$"Form.Answers[{toolkit.Sections[0].Questions[0].Id}].Rating"] = "2" });

        var page = await manager.Get($"/audits/{audit.Id}/mail");
        await manager.Submit(page, new() { ["Form.ShowsHub"] = tick }, "Send the e-mail");

        Assert.That(page.Text, Does.Contain("The hub has begun 1 area itself: Leadership and vision."));
        await using var db = Hub.Open();
        Assert.That((await db.AuditLinks.SingleAsync()).ShowsHub, Is.EqualTo(shows));
    }
}
