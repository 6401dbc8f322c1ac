using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ImportVisits;

/// <summary>Takes a tracker, as a file or pasted, and leads to its columns. Nothing is imported yet.</summary>
[Requires(Permission.ImportVisits)]
public sealed class ImportVisitsController(TaskContext context) : TaskController(context)
{
    [HttpGet("visits/import")]
    public async Task<IActionResult> Get(CancellationToken cancellationToken) => Page(new ImportVisitsPage(new ImportVisitsForm(), await Db.SheetsOf(Viewer.PersonId, cancellationToken)));

    [HttpPost("visits/import")]
    [RequestSizeLimit(TrackerFile.Largest + (ImportVisitsForm.LongestText * 4) + 64 * 1024)]
    [RequestFormLimits(ValueLengthLimit = ImportVisitsForm.LongestText * 4)]
    public async Task<IActionResult> Post(ImportVisitsForm form, CancellationToken cancellationToken)
    {
        var isFile = form.File is not null;
        var (sheets, problem) = form switch
        {
            { File: { } file } => await TrackerFile.Read(file, cancellationToken),
            { Text: { Length: > ImportVisitsForm.LongestText } } => ([], "This is too much at once: paste fewer rows, or save them as a file"),
            { Text: { } text } when !string.IsNullOrWhiteSpace(text) => TrackerFile.Text(text, StagedVisits.Pasted),
            _ => ([], "Choose a file, or paste rows"),
        };
        var mapping = problem is null ? await Mapping(sheets, cancellationToken) : new();
        if (problem is null && TrackerRow.Of(sheets, mapping).Count(row => row.WhyNoVisit is null) is > TrackerFile.MostRows and var rows)
            problem = $"There are {rows.Number()} rows. Bring in {TrackerFile.MostRows.Number()} at most: split them, and bring them in parts.";
        if (problem is not null)
        {
            ModelState.AddModelError(isFile || string.IsNullOrWhiteSpace(form.Text) ? "Form.File" : "Form.Text", problem);
            return PageAgain(new ImportVisitsPage(form, await Db.SheetsOf(Viewer.PersonId, cancellationToken)));
        }

        await Db.MakeRoomForSheet(Viewer.PersonId, Now, cancellationToken);
        var name = isFile ? Path.GetFileName(form.File!.FileName.Replace('\\', '/')) : StagedVisits.Pasted;
        var staged = new StagedVisits(name.Length > 200 ? name[..200] : name, sheets, mapping, Now, Viewer.PersonId);
        Db.Add(staged);
        return await SaveAndGo($"~/visits/import/{staged.Id}/columns", null);
    }

    // Headings that were met before are read as they were then.
    private async Task<TrackerMapping> Mapping(IReadOnlyList<TrackerSheet> sheets, CancellationToken cancellationToken)
    {
        var mapping = TrackerMapping.Guess(sheets, await Db.TrackerHints(Viewer, cancellationToken));
        var key = RememberedColumns.KeyOf(sheets.Where(sheet => mapping.HeadingRows.ContainsKey(sheet.Name)).SelectMany(sheet => sheet.Headings(mapping.HeadingRows[sheet.Name])));
        var remembered = await Db.Set<RememberedColumns>().AsNoTracking().SingleOrDefaultAsync(known => known.Key == key, cancellationToken);
        return remembered is null ? mapping : mapping with { Columns = remembered.Columns() };
    }
}
