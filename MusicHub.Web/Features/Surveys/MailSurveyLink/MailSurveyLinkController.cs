using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Mail.ToSchool;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.SendSurveyLink;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.MailSurveyLink;

/// <summary>Sends somebody at the school a link to this year's survey. The links before it end.</summary>
[Requires(Permission.RecordVisits)]
public sealed class MailSurveyLinkController(TaskContext context, Outbox outbox, JobWaker waker) : StaffSurveyController(context)
{
    [HttpGet("schools/{id:guid}/survey/{year:int:range(2000,2200)}/mail")]
    public Task<IActionResult> Get(Guid id, int year) => Act(id, year, null, async survey =>
        CannotBeSent(survey) ? LocalRedirect($"~{survey.Address}") : Page(await PageOf(survey, null)));

    [HttpPost("schools/{id:guid}/survey/{year:int:range(2000,2200)}/mail")]
    public Task<IActionResult> Post(Guid id, int year, MailToSchoolForm form) => Act(id, year, null, async survey =>
    {
        if (CannotBeSent(survey))
            return LocalRedirect($"~{survey.Address}");
        var page = await PageOf(survey, form);
        var to = page.Addressees.Chosen(form);
        if (!IsFilledIn(form, new MailToSchoolValidator(page.Addressees)))
            return PageAgain(page);
        var (link, secret) = SurveyLink.Make(id, year, Viewer.PersonId, Now);
        var mail = OutgoingMail.Queue(new MailCause(MailKind.SurveyLink, link.Id, id, Viewer.PersonId, survey.Address), to, form.Words, outbox.AddressOf($"have-your-say/{secret}"), Now);
        if (IsRefused(mail.Refusal))
            return PageAgain(page);
        await EndLinks(id, year);
        Db.Add(link);
        outbox.Put(mail.Value!);
        Record("Survey link sent by e-mail", link, id);
        var answer = await SaveAndGo($"~{survey.Address}", $"The link is on its way to {to.Address}. This page says when it has gone.");
        await waker.Wake();
        return answer;
    });

    private bool CannotBeSent(StaffSurvey survey) => !outbox.IsOpen || survey.Subject.IsComplete || survey.Subject.Sections.Count == 0;

    private async Task<MailSurveyLinkPage> PageOf(StaffSurvey survey, MailToSchoolForm? form)
    {
        var until = UkTime.DayOf(Now.AddDays(SurveyLink.UsualDays));
        var addressees = await SchoolAddressees.Of(survey.Subject.School.Id, Db, Viewer, Aborted);
        if (form is null)
        {
            var hub = await Db.Hubs.Select(hub => hub.Name).SingleAsync(Aborted);
            var email = new SurveyEmail(OutgoingMail.LinkMark, until, hub, survey.Subject.Title, survey.Subject.School.Name, Viewer.Name);
            form = new MailToSchoolForm { Contact = addressees.First, Subject = email.Subject, Text = email.Text };
        }

        return new MailSurveyLinkPage(form, addressees, survey, until);
    }
}

/// <param name="Until">How long the link works.</param>
public sealed record MailSurveyLinkPage(MailToSchoolForm Form, SchoolAddressees Addressees, StaffSurvey Survey, DateOnly Until) : IMailToSchoolPage;
