using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Mail;

public sealed class MailSurveyLinkTests : MailTests
{
    [Test]
    public async Task TheLink_ReachesTheSchool_WhichAnswersByIt_AndLinksBeforeItEnd()
    {
        await StartServer();
        await Hub.ASurvey();
        await AHead();
        var address = $"/schools/{Hub.NorthSchool.Id}/survey/2025";
        var manager = Hub.As(Role.RegionalManager);
        for (var time = 0; time < 2; time++)
            await manager.Submit(await manager.Get($"{address}/mail"), [], "Send the e-mail");
        Assert.That((await manager.Get(address)).Text, Does.Contain($"Waiting Ada Head, {Head}"));
        await Hub.WorkOff();

        var mail = (await Server.Until(1)).Single();
        Assert.That(mail.To, Is.EqualTo(new[] { Head }));
        Assert.That(mail.Text, Does.Contain("Northgate Primary School").And.Contain("until").Or.Contain("by "));
        Assert.That((await Hub.Anonymous().Get(mail.LinkTo("have-your-say"))).Location, Does.StartWith("/have-your-say/"));
        await using var db = Hub.Open();
        Assert.That((await db.Mails.OrderBy(sent => sent.QueuedAt).ThenBy(sent => sent.Id).ToListAsync()).Select(sent => sent.State), Is.EqualTo(new[] { MailState.Withdrawn, MailState.Sent }), "the first link had ended before it could go");
        Assert.That((await manager.Get(address)).Text, Does.Contain($"Sent Ada Head, {Head}").And.Contain($"Withdrawn Ada Head, {Head}"));
    }

    [Test]
    public async Task WithoutAMailServer_OnlyTheLinkIsMade()
    {
        await Hub.ASurvey();
        var address = $"/schools/{Hub.NorthSchool.Id}/survey/2025";
        var manager = Hub.As(Role.RegionalManager);

        Assert.That((await manager.Get(address)).Document.QuerySelectorAll($"a[href='{address}/mail']"), Is.Empty);
        Assert.That((await manager.Get($"{address}/mail")).Location, Is.EqualTo(address));
        Assert.That((await manager.Get($"{address}/link")).Title, Is.EqualTo("Make a link for the school"));
    }
}
