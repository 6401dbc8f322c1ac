using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Domain.Reports.Board;

/// <summary>The rows behind a board report's figures, as it keeps them.</summary>
public sealed class BoardRows
{
    private static readonly IReadOnlyList<FigureColumn> SchoolColumns = [new("School"), new("Region"), new("Phase")];

    private readonly BoardReport _report;
    private readonly RowsBehind _behind;

    private BoardRows(BoardReport report, RowsBehind behind) => (_report, _behind) = (report, behind);

    /// <returns>Null where no figure counts such rows, or the report is older than they are.</returns>
    public static KeptRows? Of(BoardReport report, RowsBehind behind) => new BoardRows(report, behind).Rows();

    private KeptRows? Rows() => _behind.Of switch
    {
        "open" => Schools("Open schools", school => school.IsOpen),
        "visited" => Schools($"Schools visited in {_report.Cover.YearTitle}", school => school.IsVisited, "First visit", school => school.FirstVisitOn),
        "visits" => Visits($"Visits in {_report.Cover.YearTitle}", _ => true),
        "visits-in-term" => Visits($"Visits in {_report.Cover.TermTitle}", visit => visit.Term == _report.Cover.TermTitle),
        "within" => Cycle("Schools visited within three years", CycleStanding.Within),
        "lapsed" => Cycle("Schools not visited for three years", CycleStanding.NotForThreeYears),
        "never" => Schools("Schools never visited", school => school.Cycle == CycleStanding.Never),
        "audited" => Schools($"Schools audited in {_report.Cover.YearTitle}", school => school.IsAudited == true, "Last audit", school => school.LastAuditOn),
        "audited-ever" => Schools("Schools audited in any year", school => school.LastAuditOn is not null, "Last audit", school => school.LastAuditOn),
        "summaries" => Summaries("Published summaries that cover the year", SummaryStanding.Found),
        "stale" => Summaries("Published summaries that cover an earlier year", SummaryStanding.Stale),
        "not-found" => Summaries("Schools whose published summary was not found", SummaryStanding.NotFound),
        "not-looked" => Summaries("Schools whose published summary has not been looked for", SummaryStanding.NotLookedFor),
        "opened" => Actions($"Actions opened in {_report.Cover.TermTitle}", action => action.OpenedInTerm),
        "closed" => Actions($"Actions closed in {_report.Cover.TermTitle}", action => action.ClosedInTerm),
        "actions" => Actions("Open actions", action => action.IsOpen),
        "overdue" => Actions("Overdue actions", action => action.IsOverdue),
        "classes" => Bookings("First Access classes taught", new("Classes", FigureKind.Number), row => row.Classes),
        "pupils" => Bookings("First Access pupils", new("Pupils", FigureKind.Number), row => row.Pupils) is { } rows ? rows with { ForStaff = true } : null,
        "grant" => Bookings("Grant taught and promised", new("Subsidy", FigureKind.Money), row => row.Subsidy),
        _ => null,
    };

    private KeptRows Cycle(string what, string standing) => Schools(what, school => school.Cycle == standing, "Last visit", school => school.LastVisitOn);

    private KeptRows Summaries(string what, string standing) => Schools(what, school => school.Summary == standing);

    private KeptRows Schools(string what, Func<SchoolRow, bool> counts, string? heading = null, Func<SchoolRow, DateOnly?>? day = null) => new(
        what,
        heading is null ? SchoolColumns : [.. SchoolColumns, new(heading)],
        [
            .. _report.SchoolRows.Where(school => counts(school) && IsAsked(school.Region, school.Phase)).Select(school => new KeptRow(
                school.Id, school.Name, Detail(school.Town, school.Urn),
                [FigureCell.Of(school.Region), FigureCell.Of(school.Phase), .. day is null ? Array.Empty<FigureCell>() : [FigureCell.Of(day(school) is { } known ? Say.ShortDay(known) : "Not known")]])),
        ]);

    private KeptRows Visits(string what, Func<VisitRow, bool> counts)
    {
        var schools = _report.SchoolRows.ToDictionary(school => school.Urn);
        return new(
            what,
            [.. SchoolColumns, new("Visit"), new("Kind")],
            [
                .. _report.VisitRows.Where(visit => counts(visit) && IsAsked(visit.Region, visit.Phase)).Select(visit => new KeptRow(
                    schools.GetValueOrDefault(visit.Urn)?.Id, visit.School, Detail(schools.GetValueOrDefault(visit.Urn)?.Town, visit.Urn),
                    [FigureCell.Of(visit.Region), FigureCell.Of(visit.Phase), FigureCell.Of(Say.ShortDay(visit.On)), FigureCell.Of(visit.Kind)])),
            ]);
    }

    private KeptRows Actions(string what, Func<ActionRow, bool> counts)
    {
        var schools = _report.SchoolRows.ToDictionary(school => school.Urn);
        return new(
            what,
            [new("School"), new("Region"), new("Strategic function"), new("For"), new("Opened"), new("Due"), new("Closed")],
            [
                .. _report.ActionRows.Where(action => counts(action) && (_behind.Region is null || _behind.Region == action.Region)).Select(action => new KeptRow(
                    action.Urn is { } urn ? schools.GetValueOrDefault(urn)?.Id : null, action.School ?? BoardFigures.NoSchool, action.Urn is { } known ? Detail(schools.GetValueOrDefault(known)?.Town, known) : null,
                    [
                        FigureCell.Of(action.Region), FigureCell.Of(action.Function), FigureCell.Of(action.Owner), FigureCell.Of(Say.ShortDay(action.OpenedOn)), FigureCell.Of(Say.ShortDay(action.DueOn)),
                        FigureCell.Of(action.ClosedOn is { } closed ? Say.ShortDay(closed) : "Open"),
                    ])),
            ]);
    }

    private KeptRows? Bookings(string what, FigureColumn counted, Func<BookingRow, decimal> count) => _report.BookingRows is not { } bookings ? null : new(
        what,
        [new("School"), new("Booking"), new("Year group"), counted],
        [
            .. bookings.Where(row => count(row) != 0).Select(row => new KeptRow(
                row.SchoolId, row.School, Detail(null, row.Urn), [FigureCell.Of(row.Reference), FigureCell.Of(row.YearGroup), new(count(row))])),
        ])
    {
        Sum = 3,
    };

    private bool IsAsked(string region, string phase) => (_behind.Region is null || _behind.Region == region) && (_behind.Phase is null || _behind.Phase == phase);

    private static string Detail(string? town, int urn) => town is null ? $"URN {Say.Plain(urn)}" : $"{town}, URN {Say.Plain(urn)}";
}
