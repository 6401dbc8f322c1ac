using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Mail;

/// <summary>Tests of e-mail: the program sends to a real mail server beside it.</summary>
public abstract class MailTests : HubTests
{
    protected const string Head = "ada.head@northgate.example";

    private MailServer? _server;
    private HubClient? _visitor;

    protected MailServer Server => _server!;

    /// <summary>The only visitor, who sends.</summary>
    protected HubClient Visitor => _visitor ??= Hub.As(Role.Visitor);

    [TearDown]
    public async Task StopServer()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        (_server, _visitor) = (null, null);
    }

    protected async Task StartServer(MailServerSettings? settings = null)
    {
        _server = await MailServer.Start(settings);
        SetUpMail(_server.Port);
    }

    protected void SetUpMail(int port)
    {
        foreach (var (name, value) in MailServer.SettingsFor(port))
            Hub.Settings[name] = value;
    }

    protected async Task<Contact> AHead(string email = Head, string name = "Ada Head")
    {
        var contact = Contact.ForSchool(Hub.NorthSchool.Id, new(name, "Headteacher", email, null, [ContactRoleKind.Head]), Today.AddYears(-1), ContactSource.Typed).OrThrow();
        await Hub.Save(contact);
        return contact;
    }

    /// <summary>A note that is written and not sent.</summary>
    protected async Task<Visit> AVisitWithANote(Visit? visit = null)
    {
        visit ??= await Hub.ARecordedVisit();
        await Visitor.Submit(await Visitor.Get($"/visits/{visit.Id}/note/write"), [], "Save the note");
        return visit;
    }

    protected async Task<HubPage> SendNote(Visit visit, Dictionary<string, string?>? answers = null) =>
        await Visitor.Submit(await Visitor.Get($"/visits/{visit.Id}/note/mail"), answers ?? [], "Send the e-mail");

    protected async Task<OutgoingMail> TheMail()
    {
        await using var db = Hub.Open();
        return await db.Mails.AsNoTracking().SingleAsync();
    }
}
