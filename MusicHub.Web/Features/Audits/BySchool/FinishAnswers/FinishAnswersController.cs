using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Data;
using MusicHub.Data.Audits;
using MusicHub.Domain.History;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.BySchool.FinishAnswers;

/// <summary>The school looks through its answers and says that it is done.</summary>
[AllowAnonymous]
public sealed class FinishAnswersController(TaskContext context) : AuditBySchoolController(context)
{
    [HttpGet("music-audit/{id:guid}/check")]
    public Task<IActionResult> Get(Guid id) => Act(id, audit => Task.FromResult<IActionResult>(Page(audit)));

    [HttpPost("music-audit/{id:guid}/check")]
    public Task<IActionResult> Post(Guid id) => Trying(() => Act(id, async found =>
    {
        var audit = found.Subject.Audit;
        if (IsRefused(audit.AnswerBySchool(found.Answered, Today).Refusal))
            return PageAgain(found);
        await Db.LinksOf(audit.Id).UseUp(Now, Aborted);
        Db.Open(new Change(ChangesBySchool.AuditAnswered, Now, null, audit, audit.SchoolId));
        await Db.SaveChangesAsync(Aborted);
        return LocalRedirect($"~{found.Address}");
    }));
}
