using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.AnswerSurvey;

/// <summary>Puts one section of the survey to a school, in a visit or with what the school has said otherwise.</summary>
[Requires(Permission.RecordVisits)]
public sealed class AnswerSurveyController(TaskContext context) : StaffSurveyController(context)
{
    [HttpGet("schools/{id:guid}/survey/{year:int:range(2000,2200)}/sections/{number:int}")]
    public Task<IActionResult> Get(Guid id, int year, int number, Guid? visit) => Act(id, year, visit, survey => Task.FromResult<IActionResult>(
        survey.Subject.Section(number) is not { } section ? NotFound()
        : survey.Subject.IsComplete ? LocalRedirect($"~{survey.Address}{survey.Query}")
        : Page(PageOf(survey, section, SurveySectionForm.Of(survey.Subject, section)))));

    [HttpPost("schools/{id:guid}/survey/{year:int:range(2000,2200)}/sections/{number:int}")]
    public Task<IActionResult> Post(Guid id, int year, int number, Guid? visit, SurveySectionForm form) => Trying(() => Act(id, year, visit, async survey =>
    {
        if (survey.Subject.Section(number) is not { } section)
            return NotFound();
        var page = PageOf(survey, section, form);
        ModelState.NameUnreadable(survey.Subject.Questions);
        if (!ModelState.IsValid)
            return PageAgain(page);
        var save = new SurveySectionSave(survey.Subject, section, form);
        if (save.SaysNothingNew && !survey.Subject.IsComplete)
            return LocalRedirect($"~{page.Next}");
        if (save.Merge.IsInConflict)
            return InConflict(page with { Section = await page.Section.InConflict(save.Merge, named: true, Db, Aborted) });
        var (response, refusals) = save.Apply(Db, Viewer.PersonId, Now, survey.DayOf(Today));
        if (AreRefused(refusals))
            return PageAgain(page);
        Record("Survey answers saved", response, response.SchoolId);
        return await SaveAndGo($"~{page.Next}", null);
    }));

    private AnswerSurveyPage PageOf(StaffSurvey survey, SurveySection section, SurveySectionForm form) =>
        new(new SurveySectionPage(form, survey.Subject, section, $"{survey.Address}{survey.Query}"), survey, Viewer.PersonId);
}

/// <param name="PersonId">Who answers: what waits on a device is kept by person.</param>
public sealed record AnswerSurveyPage(SurveySectionPage Section, StaffSurvey Survey, Guid PersonId)
{
    /// <summary>The addresses of the other sections: a device keeps them with this one, so that the whole survey is answered without a network.</summary>
    public string Others => string.Join(' ', Survey.Subject.Sections.Where(section => section.Number != Section.Section.Number).Select(section => $"{Survey.Address}/sections/{section.Number}{Survey.Query}"));

    /// <summary>Where saving leads.</summary>
    public string Next => $"{Survey.Address}{(Survey.Subject.Section(Section.Section.Number + 1) is null ? "/complete" : $"/sections/{Section.Section.Number + 1}")}{Survey.Query}";
}
