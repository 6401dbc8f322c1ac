using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Questions.Toolkits;

/// <summary>Something in a workbook that is not as it must be.</summary>
/// <param name="Row">Counted from 1; null where it is about the whole sheet.</param>
/// <param name="Column">Its heading; null where it is about the whole row.</param>
public sealed record ToolkitProblem(string Sheet, int? Row, string? Column, string Message);

/// <summary>A toolkit that somebody brings as a workbook, read cell by cell.</summary>
/// <param name="SeriesId">Of which series it says that it is; null for a new one.</param>
internal sealed record ToolkitFile(QuestionnairePlan Plan, Guid? SeriesId);

/// <summary>A sheet of it, whose columns are found by their headings.</summary>
internal sealed class ToolkitSheet(ReadSheet sheet)
{
    private readonly (int Number, List<string> Cells) _header = sheet.Rows.Find(row => row.Cells.Count(cell => cell.Length > 0) > 1);

    public string Name => sheet.Name;

    public IEnumerable<(int Number, List<string> Cells)> Rows => _header.Cells is null ? [] : sheet.Rows.Where(row => row.Number > _header.Number && row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)));

    public IEnumerable<string> Missing(IEnumerable<string> headings) => headings.Where(heading => At(heading) < 0);

    public string Cell(List<string> cells, string heading) => At(heading) is >= 0 and var at && at < cells.Count ? cells[at].ReplaceLineEndings("\n").Trim() : "";

    public bool IsFormula(int row, string heading) => sheet.Formulas.Contains((row, At(heading)));

    private int At(string heading) => _header.Cells?.FindIndex(cell => cell.Trim().Equals(heading, StringComparison.OrdinalIgnoreCase)) ?? -1;
}
