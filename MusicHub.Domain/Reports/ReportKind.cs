using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Reports;

/// <summary>What a report tells, and for whom.</summary>
public enum ReportKind
{
    /// <summary>A term's work for the hub's board.</summary>
    Board,

    /// <summary>What the hub knows of its schools' needs in an academic year.</summary>
    Needs,

    /// <summary>A term's work in one region, for its manager: the figures of its Regional Engagement Plan.</summary>
    Regional,

    /// <summary>The grant, bookings, subsidy, forecast and scenarios of an academic year.</summary>
    Finance,

    /// <summary>What the hub says to Arts Council England of schools and of Classroom Instrumental Learning in an academic year.</summary>
    ArtsCouncil,

    /// <summary>Who is due in the visit cycle, and what is to come of it, from the day on which it is made.</summary>
    Outlook,
}

public static class ReportKinds
{
    public static readonly IReadOnlyList<ReportKind> All = Enum.GetValues<ReportKind>();

    public static string Title(this ReportKind kind) => kind switch
    {
        ReportKind.Board => "Board report",
        ReportKind.Needs => "Needs analysis",
        ReportKind.Regional => "Regional report",
        ReportKind.Finance => "Finance report",
        ReportKind.ArtsCouncil => "Arts Council return",
        ReportKind.Outlook => "Cycle outlook",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind as keys, file names and the command line write it: "board".</summary>
    public static string Slug(this ReportKind kind) => kind switch
    {
        ReportKind.Board => "board",
        ReportKind.Needs => "needs",
        ReportKind.Regional => "regional",
        ReportKind.Finance => "finance",
        ReportKind.ArtsCouncil => "arts-council",
        ReportKind.Outlook => "outlook",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>It tells of an academic year, not of a term: that of the term that it is asked for.</summary>
    public static bool IsYearly(this ReportKind kind) => kind is ReportKind.Needs or ReportKind.Finance or ReportKind.ArtsCouncil;

    /// <summary>Its snapshot is a <see cref="Figures.FigureReport"/>: it has no shape of its own.</summary>
    public static bool IsOfFigures(this ReportKind kind) => kind is not (ReportKind.Board or ReportKind.Needs);

    /// <summary>It tells of one region.</summary>
    public static bool IsOfRegion(this ReportKind kind) => kind == ReportKind.Regional;

    /// <summary>It starts from the day on which it is made, whatever term is asked for.</summary>
    public static bool IsOfToday(this ReportKind kind) => kind == ReportKind.Outlook;

    /// <summary>Kinds that the board reads once they are published; others are the hub's own.</summary>
    public static readonly IReadOnlyList<ReportKind> ForBoard = [ReportKind.Board, ReportKind.Needs, ReportKind.Finance];

    /// <summary>The term that a report of this kind goes to, where that one is asked for.</summary>
    public static TermKey LastTerm(this ReportKind kind, TermKey term) => kind.IsYearly() ? term with { Name = TermName.Summer } : term;

    /// <summary>The term that it begins with.</summary>
    public static TermKey FirstTerm(this ReportKind kind, TermKey term) => kind.IsYearly() ? term with { Name = TermName.Autumn } : term;

    /// <returns>Null where there is no such kind.</returns>
    public static ReportKind? FromSlug(string? slug) =>
        All.Where(kind => string.Equals(kind.Slug(), slug, StringComparison.OrdinalIgnoreCase)).Select(kind => (ReportKind?)kind).FirstOrDefault();
}
