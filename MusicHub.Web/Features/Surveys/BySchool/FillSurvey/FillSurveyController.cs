using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.History;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Surveys.BySchool.FillSurvey;

[AllowAnonymous]
public sealed class FillSurveyController(TaskContext context) : BySchoolController(context)
{
    [HttpGet("have-your-say/{id:guid}/{number:int}")]
    public Task<IActionResult> Get(Guid id, int number) => Act(id, survey => Task.FromResult<IActionResult>(
        survey.Subject.Section(number) is { } section ? Page(PageOf(survey, section, SurveySectionForm.Of(survey.Subject, section))) : WrongLink()));

    [HttpPost("have-your-say/{id:guid}/{number:int}")]
    public Task<IActionResult> Post(Guid id, int number, SurveySectionForm form) => Trying(() => Act(id, async survey =>
    {
        if (survey.Subject.Section(number) is not { } section)
            return WrongLink();
        var page = PageOf(survey, section, form);
        ModelState.NameUnreadable(survey.Subject.Questions);
        if (!ModelState.IsValid)
            return PageAgain(page);
        var next = $"~{survey.Address}/{(survey.Subject.Section(number + 1) is null ? "check" : number + 1)}";
        var save = new SurveySectionSave(survey.Subject, section, form);
        if (save.SaysNothingNew)
            return LocalRedirect(next);
        if (save.Merge.IsInConflict)
            return InConflict(page with { Section = await page.Section.InConflict(save.Merge, named: false, Db, Aborted) });
        var (response, refusals) = save.Apply(Db, null, Now, Today);
        if (AreRefused(refusals))
            return PageAgain(page);
        Db.Open(new Change(ChangesBySchool.SurveyAnswered, Now, null, response, response.SchoolId));
        await Db.SaveChangesAsync(Aborted);
        return LocalRedirect(next);
    }));

    private static FillSurveyPage PageOf(SchoolSurvey survey, SurveySection section, SurveySectionForm form) =>
        new(new SurveySectionPage(form, survey.Subject, section, survey.Address), survey);
}

public sealed record FillSurveyPage(SurveySectionPage Section, SchoolSurvey Survey);
