using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.People;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ImportVisits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.EditSheetRows;

/// <summary>The rows of a sheet in a grid, each cell to be mended where it is wrong, before anything is brought in.</summary>
[Requires(Permission.ImportVisits)]
public sealed class EditSheetRowsController(TaskContext context, TrackerPreviews previews) : SheetTaskController(context)
{
    private const int MostFields = 60_000;

    [HttpGet("visits/import/{id:guid}/rows")]
    public async Task<IActionResult> Get(Guid id, string? sheet, bool? all, int? page)
    {
        if (await Find(id) is not { } staged)
            return await Gone(id);
        var (plan, _) = await previews.Of(staged, Viewer, Today, HttpContext.RequestAborted);
        var kinds = await Db.VisitKinds.Where(kind => kind.IsActive).OrderBy(kind => kind.Order).Select(kind => new Choice(kind.Id.ToString(), kind.Name, null)).ToListAsync(HttpContext.RequestAborted);
        var visitors = await Db.People.Visitors().OrderBy(person => person.Name).Select(person => new Choice(person.Id.ToString(), person.Name, null)).ToListAsync(HttpContext.RequestAborted);
        return EditSheetRowsPage.Of(staged, plan, sheet, all, page, kinds, visitors) is { } shown ? Page(shown) : LocalRedirect($"~/visits/import/{id}/columns");
    }

    [HttpPost("visits/import/{id:guid}/rows")]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    public async Task<IActionResult> Post(Guid id, EditSheetRowsForm form, [FromForm] string? then, [FromQuery] bool? all, [FromQuery] int? page)
    {
        if (await Find(id) is not { } staged)
            return await Gone(id);
        var sheets = staged.Sheets().ToList();
        var at = sheets.FindIndex(sheet => sheet.Name == form.Sheet);
        if (at < 0 || form.Columns.Exists(column => column is < 0 or >= TrackerFile.MostColumns))
            return BadRequest();
        sheets[at] = sheets[at].Write(form.Columns, form.Written);
        if (sheets.Sum(sheet => sheet.Rows.Count) > TrackerFile.MostLines)
        {
            ModelState.AddModelError("", $"There are more than {TrackerFile.MostRows.Number()} rows. Split them, and bring them in parts.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await Get(id, form.Sheet, all, page);
        }

        staged.Rewrite(sheets);
        var choices = staged.Choices();
        staged.Choose(choices with { Mapping = choices.Mapping with { UsualKindId = form.UsualKindId, UsualVisitorId = form.UsualVisitorId } });
        return then == "check"
            ? await SaveAndGo($"~/visits/import/{id}", null)
            : await SaveAndGo($"~/visits/import/{id}/rows?sheet={Uri.EscapeDataString(form.Sheet!)}{(all == true ? "&all=true" : "")}{(page > 1 ? $"&page={page}" : "")}", "The rows are kept and checked. Nothing is brought in yet.");
    }
}
