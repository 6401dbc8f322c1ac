using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Map;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Map.ChangeBoundaries;

/// <summary>Brings in the file of districts that the map shows, in place of an earlier one.</summary>
[Requires(Permission.EditHub)]
public sealed class ChangeBoundariesController(TaskContext context) : TaskController(context)
{
    private const int LargestRequest = BoundaryFile.LargestFile * 5;

    [HttpGet("hub/districts")]
    public async Task<IActionResult> Get()
    {
        var known = await Known();
        return Page(new ChangeBoundariesPage(new() { Source = known?.Source }, known, Viewer));
    }

    [HttpPost("hub/districts")]
    [RequestSizeLimit(LargestRequest)]
    public async Task<IActionResult> Post(ChangeBoundariesForm form)
    {
        var boundaries = await Db.BoundaryFiles.SingleOrDefaultAsync();
        if (boundaries is not null)
            Db.Expect(boundaries, PostedVersion);
        var taken = await Take(form, boundaries);
        if (IsRefused(taken.Refusal))
            return PageAgain(new ChangeBoundariesPage(form, await Known(), Viewer));
        if (boundaries is null)
            Db.Add(taken.Value!);
        Record("Districts of the map changed", taken.Value!);
        return await SaveAndGo("~/hub/districts", $"The map shows {Words.Count(taken.Value!.Count, "district")}.");
    }

    private async Task<Result<BoundaryFile>> Take(ChangeBoundariesForm form, BoundaryFile? before)
    {
        if (form.File is not { Length: > 0 } file)
            return MapRefusals.FileMissing;
        if (file.Length > BoundaryFile.LargestFile)
            return MapRefusals.FileTooLarge;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var name = Path.GetFileName(file.FileName);
        if (before is null)
            return BoundaryFile.Take(name, bytes.ToArray(), form.Source, Today);
        return before.Replace(name, bytes.ToArray(), form.Source, Today).Refusal is { } refusal ? refusal : before;
    }

    private Task<BoundariesNow?> Known() =>
        Db.BoundaryFiles.AsNoTracking().Select(file => new BoundariesNow(file.FileName, file.Count, file.Source, file.BroughtInOn, file.Version)).SingleOrDefaultAsync();
}
