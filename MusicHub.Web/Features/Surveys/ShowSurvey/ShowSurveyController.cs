using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Links;
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
        var response = survey.Subject.Response;
        return new(
            survey,
            await OccasionLinks.Of(survey.Occasion.Earlier(Db), survey.Address, survey.MayEdit, Db, Viewer, Now, Aborted),
            response?.CompletedById is { } by ? (await Db.NamesOf([by], Aborted)).GetValueOrDefault(by) : null,
            response is null ? [] : await Db.HistoryOfRecord(response.Id, cancellationToken: Aborted),
            outbox.IsOpen);
    }
}

/// <param name="CompletedBy">Null where the school did it.</param>
/// <param name="MayMail">Whether the program itself can send a link.</param>
public sealed record ShowSurveyPage(StaffSurvey Survey, OccasionLinks Links, string? CompletedBy, IReadOnlyList<HistoryEntry> History, bool MayMail)
{
    public SurveySubject Subject => Survey.Subject;

    public bool MayAnswer => Survey.MayEdit && Survey.CanAskSchool;
}
