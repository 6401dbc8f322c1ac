using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Mail;

public sealed class ListMailTests : HubTests
{
    [Test]
    public async Task Filters_AreCombined()
    {
        await Mails(3, _ => { });
        await Mails(1, mail => mail.Refuse("Nobody of that name", Hub.Clock.GetUtcNow()), "bursar@southgate.example", MailKind.SurveyLink);
        var office = Hub.As(Role.OfficeAdministrator);

        Assert.That((await office.Get("/mail")).Rows, Has.Count.EqualTo(4));
        Assert.That((await office.Get("/mail?state=unsent&kind=SurveyLink&q=SOUTHGATE")).Rows.Single(), Does.Contain("bursar@southgate.example").And.Contain("Nobody of that name"));
        Assert.That((await office.Get("/mail?state=Queued&q=southgate")).Text, Does.Contain("No e-mail matches"));
        Assert.That((await office.Get("/mail?state=nonsense&page=x")).Rows, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task ManyMessages_ArePaged_AndAskNoMoreOfTheDatabase()
    {
        var technician = Hub.As(Role.TechnicalAdministrator);
        await Mails(2, _ => { });
        await technician.Get("/mail");
        var few = await Hub.Host.Sql.During(() => technician.Get("/mail"));
        await Mails(60, _ => { });
        HubPage? page = null;
        Assert.That(await Hub.Host.Sql.During(async () => page = await technician.Get("/mail?page=2")), Is.EqualTo(few));

        Assert.That(page!.Rows, Has.Count.EqualTo(12));
        Assert.That(page.Text, Does.Contain("Showing 51 to 62 of 62 e-mails"));
        Assert.That(page.Document.QuerySelectorAll("main table a"), Is.Empty, "who does not see visits is not led to them");
    }

    [Test]
    public async Task WithoutAMailServer_ThePageSaysSo() =>
        Assert.That((await Hub.As(Role.TechnicalAdministrator).Get("/mail")).Text, Does.Contain("E-mail is not set up here: nothing is sent.").And.Contain("No e-mail yet"));

    private async Task Mails(int count, Action<OutgoingMail> then, string to = "head@northgate.example", MailKind kind = MailKind.VisitNote)
    {
        for (var number = 0; number < count; number++)
        {
            var mail = OutgoingMail.Queue(new(kind, Guid.NewGuid(), Hub.NorthSchool.Id, Hub.Person(Role.Visitor).Id, "/visits"), new(to, null, null), new($"Number {number}", "Text"), null, Hub.Clock.GetUtcNow()).OrThrow();
            then(mail);
            await Hub.Save(mail);
        }
    }
}
