using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.ListSurveys;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.SendSurveyLinks;

/// <summary>A link for each of many schools: sent by e-mail, or as a list to mail-merge, which is shown once. Links before them end.</summary>
[Requires(Permission.RecordVisits)]
public sealed class SendSurveyLinksController(TaskContext context, Outbox outbox, JobWaker waker) : TaskController(context)
{
    private static readonly IReadOnlyList<ExportColumn<MadeSurveyLink>> Columns =
    [
        new("School", made => made.Row.Line.School, Width: 44),
        new("Town", made => made.Row.Line.Town),
        new("URN", made => made.Row.Line.Urn, ColumnKind.Identifier),
        new("Contact", made => made.Row.Contact),
        new("E-mail", made => made.Row.Email),
        new("Link", made => made.Link, Width: 60),
        new("Works until", made => made.Until, ColumnKind.Date),
    ];

    [HttpGet("surveys/{year:int:range(2000,2200)}/links")]
    public async Task<IActionResult> Get(int year, [FromQuery(Name = "")] ListSurveysQuery query) =>
        Page(await SendSurveyLinksPage.Of(year, query, new(), outbox.IsOpen, Db, Viewer, Now, HttpContext.RequestAborted));

    [HttpPost("surveys/{year:int:range(2000,2200)}/links")]
    public async Task<IActionResult> Post(int year, [FromQuery(Name = "")] ListSurveysQuery query, SendSurveyLinksForm form, [FromForm] string? then)
    {
        var page = await SendSurveyLinksPage.Of(year, query, form, outbox.IsOpen, Db, Viewer, Now, HttpContext.RequestAborted);
        var byMail = then == "mail" && page.CanMail;
        var chosen = page.Rows.Where(row => form.SchoolIds.Contains(row.Line.SchoolId) && (!byMail || row.Email is not null)).ToList();
        if (chosen.Count == 0)
            ModelState.AddModelError("Form.SchoolIds", byMail ? "Tick at least one school whose e-mail address is known" : "Tick at least one school");
        if (!ModelState.IsValid)
            return PageAgain(page);

        var hub = await Db.Hubs.Select(hub => hub.Name).SingleAsync(HttpContext.RequestAborted);
        var replyTo = await Db.People.Where(person => person.Id == Viewer.PersonId).Select(person => person.Email).SingleAsync(HttpContext.RequestAborted);
        var rows = chosen.ToDictionary(row => row.Line.SchoolId);
        List<MadeSurveyLink> made = [];
        var saved = await SaveEach([.. rows.Keys], async id =>
        {
            await Db.LinksOf(id, year).RevokeAll(Now, HttpContext.RequestAborted);
            var (link, secret) = SurveyLink.Make(id, year, Viewer.PersonId, Now);
            Db.Add(link);
            made.Add(new(rows[id], $"{Request.Scheme}://{Request.Host}{Request.PathBase}/{SurveyOccasion.Path}/{secret}", UkTime.DayOf(link.ExpiresAt)));
            if (byMail)
                outbox.Put(Letter(rows[id], link, secret, hub, page.Title, replyTo));
            Record(byMail ? "Survey link sent by e-mail" : "Survey link made", link, id);
        }, $"~/surveys?year={year}&state=link", $"{Words.Count(rows.Count, "e-mail is", "e-mails are")} on the way.");
        if (byMail)
            await waker.Wake();
        if (byMail || saved is not LocalRedirectResult)
            return saved;
        TempData.Remove("Done");
        return then == "csv"
            ? File(await ExportFile.CsvAsync(Columns, made.ToAsyncEnumerable(), HttpContext.RequestAborted), ExportFile.CsvType, $"survey-links-{Today:yyyy-MM-dd}.csv")
            : Page(page with { Made = made });
    }

    private OutgoingMail Letter(SchoolToLink row, SurveyLink link, string secret, string hub, string title, string? replyTo)
    {
        var email = SurveyOccasion.EmailOf(row.Line.School, title, OutgoingMail.LinkMark, UkTime.DayOf(link.ExpiresAt), hub, Viewer.Name);
        var cause = new MailCause(MailKind.SurveyLink, link.Id, row.Line.SchoolId, Viewer.PersonId, $"/schools/{row.Line.SchoolId}/survey/{link.YearStart}");
        var to = new MailAddressee(row.Email!, row.Contact, replyTo is not null && EmailAddress.MayBeSentTo(replyTo) ? replyTo : null);
        return OutgoingMail.Queue(cause, to, new MailWords(email.Subject, email.Text), outbox.AddressOf($"{SurveyOccasion.Path}/{secret}"), Now).OrThrow();
    }
}
