using MusicHub.Domain.History;

namespace MusicHub.Domain.Reports;

/// <summary>
/// A report's figures, its words and the rows behind them, as they were when it was made: page and files are made
/// from this alone. Written once, in the save that makes the report ready, whose change is its record.
/// </summary>
[Unrecorded]
public sealed class ReportSnapshot
{
    private ReportSnapshot() => Json = null!;

    public ReportSnapshot(Report report, int format, string json) => (ReportId, Format, Json) = (report.Id, format, json);

    public Guid ReportId { get; private init; }

    /// <summary>Which layout the JSON has; a later version of the program still reads the earlier ones.</summary>
    public int Format { get; private init; }

    public string Json { get; private init; }
}
