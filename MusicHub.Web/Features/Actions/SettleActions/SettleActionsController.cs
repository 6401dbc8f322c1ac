using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Actions;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Actions.SettleActions;

/// <summary>Several actions at once, ticked in the list: given to somebody, postponed, done or dropped.</summary>
[Requires(Permission.EditActions)]
public sealed class SettleActionsController(TaskContext context) : TaskController(context)
{
    [HttpGet("actions/several")]
    public async Task<IActionResult> Get(Guid[] actions)
    {
        var page = await PageOf(new(), line => actions.Contains(line.Id) && line.State == ActionState.Open);
        return page.Lines.Count == 0 ? View("NothingToSettle") : page.MayBeSentBy(Viewer) ? Page(page) : Forbid();
    }

    [HttpPost("actions/several")]
    public async Task<IActionResult> Post(SettleActionsForm form)
    {
        var ids = form.Actions.Select(action => action.Id).ToList();
        var page = await PageOf(form, line => ids.Contains(line.Id));
        if (page.Lines.Count == 0 || page.Lines.Count < ids.Distinct().Count())
            return NotFound();
        if (!page.MayBeSentBy(Viewer))
            return Forbid();
        if (IsFilledIn(form, new SettleActionsValidator(page.Owners)))
        {
            foreach (var refused in page.Lines.Select(row => (row.Line, form.Settle(row.Action, Today).Refusal)).Where(row => row.Refusal is not null))
                ModelState.AddModelError("", $"{refused.Line.What}: {refused.Refusal!.Message}");
        }

        return ModelState.IsValid ? await Save(form, page) : PageAgain(page);
    }

    private Task<IActionResult> Save(SettleActionsForm form, SettleActionsPage page) => SaveEach([.. page.Lines.Select(row => row.Action.Id)], async id =>
    {
        var action = await Db.Actions.SingleAsync(action => action.Id == id, HttpContext.RequestAborted);
        Db.Expect(action, form.VersionOf(action));
        form.Settle(action, Today).OrThrow();
        Record(form.Told, action, action.SchoolId, form.How == SettleHow.Drop ? form.Reason : null);
    }, "~/actions", $"{Words.Count(page.Lines.Count, "action")} {(page.Lines.Count == 1 ? "is" : "are")} {form.Done}.");

    private Task<SettleActionsPage> PageOf(SettleActionsForm form, Expression<Func<ActionLine, bool>> which) => SettleActionsPage.Of(form, which, Db, Viewer, HttpContext.RequestAborted);
}
