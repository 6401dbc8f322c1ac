using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.Register;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ReviewRegisterImport;

/// <summary>Shows what an import would do to the schools as they are now, and carries it out, or gives it up.</summary>
[Requires(Permission.ImportRegister)]
public sealed class ReviewRegisterImportController(TaskContext context, RegisterImporter importer, IMemoryCache cache) : TaskController(context)
{
    [HttpGet("schools/register/import/{id:guid}")]
    public async Task<IActionResult> Get(Guid id, RegisterLineKind? kind, int? page)
    {
        if (await Find(id) is not { } staged)
            return await Gone(id);
        var contents = staged.Contents();
        var plan = await importer.Plan(contents, Today, HttpContext.RequestAborted);
        return Page(PageOf(staged, contents, plan, kind, page));
    }

    [HttpPost("schools/register/import/{id:guid}")]
    public async Task<IActionResult> Post(Guid id, ReviewRegisterImportForm form)
    {
        if (await Find(id) is not { } staged)
            return await Gone(id);
        var contents = staged.Contents();
        var outcome = await importer.Apply(
            contents,
            new RegisterConsent
            {
                ImportId = id,
                At = Now,
                Today = Today,
                ById = Viewer.PersonId,
                Fingerprint = form.Fingerprint ?? "",
                AbsenceConfirmed = form.ConfirmAbsent,
            },
            cancellation: HttpContext.RequestAborted);
        if (outcome.Kind == RegisterOutcomeKind.Done)
        {
            SchoolChoices.Forget(cache);
            TempData["Done"] = "The school register is imported.";
            return LocalRedirect($"~/schools/register/{id}");
        }

        if (await IsImported(id))
            return await Gone(id);
        ModelState.Remove("Form.Fingerprint");
        var page = PageOf(staged, contents, outcome.Plan, null, null);
        switch (outcome.Kind)
        {
            case RegisterOutcomeKind.AbsenceNotConfirmed:
                ModelState.AddModelError("Form.ConfirmAbsent", "Confirm that so many schools are not in the file, or give this import up and look for the complete file");
                return PageAgain(page);
            case RegisterOutcomeKind.SchoolsChanged:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page(page with { HasChanged = true });
            default:
                return Page(page);
        }
    }

    [HttpPost("schools/register/import/{id:guid}/discard")]
    public async Task<IActionResult> Discard(Guid id)
    {
        await Db.StagedRegisters.Where(staged => staged.Id == id).ExecuteDeleteAsync(HttpContext.RequestAborted);
        TempData["Done"] = "The import is given up. Nothing was changed.";
        return LocalRedirect("~/schools/register");
    }

    private Task<StagedRegister?> Find(Guid id) =>
        Db.StagedRegisters.AsNoTracking().SingleOrDefaultAsync(staged => staged.Id == id, HttpContext.RequestAborted);

    private Task<bool> IsImported(Guid id) => Db.RegisterImports.AnyAsync(import => import.Id == id, HttpContext.RequestAborted);

    /// <summary>What was imported meanwhile has a record under the same identity.</summary>
    private async Task<IActionResult> Gone(Guid id) => await IsImported(id) ? LocalRedirect($"~/schools/register/{id}") : NotFound();

    private static ReviewRegisterImportPage PageOf(StagedRegister staged, RegisterContents contents, RegisterPlan plan, RegisterLineKind? asked, int? page)
    {
        var counts = Enum.GetValues<RegisterLineKind>().Select(kind => (Kind: kind, Count: plan.Count(kind))).Where(count => count.Count > 0).ToList();
        var shown = RegisterLinesView.Choose(counts, asked);
        var lines = shown switch
        {
            null => [],
            RegisterLineKind.Trust => plan.Trusts.Select(RegisterLineRow.Of),
            RegisterLineKind.Ignored => plan.Ignored.Select(RegisterLineRow.Of),
            _ => plan.Schools.Where(school => school.Kind == shown).Select(RegisterLineRow.Of),
        };
        var rows = lines.ToList();
        var paging = Paging.Of(page, RegisterLinesView.RowsOnAPage, rows.Count);
        return new ReviewRegisterImportPage(
            staged.Id,
            contents.Files,
            staged.At,
            contents.RowCount,
            contents.AbsentColumns,
            plan,
            new ReviewRegisterImportForm { Fingerprint = plan.Fingerprint() },
            new RegisterLinesView(
                counts,
                shown,
                paging,
                [.. rows.Skip(paging.Skip).Take(paging.PageSize)],
                [.. plan.IgnoredCounts.OrderBy(ignored => ignored.Key).Select(ignored => (ignored.Key.Title(), ignored.Value))],
                IsDone: false));
    }
}
