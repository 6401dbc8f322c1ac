using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Mail;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Mail.ToSchool;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Links;

/// <summary>A task of the hub's people on something that a school can be given a link to.</summary>
public abstract class LinkTaskController(TaskContext context) : AnswerTaskController(context)
{
    private const string Made = "made-link";

    /// <summary>The page that makes a link; right after one was made, with it and an e-mail to paste.</summary>
    protected async Task<IActionResult> ShowLink(LinkOccasion occasion)
    {
        if (TempData[Made] is not string made || made.Split(' ') is not [var address, var until, var secret] || address != occasion.Address)
            return View(SendLinkPage.View, new SendLinkPage(new(), occasion, null));
        var day = UkTime.DayOf(DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)));
        var link = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/{occasion.Root}/{secret}";
        return View(SendLinkPage.View, new SendLinkPage(new(), occasion, await occasion.Email(link, day, Viewer.Name, Db, Aborted)));
    }

    /// <summary>Makes a link, which the page that follows shows once. The links before it end.</summary>
    /// <param name="ask">What asking the school means; its refusal stops it.</param>
    protected async Task<IActionResult> MakeLink(LinkOccasion occasion, SendLinkForm form, Func<Result> ask)
    {
        IsRefused(ask().Refusal, "");
        if (form.Problem is { } problem)
            ModelState.AddModelError("Form.Days", problem);
        if (!ModelState.IsValid)
            return ShownAgain(SendLinkPage.View, new SendLinkPage(form, occasion, null));
        await occasion.Earlier(Db).RevokeAll(Now, Aborted);
        var (link, secret) = occasion.Make(Viewer.PersonId, Now, form.Days!.Value);
        Db.Add(link);
        Record($"{occasion.ChangeName} made", link, occasion.School.Id);
        // In a cookie that only the server can read, for the one page that follows.
        TempData[Made] = string.Create(CultureInfo.InvariantCulture, $"{occasion.Address} {link.ExpiresAt.ToUnixTimeSeconds()} {secret}");
        return await SaveAndGo($"~{occasion.Address}/link", null);
    }

    protected async Task<IActionResult> ShowMail(LinkOccasion occasion) => View(MailLinkPage.View, await MailPage(occasion, null));

    /// <summary>Sends somebody at the school a link. The links before it end.</summary>
    /// <inheritdoc cref="MakeLink"/>
    protected async Task<IActionResult> MailLink(LinkOccasion occasion, MailToSchoolForm form, Outbox outbox, JobWaker waker, Func<Result> ask)
    {
        var page = await MailPage(occasion, form);
        var to = page.Addressees.Chosen(form);
        if (!IsFilledIn(form, new MailToSchoolValidator(page.Addressees)))
            return ShownAgain(MailLinkPage.View, page);
        var (link, secret) = occasion.Make(Viewer.PersonId, Now);
        var mail = OutgoingMail.Queue(new MailCause(occasion.MailKind, link.Id, occasion.School.Id, Viewer.PersonId, occasion.Address), to, form.Words, outbox.AddressOf($"{occasion.Root}/{secret}"), Now);
        if (IsRefused(mail.Refusal) || IsRefused(ask().Refusal, ""))
            return ShownAgain(MailLinkPage.View, page);
        await occasion.Earlier(Db).RevokeAll(Now, Aborted);
        Db.Add(link);
        outbox.Put(mail.Value!);
        Record($"{occasion.ChangeName} sent by e-mail", link, occasion.School.Id);
        var answer = await SaveAndGo($"~{occasion.Address}", $"The link is on its way to {to.Address}. This page says when it has gone.");
        await waker.Wake();
        return answer;
    }

    /// <summary>Ends a link before its time.</summary>
    protected async Task<IActionResult> EndLink(LinkOccasion occasion, Guid linkId)
    {
        if (await occasion.Earlier(Db).SingleOrDefaultAsync(link => link.Id == linkId, Aborted) is not { } link)
            return NotFound();
        if (link.Revoke(Now).IsRefused)
        {
            TempData["Done"] = "The link had ended already.";
            return LocalRedirect($"~{occasion.Address}");
        }

        Record($"{occasion.ChangeName} ended", link, occasion.School.Id);
        return await SaveAndGo($"~{occasion.Address}", "The link has ended. Nobody can use it any more.");
    }

    private async Task<MailLinkPage> MailPage(LinkOccasion occasion, MailToSchoolForm? form)
    {
        var until = UkTime.DayOf(Now.AddDays(SchoolLink.UsualDays));
        var addressees = await SchoolAddressees.Of(occasion.School.Id, Db, Viewer, Aborted);
        if (form is null)
        {
            var email = await occasion.Email(OutgoingMail.LinkMark, until, Viewer.Name, Db, Aborted);
            form = new MailToSchoolForm { Contact = addressees.First, Subject = email.Subject, Text = email.Text };
        }

        return new MailLinkPage(form, addressees, occasion, until);
    }
}
