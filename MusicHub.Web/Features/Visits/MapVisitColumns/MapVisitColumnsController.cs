using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.People;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.MapVisitColumns;

/// <summary>Says what each column holds; remembered for the next sheet with the same headings.</summary>
[Requires(Permission.ImportVisits)]
public sealed class MapVisitColumnsController(TaskContext context) : SheetTaskController(context)
{
    [HttpGet("visits/import/{id:guid}/columns")]
    public async Task<IActionResult> Get(Guid id) => await Find(id) is { } staged ? Page(await PageOf(staged, staged.Choices().Mapping)) : await Gone(id);

    [HttpPost("visits/import/{id:guid}/columns")]
    public async Task<IActionResult> Post(Guid id, MapVisitColumnsForm form)
    {
        if (await Find(id) is not { } staged)
            return await Gone(id);
        var sheets = staged.Sheets();
        var choices = staged.Choices();
        var rows = form.Sheets.Where(sheet => sheet.Taken && sheets.Any(known => known.Name == sheet.Name)).DistinctBy(sheet => sheet.Name).ToDictionary(sheet => sheet.Name!, sheet => sheet.HeadingRow);
        var headings = MappedHeadings.Of(sheets, rows);
        var asked = form.Columns.Where(column => column is { Key: not null, Holds: not null } && headings.Any(heading => heading.Key == column.Key)).DistinctBy(column => column.Key);
        var mapping = new TrackerMapping { HeadingRows = rows, Years = form.Sheets.Where(sheet => sheet is { Name: not null, Year: >= 2000 and < 2100 }).DistinctBy(sheet => sheet.Name).ToDictionary(sheet => sheet.Name!, sheet => sheet.Year!.Value), Columns = asked.ToDictionary(column => column.Key!, column => column.Holds!.Value), UsualKindId = form.UsualKindId, UsualVisitorId = form.UsualVisitorId, FollowUpWeeks = form.FollowUpWeeks ?? choices.Mapping.FollowUpWeeks, WithStruck = form.WithStruck, WithoutHidden = form.WithoutHidden };
        var hasMoved = !rows.OrderBy(row => row.Key, StringComparer.Ordinal).SequenceEqual(choices.Mapping.HeadingRows.OrderBy(row => row.Key, StringComparer.Ordinal));
        if (rows.Count > 0 && hasMoved && headings.Any(heading => form.Columns.TrueForAll(column => column.Key != heading.Key)))
        {
            // Other headings have come to light: they are shown before anything is made of them.
            staged.Choose(choices with { Mapping = mapping with { Columns = MappedHeadings.GuessOver(mapping.Columns, sheets, rows) } });
            return await SaveAndGo($"~/visits/import/{id}/columns", null);
        }

        Check(sheets, mapping);
        if (!ModelState.IsValid)
            return PageAgain(await PageOf(staged, mapping));
        staged.Choose(choices with { Mapping = mapping });
        await Remember(sheets, mapping);
        return await SaveAndGo(staged.IsTyped ? $"~/visits/import/{id}/rows" : $"~/visits/import/{id}", null);
    }

    private void Check(IReadOnlyList<TrackerSheet> sheets, TrackerMapping mapping)
    {
        if (mapping.FollowUpWeeks is < 1 or > MapVisitColumnsPage.MostFollowUpWeeks)
            ModelState.AddModelError("Form.FollowUpWeeks", $"Weeks until a follow-up must be between 1 and {MapVisitColumnsPage.MostFollowUpWeeks}");
        if (mapping.HeadingRows.Count == 0)
            ModelState.AddModelError("", "Take at least one sheet");
        if (!mapping.Columns.Values.Any(column => column is VisitColumn.Identifier or VisitColumn.Urn or VisitColumn.School))
            ModelState.AddModelError("", "Say which column holds the school, or its URN");
        if (!mapping.Columns.Values.Any(column => column is VisitColumn.Identifier or VisitColumn.Day or VisitColumn.Week))
            ModelState.AddModelError("", "Say which column holds the date of the visit, or the week");
        foreach (var twice in mapping.Doubled(sheets).GroupBy(doubled => doubled.Column, doubled => doubled.Sheet))
            ModelState.AddModelError("", $"Only one column of a sheet can hold “{twice.Key.Title()}”: see {string.Join(", ", twice)}");
    }

    private async Task Remember(IReadOnlyList<TrackerSheet> sheets, TrackerMapping mapping)
    {
        var key = RememberedColumns.KeyOf(sheets.Where(sheet => mapping.HeadingRows.ContainsKey(sheet.Name)).SelectMany(sheet => sheet.Headings(mapping.HeadingRows[sheet.Name])));
        var text = RememberedColumns.Text(mapping.Columns);
        if (await Db.Set<RememberedColumns>().SingleOrDefaultAsync(known => known.Key == key) is { } known)
            known.ColumnsText = text;
        else
            Db.Add(new RememberedColumns(key, text));
    }

    private async Task<MapVisitColumnsPage> PageOf(StagedVisits staged, TrackerMapping mapping)
    {
        var sheets = staged.Sheets();
        var kinds = await Db.VisitKinds.Where(kind => kind.IsActive).OrderBy(kind => kind.Order).Select(kind => new Choice(kind.Id.ToString(), kind.Name, null)).ToListAsync(HttpContext.RequestAborted);
        var visitors = await Db.People.Visitors().OrderBy(person => person.Name).Select(person => new Choice(person.Id.ToString(), person.Name, null)).ToListAsync(HttpContext.RequestAborted);
        var form = new MapVisitColumnsForm
        {
            Sheets = [.. sheets.Select(sheet => new MappedSheetForm { Name = sheet.Name, Taken = mapping.HeadingRows.ContainsKey(sheet.Name), HeadingRow = mapping.HeadingRows.TryGetValue(sheet.Name, out var row) ? row : sheet.GuessHeadingRow(), Year = mapping.Years.TryGetValue(sheet.Name, out var year) ? year : null })],
            UsualKindId = mapping.UsualKindId,
            UsualVisitorId = mapping.UsualVisitorId,
            FollowUpWeeks = mapping.FollowUpWeeks,
            WithStruck = mapping.WithStruck,
            WithoutHidden = mapping.WithoutHidden,
        };
        return new(staged.Id, staged.FileName, form, sheets, MappedHeadings.Rows(sheets, mapping), kinds, visitors) { Unread = string.Join(", ", mapping.Unread(sheets).Select(column => $"“{column}”")) };
    }
}
