using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Reports;

/// <summary>What a report tells, and for whom.</summary>
public enum ReportKind
{
    /// <summary>A term's work for the hub's board.</summary>
    Board,

    /// <summary>What the hub knows of its schools' needs in an academic year.</summary>
    Needs,
}

public static class ReportKinds
{
    public static readonly IReadOnlyList<ReportKind> All = Enum.GetValues<ReportKind>();

    public static string Title(this ReportKind kind) => kind switch
    {
        ReportKind.Board => "Board report",
        ReportKind.Needs => "Needs analysis",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind as keys, file names and the command line write it: "board".</summary>
    public static string Slug(this ReportKind kind) => kind switch
    {
        ReportKind.Board => "board",
        ReportKind.Needs => "needs",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>It tells of an academic year, not of a term: that of the term that it is asked for.</summary>
    public static bool IsYearly(this ReportKind kind) => kind == ReportKind.Needs;

    /// <summary>The term that a report of this kind goes to, where that one is asked for.</summary>
    public static TermKey LastTerm(this ReportKind kind, TermKey term) => kind.IsYearly() ? term with { Name = TermName.Summer } : term;

    /// <summary>The term that it begins with.</summary>
    public static TermKey FirstTerm(this ReportKind kind, TermKey term) => kind.IsYearly() ? term with { Name = TermName.Autumn } : term;

    /// <returns>Null where there is no such kind.</returns>
    public static ReportKind? FromSlug(string? slug) =>
        All.Where(kind => string.Equals(kind.Slug(), slug, StringComparison.OrdinalIgnoreCase)).Select(kind => (ReportKind?)kind).FirstOrDefault();
}
