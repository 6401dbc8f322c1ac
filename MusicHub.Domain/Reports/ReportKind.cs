namespace MusicHub.Domain.Reports;

/// <summary>What a report tells, and for whom.</summary>
public enum ReportKind
{
    /// <summary>A term's work for the hub's board.</summary>
    Board,
}

public static class ReportKinds
{
    public static readonly IReadOnlyList<ReportKind> All = Enum.GetValues<ReportKind>();

    public static string Title(this ReportKind kind) => kind switch
    {
        ReportKind.Board => "Board report",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind as keys, file names and the command line write it: "board".</summary>
    public static string Slug(this ReportKind kind) => kind switch
    {
        ReportKind.Board => "board",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <returns>Null where there is no such kind.</returns>
    public static ReportKind? FromSlug(string? slug) =>
        All.Where(kind => string.Equals(kind.Slug(), slug, StringComparison.OrdinalIgnoreCase)).Select(kind => (ReportKind?)kind).FirstOrDefault();
}
