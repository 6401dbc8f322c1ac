using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.PreviewQuestionSet;

/// <summary>The questions as a school of one stage is asked them. What is filled in goes nowhere.</summary>
[Requires(Permission.EditHub)]
public sealed class PreviewQuestionSetController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}/preview")]
    public async Task<IActionResult> Get(Guid id, string? stage)
    {
        if (await Find(id) is not { } set)
            return NotFound();
        var chosen = Stages.Each.FirstOrDefault(known => known.ToString() == stage, SchoolStages.All);
        return Page(new PreviewQuestionSetPage(set, chosen, AcademicYear.StartYearOf(Today)));
    }
}

/// <param name="Stage">One stage, or all.</param>
public sealed record PreviewQuestionSetPage(Questionnaire Set, SchoolStages Stage, int YearStart)
{
    public IReadOnlyList<QuestionSection> Sections => [.. Set.Sections.Where(section => section.For(Stage).Count > 0)];
}
