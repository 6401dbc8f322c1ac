using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Mail.ToSchool;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.Notes.MailVisitNote;

/// <summary>Sends the note to somebody at the school, with a link to answer and the note as a PDF.</summary>
[Requires(Permission.RecordVisits)]
public sealed class MailVisitNoteController(TaskContext context, Outbox outbox, JobWaker waker) : NoteTaskController(context)
{
    [HttpGet("visits/{id:guid}/note/mail")]
    public Task<IActionResult> Get(Guid id) => ActBySection(id, async subject => await NoteOf(id) is not { } note ? NotFound()
        : CannotBeSent(note) ? LocalRedirect($"~{subject.Address}/note")
        : Page(await PageOf(subject, note, null)));

    [HttpPost("visits/{id:guid}/note/mail")]
    public Task<IActionResult> Post(Guid id, MailToSchoolForm form) => ActNote(id, async (subject, note) =>
    {
        if (CannotBeSent(note))
            return LocalRedirect($"~{subject.Address}/note");
        var page = await PageOf(subject, note, form);
        var to = page.Addressees.Chosen(form);
        if (!IsFilledIn(form, new MailToSchoolValidator(page.Addressees)))
            return PageAgain(page);
        var secret = LinkSecret.Next();
        var mail = OutgoingMail.Queue(new MailCause(MailKind.VisitNote, note.Current.Id, note.SchoolId, Viewer.PersonId, $"{subject.Address}/note"), to, form.Words, outbox.AddressOf($"note/{secret}"), Now);
        if (IsRefused(mail.Refusal) || (note.Current.State == NoteState.Draft && IsRefused(note.Send(Today, string.Join(", ", new[] { to.Name, to.Address }.Where(word => !string.IsNullOrWhiteSpace(word))), NoteChannel.Email, Today).Refusal)))
            return PageAgain(page);
        note.GiveLink(secret, Now).OrThrow();
        outbox.Put(mail.Value!);
        Record("Visit note sent by e-mail", note, note.SchoolId);
        var answer = await SaveAndGo($"~{subject.Address}/note", $"The note is on its way to {to.Address}. This page says when it has gone.");
        await waker.Wake();
        return answer;
    });

    private bool CannotBeSent(VisitNote note) => !outbox.IsOpen || note.Current.State is not (NoteState.Draft or NoteState.Sent);

    private async Task<MailVisitNotePage> PageOf(VisitSubject subject, VisitNote note, MailToSchoolForm? form)
    {
        var addressees = await SchoolAddressees.Of(note.SchoolId, Db, Viewer, HttpContext.RequestAborted);
        var text = NoteText.Of(subject, note.Current);
        form ??= new MailToSchoolForm { Contact = addressees.First, Subject = text.Subject, Text = text.Letter(OutgoingMail.LinkMark) };
        return new MailVisitNotePage(form, addressees, subject, note.Current.State == NoteState.Sent, note.Version);
    }
}

/// <param name="IsAgain">It counts as sent already.</param>
public sealed record MailVisitNotePage(MailToSchoolForm Form, SchoolAddressees Addressees, VisitSubject Subject, bool IsAgain, int Version) : IMailToSchoolPage;
