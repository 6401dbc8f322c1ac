using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Audits;
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
    public async Task<IActionResult> Get(Guid id, string? stage, AuditForm form = AuditForm.Full)
    {
        if (await Find(id) is not { } set)
            return NotFound();
        var chosen = Stages.Each.FirstOrDefault(known => known.ToString() == stage, SchoolStages.All);
        return Page(new PreviewQuestionSetPage(set, chosen, set.Use == QuestionnaireUse.AuditToolkit ? form : AuditForm.Full, AcademicYear.StartYearOf(Today)));
    }
}

/// <param name="Stage">One stage, or all.</param>
/// <param name="Form">Of a toolkit: all of it, or what its short form puts.</param>
public sealed record PreviewQuestionSetPage(Questionnaire Set, SchoolStages Stage, AuditForm Form, int YearStart)
{
    public IReadOnlyList<(QuestionSection Section, IReadOnlyList<Question> Asked)> Sections { get; } =
        [.. Set.Sections.Select(section => (section, (IReadOnlyList<Question>)[.. Form.Asks(section, Stage)])).Where(part => part.Item2.Count > 0)];

    /// <summary>The same preview of another stage, or in another form.</summary>
    public string AddressOf(SchoolStages stage, AuditForm form) => $"/hub/questions/{Set.Id}/preview?stage={stage}{(form == AuditForm.Short ? "&form=Short" : null)}";
}
