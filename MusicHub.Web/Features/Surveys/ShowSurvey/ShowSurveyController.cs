using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Mail;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.ShowSurvey;

/// <summary>How one school's survey of a year stands, and what can be done about it.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowSurveyController(TaskContext context, Outbox outbox) : StaffSurveyController(context)
{
    [HttpGet("schools/{id:guid}/survey/{year:int:range(2000,2200)}")]
    public async Task<IActionResult> Get(Guid id, int year, Guid? visit) =>
        await Find(id, year, visit) is { } survey ? Page(await PageOf(survey)) : NotFound();

    /// <summary>The survey of the visit's year, answered in the visit.</summary>
    [HttpGet("visits/{id:guid}/survey")]
    public async Task<IActionResult> GetOfVisit(Guid id) =>
        await Visits.VisitSubject.Find(id, Db, Viewer, Aborted) is { Visit: var visit }
            ? LocalRedirect($"~/schools/{visit.SchoolId}/survey/{AcademicYear.StartYearOf(visit.On is { } on && on < Today ? on : Today)}?visit={id}")
            : NotFound();

    private async Task<ShowSurveyPage> PageOf(StaffSurvey survey)
    {
        var page = await ShowSurveyPage.Of(survey, Db, Now, Aborted);
        return page with { MayMail = outbox.IsOpen, Mails = await Db.MailLinesFor(Viewer).About([.. page.Links.Select(link => link.Id)]).ToListAsync(Aborted) };
    }
}

/// <param name="CompletedBy">Null where the school did it.</param>
public sealed record ShowSurveyPage(StaffSurvey Survey, IReadOnlyList<SurveyLinkRow> Links, string? CompletedBy, IReadOnlyList<HistoryEntry> History)
{
    /// <summary>Whether the program itself can send a link.</summary>
    public bool MayMail { get; init; }

    public IReadOnlyList<MailLine> Mails { get; init; } = [];

    public SurveySubject Subject => Survey.Subject;

    public bool MayAnswer => Survey.MayEdit && !Subject.IsComplete && Subject.Sections.Count > 0;

    internal static async Task<ShowSurveyPage> Of(StaffSurvey survey, MusicHubDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var links = await db.LinksOf(survey.Subject.School.Id, survey.Subject.YearStart).AsNoTracking().ToListAsync(cancellationToken);
        var response = survey.Subject.Response;
        var names = await db.NamesOf([.. links.Select(link => link.MadeById), .. response?.CompletedById is { } by ? [by] : Array.Empty<Guid>()], cancellationToken);
        return new ShowSurveyPage(
            survey,
            [.. links.Select(link => new SurveyLinkRow(link.Id, link.StateAt(now), link.MadeAt, names.GetValueOrDefault(link.MadeById) ?? "Somebody", link.ExpiresAt, link.RevokedAt ?? link.UsedAt))],
            response?.CompletedById is { } id ? names.GetValueOrDefault(id) : null,
            response is null ? [] : await db.HistoryOfRecord(response.Id, cancellationToken: cancellationToken));
    }
}

public sealed record SurveyLinkRow(Guid Id, SurveyLinkState State, DateTimeOffset MadeAt, string By, DateTimeOffset ExpiresAt, DateTimeOffset? EndedAt)
{
    public string Words => State switch
    {
        SurveyLinkState.Open => $"Works until {ExpiresAt.Day()}",
        SurveyLinkState.Expired => $"Ran out on {ExpiresAt.Day()}",
        SurveyLinkState.Revoked => $"Ended on {EndedAt!.Value.Day()}",
        _ => $"Used up on {EndedAt!.Value.Day()}",
    };
}
