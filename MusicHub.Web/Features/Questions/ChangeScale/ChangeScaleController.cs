using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.ChangeScale;

/// <summary>The steps by which a toolkit's statements are rated.</summary>
[Requires(Permission.EditHub)]
public sealed class ChangeScaleController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}/scale")]
    public Task<IActionResult> Get(Guid id) => Begin(id, set => PageOf(set, ChangeScaleForm.Of(set)));

    [HttpPost("hub/questions/{id:guid}/scale")]
    public Task<IActionResult> Post(Guid id, ChangeScaleForm form) => Act(
        id,
        set => PageOf(set, form),
        _ => IsFilledIn(form, new ChangeScaleValidator()),
        set => set.SetScale(form.Words, form.MetFrom ?? 0).Refusal,
        "Scale changed",
        "The scale is saved.");

    private static ChangeScalePage? PageOf(Questionnaire set, ChangeScaleForm form) => set.Use == QuestionnaireUse.AuditToolkit ? new(form.Filled(), set) : null;
}
