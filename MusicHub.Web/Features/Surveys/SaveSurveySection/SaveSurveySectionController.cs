using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.SaveSurveySection;

/// <summary>Saves a section of the survey while its page stays open: the same as its button does, answered for a script.</summary>
[Requires(Permission.RecordVisits)]
public sealed class SaveSurveySectionController(TaskContext context) : StaffSurveyController(context)
{
    [HttpPost("schools/{id:guid}/survey/{year:int:range(2000,2200)}/sections/{number:int}/answers")]
    public Task<IActionResult> Post(Guid id, int year, int number, Guid? visit, SurveySectionForm form) => Trying(() => Act(id, year, visit, async survey =>
    {
        if (survey.Subject.Section(number) is not { } section)
            return NotFound();
        ModelState.NameUnreadable(survey.Subject.Questions);
        if (survey.Subject.IsComplete)
            IsRefused(SurveyRefusals.Complete);
        if (!ModelState.IsValid)
            return RefusedInPlace();
        var save = new SurveySectionSave(survey.Subject, section, form);
        if (save.Merge.IsInConflict)
        {
            var page = await new SurveySectionPage(form, survey.Subject, section, survey.Address).InConflict(save.Merge, named: true, Db, Aborted);
            return InConflictInPlace("section", save.Merge.StampToReplace.ToString(), page.Conflict!, save.Merge.StampToKeep.ToString());
        }

        if (!save.SaysNothingNew)
        {
            var (response, refusals) = save.Apply(Db, Viewer.PersonId, Now, survey.DayOf(Today));
            if (AreRefused(refusals))
                return RefusedInPlace();
            Record("Survey answers saved", response, response.SchoolId);
            await Db.SaveChangesAsync(Aborted);
            survey = (await Find(id, year, visit))!;
        }

        return SavedInPlace("section", save.Merge.StampOfPage(SurveySectionForm.StampOf(survey.Subject, survey.Subject.Section(number)!)).ToString(), save.Merge.HasTaken);
    }));
}
