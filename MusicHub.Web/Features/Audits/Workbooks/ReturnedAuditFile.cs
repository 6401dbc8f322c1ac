using MusicHub.Domain.Audits.Workbooks;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Audits.Workbooks;

/// <summary>A workbook that came back, as it was read.</summary>
/// <param name="AuditId">Whose it says that it is.</param>
internal sealed record ReturnedAuditFile(Guid AuditId, Guid ToolkitId, string Version, IReadOnlyList<ReturnedRow> Rows)
{
    private const string NotOurs = "This is not a workbook that was taken out of an audit here";

    /// <returns>What it holds, or what is wrong with it.</returns>
    public static async Task<(ReturnedAuditFile? File, string? Problem)> Read(IFormFile? upload, CancellationToken cancellationToken)
    {
        var (sheets, problem) = await UploadedWorkbook.Read(upload, cancellationToken, hiddenToo: true);
        return problem is null ? Read(sheets) : (null, problem);
    }

    private static (ReturnedAuditFile? File, string? Problem) Read(IReadOnlyList<ReadSheet> sheets)
    {
        var identity = sheets.FirstOrDefault(sheet => sheet.Name == FormWorkbook.IdentitySheet)?.Rows.Where(row => row.Cells.Count > 1).GroupBy(row => row.Cells[0]).ToDictionary(row => row.Key, row => row.First().Cells[1]) ?? [];
        if (!Guid.TryParse(identity.GetValueOrDefault("Audit"), out var audit) || !Guid.TryParse(identity.GetValueOrDefault("Toolkit"), out var toolkit))
            return (null, NotOurs);
        if (identity.GetValueOrDefault("Layout") != AuditWorkbook.Layout)
            return (null, "This workbook was made by another version of the program. Take it out again.");
        if (sheets.FirstOrDefault(sheet => sheet.Rows.Any(IsHeader)) is not { } form)
            return (null, "The headings of the sheet “Audit” were changed, or columns were moved, added or taken out. Ask for the workbook as it was, or take it out again.");
        var header = form.Rows.First(IsHeader).Number;
        return (new(audit, toolkit, identity.GetValueOrDefault("Version") ?? "", [.. form.Rows.Where(row => row.Number > header).Select(row => Row(form, row)).OfType<ReturnedRow>()]), null);
    }

    private static bool IsHeader((int Number, List<string> Cells) row) => row.Cells.Take(FormWorkbook.Columns.Count).Select(cell => cell.Trim()).SequenceEqual(FormWorkbook.Columns);

    // Titles of areas and their introductions have no key, and nothing to fill in.
    private static ReturnedRow? Row(ReadSheet form, (int Number, List<string> Cells) row)
    {
        var (answerIsFormula, evidenceIsFormula) = (form.Formulas.Contains((row.Number, 2)), form.Formulas.Contains((row.Number, 3)));
        return Cell(4).Length == 0 && Cell(2).Length == 0 && Cell(3).Length == 0 && !answerIsFormula && !evidenceIsFormula
            ? null
            : new(row.Number, Cell(4), Cell(1), new(Cell(2), Cell(3)), new(Cell(5), Cell(6)), Cell(7)) { IsAnswerFormula = answerIsFormula, IsEvidenceFormula = evidenceIsFormula };

        string Cell(int at) => at < row.Cells.Count ? row.Cells[at].ReplaceLineEndings("\n").Trim() : "";
    }
}
