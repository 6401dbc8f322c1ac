namespace MusicHub.Web.Features.Reports.Board;

/// <summary>A table of a report: the first cell of each row is its heading.</summary>
/// <param name="Caption">Says what the table shows; unique on its page.</param>
/// <param name="Total">A last row that adds up the others.</param>
public sealed record ReportTable(string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string>? Total = null)
{
    /// <summary>It may run over several pages of paper.</summary>
    public bool IsLong { get; init; }

    /// <summary>A heading just above says the same.</summary>
    public bool CaptionIsHidden { get; init; }
}

/// <param name="IsNumeric">Figures, and the words between them.</param>
/// <param name="IsShort">Never broken over lines, as a date.</param>
public sealed record ReportColumn(string Heading, bool IsNumeric = false, bool IsShort = false)
{
    public string HeadingClass => IsNumeric ? "govuk-table__header govuk-table__header--numeric" : "govuk-table__header";

    public string CellClass => "govuk-table__cell" + (IsNumeric ? " govuk-table__cell--numeric" : "") + (IsShort ? " hub-nowrap" : "");
}
