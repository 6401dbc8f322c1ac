using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Surveys;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Links;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Surveys;

/// <summary>For the hub's own people: in a visit, or for a school that has answered otherwise.</summary>
public abstract class StaffSurveyController(TaskContext context) : LinkTaskController(context)
{
    /// <summary>Finds the survey for a task that changes it.</summary>
    protected async Task<IActionResult> Act(Guid schoolId, int year, Guid? visit, Func<StaffSurvey, Task<IActionResult>> act) =>
        await Find(schoolId, year, visit) is not { } found ? NotFound() : found.MayEdit ? await act(found) : Forbid();

    /// <summary>Null where there is no school that the viewer may see.</summary>
    protected async Task<StaffSurvey?> Find(Guid schoolId, int year, Guid? visitId)
    {
        if (await Db.Schools.VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == schoolId, Aborted) is not { } school)
            return null;
        var visit = visitId is null ? null : await Db.Visits.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(visit => visit.Id == visitId && visit.SchoolId == schoolId, Aborted);
        var mayEdit = Viewer.May(Permission.RecordVisits)
            && (Viewer.MayEditRegion(school.RegionId) || await Db.Visits.AnyAsync(visit => visit.SchoolId == schoolId && visit.VisitorId == Viewer.PersonId && visit.State != VisitState.Cancelled, Aborted));
        return new StaffSurvey(await SurveySubject.Of(school, year, sharedOnly: false, Db, Aborted), visit, mayEdit);
    }
}

/// <summary>A survey as staff work on it.</summary>
/// <param name="Visit">The visit in which it is answered, if it is.</param>
public sealed record StaffSurvey(SurveySubject Subject, Visit? Visit, bool MayEdit)
{
    public string Address => Occasion.Address;

    public SurveyOccasion Occasion { get; } = new(Subject.School, Subject.YearStart);

    /// <summary>It can be answered by a link.</summary>
    public bool CanAskSchool => !Subject.IsComplete && Subject.Sections.Count > 0;

    internal Result AskSchool() => Subject.IsComplete ? SurveyRefusals.Complete : Result.Done;

    /// <summary>Goes with every address, so that the visit is not forgotten between the sections.</summary>
    public string Query => Visit is null ? "" : $"?visit={Visit.Id}";

    public string Caption => Subject.School.Name;

    internal DateOnly DayOf(DateOnly today) => Visit?.On is { } on && on < today ? on : today;
}
