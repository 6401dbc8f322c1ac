using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Questionnaires;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.BeginQuestionSet;

/// <summary>A set of its own, as a draft; for the same questions with changes there is the next version.</summary>
[Requires(Permission.EditHub)]
public sealed class BeginQuestionSetController(TaskContext context) : TaskController(context)
{
    [HttpGet("hub/questions/begin")]
    public async Task<IActionResult> Get() => Page(await PageOf(new()));

    [HttpPost("hub/questions/begin")]
    public async Task<IActionResult> Post(BeginQuestionSetForm form)
    {
        var page = await PageOf(form);
        if (!IsFilledIn(form, new BeginQuestionSetValidator(page)))
            return PageAgain(page);
        var use = form.Use!.Value;
        if (Questionnaire.Draft(use, form.Name!, use == QuestionnaireUse.HaveYourSay ? form.YearStart : null).Value is not { } draft)
            return PageAgain(page);
        Db.Add(draft);
        Record("Questions begun", draft);
        return await SaveAndGo($"~/hub/questions/{draft.Id}", "The set is begun. Add sections and questions; nobody is asked before you publish it.");
    }

    private async Task<BeginQuestionSetPage> PageOf(BeginQuestionSetForm form)
    {
        var now = AcademicYear.StartYearOf(Today);
        var visit = await Db.Questionnaires.AsNoTracking().InUse(QuestionnaireUse.VisitQuestions).FirstOrDefaultAsync(HttpContext.RequestAborted);
        return new(form, [.. Enumerable.Range(now, 3).Select(year => new Choice($"{year}", AcademicYear.TitleOf(year)))], visit?.Title());
    }
}
