using System.Text.Json;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports.Words;

namespace MusicHub.Domain.Reports.Board;

/// <summary>
/// A board report's figures, words and rows: what a snapshot keeps. Everything is as it is shown (names, titles,
/// sentences), so that it reads the same when names, rules or the program's words have changed since. Members of
/// format 1 are never renamed or removed; new ones may be null in old snapshots.
/// </summary>
public sealed record BoardReport
{
    /// <summary>The layout that this version of the program writes.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web);

    public required BoardCover Cover { get; init; }

    /// <summary>The report in a few sentences.</summary>
    public required IReadOnlyList<string> Headlines { get; init; }

    /// <summary>Each with what it is held against; null in reports from before they were.</summary>
    public IReadOnlyList<Figure>? Figures { get; init; }

    /// <summary>What sections say before their tables, by the section's key; null in reports from before they did.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Sentences { get; init; }

    public required BoardTotals Totals { get; init; }

    public required IReadOnlyList<RegionLine> Regions { get; init; }

    public required IReadOnlyList<PhaseLine> Phases { get; init; }

    public required IReadOnlyList<TermLine> Terms { get; init; }

    public required IReadOnlyList<CycleLine> Cycle { get; init; }

    public required IReadOnlyList<ActionLine> ActionsByRegion { get; init; }

    public required IReadOnlyList<ActionLine> ActionsByFunction { get; init; }

    /// <summary>Development plans and audits; null in reports from before they were told of.</summary>
    public BoardPlans? Plans { get; init; }

    /// <summary>Null where nothing was booked, and in reports from before it was told of.</summary>
    public BoardFirstAccess? FirstAccess { get; init; }

    /// <summary>Null where no scenario is put to the board.</summary>
    public BoardScenarios? Scenarios { get; init; }

    /// <summary>Null where none is put to the board, and in reports of before they were told of.</summary>
    public BoardDigital? Digital { get; init; }

    public required IReadOnlyList<BoardDefinition> Definitions { get; init; }

    public required IReadOnlyList<SchoolRow> SchoolRows { get; init; }

    public required IReadOnlyList<VisitRow> VisitRows { get; init; }

    public required IReadOnlyList<ActionRow> ActionRows { get; init; }

    public required IReadOnlyList<TargetRow> TargetRows { get; init; }

    /// <summary>Bookings of First Access; null in older reports.</summary>
    public IReadOnlyList<BookingRow>? BookingRows { get; init; }

    /// <summary>Its sections and what the program says in them, in their order.</summary>
    public IReadOnlyList<DraftedSection> Drafted() =>
    [
        new("in-short", "In short", Headlines, IsList: true),
        new("visited", "Schools visited against target", Said("visited")),
        new("cycle", "The three-year cycle", Said("cycle")),
        .. Plans is null ? Array.Empty<DraftedSection>() : [new("plans", "Development plans and audits", Plans.Sentences)],
        .. FirstAccess is null ? Array.Empty<DraftedSection>() : [new("first-access", "First Access", FirstAccess.Sentences)],
        .. Scenarios is null ? Array.Empty<DraftedSection>() : [new("subsidy-options", "Subsidy options of First Access", Scenarios.Sentences)],
        new("actions", "Actions", Said("actions")),
    ];

    private IReadOnlyList<string> Said(string section) => Sentences?.GetValueOrDefault(section) ?? [];

    public string ToJson() => JsonSerializer.Serialize(this, Layout);

    /// <exception cref="InvalidDataException">A newer version of the program wrote it.</exception>
    public static BoardReport FromJson(int format, string json) => format == CurrentFormat
        ? JsonSerializer.Deserialize<BoardReport>(json, Layout)!
        : throw new InvalidDataException($"This version of the program reads board reports of format {CurrentFormat}, and this one has format {format}.");
}

/// <summary>Whose report it is, on what, and how far its figures go.</summary>
/// <param name="From">The first day that counts to the term.</param>
/// <param name="UpTo">The last day that the figures count.</param>
/// <param name="LastYearUpTo">The same point of the year before.</param>
/// <param name="TermIsOver">The figures go to the term's last day.</param>
/// <param name="TeachingDaysPassed">Of the term's <paramref name="TeachingDays"/>.</param>
/// <param name="DatesAreProvisional">No source has confirmed the term's dates.</param>
public sealed record BoardCover(
    string HubName,
    string TermKey,
    string TermTitle,
    string YearTitle,
    DateOnly? MeetingOn,
    DateTimeOffset DataAsAt,
    DateOnly From,
    DateOnly UpTo,
    DateOnly LastYearUpTo,
    bool TermIsOver,
    int TeachingDaysPassed,
    int TeachingDays,
    bool DatesAreProvisional);

/// <summary>The hub as a whole. <c>LastYear</c> figures are those of the same point a year before; null where there is nothing to compare with.</summary>
/// <param name="Visited">Schools visited in the academic year, each once.</param>
/// <param name="TargetToDate">The targets of the year's earlier terms, and of this one as much as has passed of its teaching days.</param>
public sealed record BoardTotals(
    int OpenSchools,
    int Visited,
    int Visits,
    int TargetToDate,
    int TargetYear,
    int? VisitedLastYear,
    int? VisitsLastYear,
    int NotForThreeYears,
    int NeverVisited,
    ActionCounts Actions,
    ActionCounts? ActionsLastYear);

public sealed record RegionLine(string Name, int OpenSchools, int Visited, int Visits, int TargetToDate, int TargetYear, int? VisitedLastYear);

public sealed record PhaseLine(string Name, int OpenSchools, int Visited, int Visits, int? VisitedLastYear);

/// <param name="Visited">Schools whose first visit of the year fell in the term; null where the report does not reach the term.</param>
/// <param name="VisitedLastYear">As far as the same point a year before.</param>
public sealed record TermLine(string Name, int Target, int TargetToDate, int? Visited, int? Visits, int? VisitedLastYear);

/// <param name="Within">Open schools visited within the last three years.</param>
public sealed record CycleLine(string Region, int OpenSchools, int Within, int NotForThreeYears, int NeverVisited);

/// <param name="Open">At the report's last day, overdue ones among them.</param>
public sealed record ActionCounts(int Opened, int Closed, int Open, int Overdue);

public sealed record ActionLine(string Name, ActionCounts Counts);

public sealed record BoardDefinition(string Figure, string Meaning);

/// <param name="Cycle">How it stands in the three-year cycle; null for a school that is not open.</param>
/// <param name="Due">The term by whose end it is to be visited; null for a school that is not open.</param>
public sealed record SchoolRow(
    int Urn,
    string Name,
    string? Town,
    string Region,
    string Phase,
    bool IsOpen,
    DateOnly? FirstVisitOn,
    int Visits,
    DateOnly? LastVisitOn,
    string? Cycle,
    string? Due)
{
    /// <summary>By an audit started in the report's academic year; this and what follows is null for a school that is not open, and in older reports.</summary>
    public bool? IsAudited { get; init; }

    /// <summary>Of any year.</summary>
    public DateOnly? LastAuditOn { get; init; }

    public bool? IsAuditedLastYear { get; init; }

    /// <summary>How the published summary of its plan stands; see <see cref="SummaryStanding"/>.</summary>
    public string? Summary { get; init; }

    public bool? IsFoundLastYear { get; init; }

    /// <summary>Null in older reports.</summary>
    public Guid? Id { get; init; }

    /// <summary>Visited in the report's academic year.</summary>
    public bool IsVisited => FirstVisitOn is not null;
}

/// <param name="IsFirst">The school's first of the year: the one that counts towards the target.</param>
public sealed record VisitRow(DateOnly On, string Term, int Urn, string School, string Region, string Phase, string Kind, bool IsFirst);

public sealed record ActionRow(
    int? Urn, string? School, string Region, string Function, string Source, string Owner, DateOnly OpenedOn, DateOnly DueOn, DateOnly? ClosedOn,
    bool OpenedInTerm, bool ClosedInTerm, bool IsOpen, bool IsOverdue);

/// <param name="Classes">That the year's figures count: those of bookings that follow each other once.</param>
/// <param name="Subsidy">Of the grant, for all its terms.</param>
public sealed record BookingRow(Guid SchoolId, int Urn, string School, string Reference, string YearGroup, int Classes, int Pupils, decimal Subsidy);

/// <param name="ToDate">How many of them count to the target to date.</param>
public sealed record TargetRow(string Region, string Term, int Schools, int ToDate);

/// <summary>Words of <see cref="SchoolRow.Cycle"/>.</summary>
public static class CycleStanding
{
    public const string Within = "Visited within three years";

    public const string NotForThreeYears = "Not for three years";

    public const string Never = "Never visited";
}
