using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ReviewVisitImport;

namespace MusicHub.Web.Features.Visits.EditSheetRows;

/// <param name="Heading">As the sheet has it.</param>
/// <param name="Holds">What it was said to hold.</param>
public sealed record GridColumn(int Index, string Heading, VisitColumn Holds)
{
    public string Letter => SheetText.Letter(Index);

    /// <summary>Headings by which rows that are pasted with theirs find this column.</summary>
    public string Names => string.Join('|', Holds.Names().Append(Domain.Schools.Searchable.Fold(Heading)).Distinct());

    public bool IsLong => Holds is VisitColumn.Notes or VisitColumn.Needs or VisitColumn.NextStep or VisitColumn.School or VisitColumn.MetWhom;
}

/// <param name="Number">Null for a row that is yet to be added.</param>
public sealed record GridRow(int? Number, IReadOnlyList<string> Cells, TrackerOutcome? Outcome)
{
    public string Words => Outcome is null ? "Not checked yet" : ReviewVisitImportPage.Title(Outcome.Kind);

    /// <summary>What is wrong in a cell.</summary>
    public IEnumerable<string> ProblemsAt(GridColumn column) => Problems.Where(problem => problem.Column == column.Letter).Select(problem => problem.Message);

    /// <summary>What is wrong with the row, at no cell that is shown.</summary>
    public IEnumerable<string> ProblemsBeside(IReadOnlyList<GridColumn> columns) => Problems.Where(problem => !columns.Any(column => column.Letter == problem.Column)).Select(problem => problem.Message);

    private IReadOnlyList<TrackerProblem> Problems => Outcome?.Problems ?? [];
}

public sealed record EditSheetRowsPage(
    Guid Id, string FileName, string Sheet, IReadOnlyList<string> Sheets, bool All, int ToMend, int InAll, int Questions, Paging Paging,
    IReadOnlyList<GridColumn> Columns, IReadOnlyList<GridRow> Rows, IReadOnlyList<Choice> Kinds, IReadOnlyList<Choice> Visitors, EditSheetRowsForm Form)
{
    public const int PageSize = 20;

    /// <summary>So many rows can be pasted into the grid at once.</summary>
    public const int MostPasted = 500;

    /// <summary>More are chosen from a list.</summary>
    public const int SheetsInMenu = 4;

    private const int BlankRows = 5;

    /// <summary>Each sheet, with how many of its rows are to be mended.</summary>
    public required IReadOnlyList<Choice> SheetChoices { get; init; }

    /// <param name="asked">The sheet; by default the first that has something to mend.</param>
    internal static EditSheetRowsPage? Of(StagedVisits staged, TrackerPlan plan, string? asked, bool? all, int? number, IReadOnlyList<Choice> kinds, IReadOnlyList<Choice> visitors)
    {
        var mapping = staged.Choices().Mapping;
        var sheets = staged.Sheets().Where(sheet => mapping.HeadingRows.ContainsKey(sheet.Name)).ToList();
        var mend = plan.Rows.Where(row => row.Kind is TrackerOutcomeKind.Problem or TrackerOutcomeKind.Waiting).ToLookup(row => row.Sheet);
        if ((sheets.Find(sheet => sheet.Name == asked) ?? sheets.Find(sheet => mend[sheet.Name].Any()) ?? sheets.FirstOrDefault()) is not { } shown)
            return null;
        var headingRow = mapping.HeadingRows[shown.Name];
        List<GridColumn> columns = [.. shown.Headings(headingRow).Where(heading => mapping.Columns.ContainsKey(heading.Key)).Select(heading => new GridColumn(heading.Column, heading.Words, mapping.Columns[heading.Key]))];
        var outcomes = plan.Rows.Where(row => row.Sheet == shown.Name).ToDictionary(row => row.Row);
        var showsAll = all ?? !mend[shown.Name].Any();
        var rows = shown.Rows.Where(row => row.Number > (headingRow ?? 0) && (showsAll || (outcomes.TryGetValue(row.Number, out var outcome) && outcome.Kind is TrackerOutcomeKind.Problem or TrackerOutcomeKind.Waiting))).ToList();
        var paging = Paging.Of(number, PageSize, rows.Count);
        List<GridRow> grid = [.. rows.Skip(paging.Skip).Take(PageSize).Select(row => new GridRow(row.Number, [.. columns.Select(column => column.Index < row.Cells.Count ? row.Cells[column.Index] : "")], outcomes.GetValueOrDefault(row.Number)))];
        if (showsAll && paging.Page == paging.Pages)
            grid.AddRange(Enumerable.Repeat(new GridRow(null, [.. columns.Select(_ => "")], null), BlankRows));
        return new(
            staged.Id, staged.FileName, shown.Name, [.. sheets.Select(sheet => sheet.Name)], showsAll, mend[shown.Name].Count(), shown.Rows.Count(row => row.Number > (headingRow ?? 0)), plan.Questions.Count, paging,
            columns, grid, kinds, visitors, new() { UsualKindId = mapping.UsualKindId, UsualVisitorId = mapping.UsualVisitorId })
        {
            SheetChoices = [.. sheets.Select(sheet => new Choice(sheet.Name, mend[sheet.Name].Count() is > 0 and var rest ? $"{sheet.Name} ({rest.Number()} to mend)" : sheet.Name))],
        };
    }
}
