using MusicHub.Domain.Actions;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Domain.Reports.Regional;

/// <summary>What a board report knows of one region, as a report of its own: counted from the same rows, so that the two cannot differ.</summary>
public sealed class RegionalFigures
{
    private static readonly string[] KeptKinds =
        ["open", "visited", "visits", "visits-in-term", "within", "lapsed", "never", "audited", "summaries", "stale", "not-found", "not-looked", "opened", "closed", "actions", "overdue"];

    private readonly BoardReport _board;
    private readonly string _region;
    private readonly JudgementRules _rules;
    private readonly Dictionary<string, KeptRows> _kept;
    private readonly List<SchoolRow> _schools;

    private RegionalFigures(BoardReport board, string region, JudgementRules rules)
    {
        (_board, _region, _rules) = (board, region, rules);
        _kept = KeptKinds.ToDictionary(kind => kind, kind => BoardRows.Of(board, new(kind, region))!);
        _schools = [.. board.SchoolRows.Where(school => school.Region == region)];
    }

    private BoardCover Cover => _board.Cover;

    private RegionLine? Line => _board.Regions.FirstOrDefault(region => region.Name == _region);

    private int Open => (int)_kept["open"].Figure;

    private int TargetToDate => Line?.TargetToDate ?? 0;

    private int TargetYear => Line?.TargetYear ?? 0;

    public static FigureReport Of(BoardReport board, string region, JudgementRules rules) => new RegionalFigures(board, region, rules).Report();

    private FigureReport Report() => new()
    {
        Cover = new(Cover.HubName, $"{(Cover.TermIsOver ? "The whole term" : $"The term up to {Say.Day(Cover.UpTo)}")}. These are also the figures of the Regional Engagement Plan", Cover.DataAsAt, Cover.UpTo),
        Headlines = [VisitedSaid(), CycleSaid(), PlansSaid(), ActionsSaid()],
        Figures = [.. Figures()],
        Sections = [Visited(), Cycle(), Plans(), Actions(), .. FirstAccess(), .. ToReach()],
        Definitions = _board.Definitions,
        Kept = _kept,
    };

    private IEnumerable<Figure> Figures()
    {
        var termBefore = _schools.Count(school => school.FirstVisitOn < Cover.From);
        yield return Counted("visited", $"Schools visited in {Cover.YearTitle}", "Schools of the region with a visit in the academic year, each once; held against the target to date.") with
        {
            Target = TargetYear == 0 ? null : TargetToDate,
            LastTerm = Cover.TermTitle.StartsWith("Autumn", StringComparison.Ordinal) ? null : termBefore,
            LastYear = Line?.VisitedLastYear,
            Verdict = TargetYear == 0 ? null : _rules.Reaching(Count("visited"), TargetToDate, "the target to date"),
            Live = "/schools?visited=ThisYear",
        };
        yield return Counted("visits-in-term", $"Visits in {Cover.TermTitle}", "Visits of the term that count, several of one school among them.");
        yield return Counted("lapsed", "Not visited for three years", "Open schools of the region whose last visit was three years ago or longer.") with { Verdict = _rules.KeptLow(Count("lapsed"), Open, "open schools"), Live = "/schools?visited=Overdue" };
        yield return Counted("never", "Never visited", "Open schools of the region without a visit on record.") with { Verdict = _rules.KeptLow(Count("never"), Open, "open schools"), Live = "/schools?visited=Never" };
        yield return Counted("audited", $"Schools audited in {Cover.YearTitle}", "Open schools of the region with a completed audit that was started in the academic year.") with { LastYear = _schools.Count(school => school.IsAuditedLastYear == true) };
        yield return Counted("summaries", "Published summaries found", "Open schools of the region whose published summary covers the academic year.") with { LastYear = _schools.Count(school => school.IsFoundLastYear == true) };
        yield return Counted("closed", $"Actions closed in {Cover.TermTitle}", "Actions about schools of the region that were done or dropped on a day of the term.");
        yield return Counted("overdue", "Actions overdue", "Actions about schools of the region that were open at the end of the last day, and due before it.") with { Verdict = _rules.KeptLow(Count("overdue"), Count("actions"), "open actions"), Live = "/actions?standing=overdue" };
    }

    private Figure Counted(string key, string label, string meaning) => new(key, label, Count(key), meaning) { Behind = new(key) };

    private int Count(string key) => (int)_kept[key].Figure;

    private string VisitedSaid() => $"By {Say.Day(Cover.UpTo)} {Say.Count(Count("visited"), "school")} of {_region} had been visited in {Cover.YearTitle}{(TargetYear == 0 ? "; no target is set" : $": {Say.Difference(Count("visited") - TargetToDate, "the target to date")} of {Say.Number(TargetToDate)}, of a target of {Say.Number(TargetYear)} for the year")}.";

    private string CycleSaid() => Open == 0 ? "The region has no open school."
        : Count("lapsed") + Count("never") == 0 ? $"{(Open == 1 ? "Its one open school has" : $"All {Say.Number(Open)} open schools have")} been visited within three years."
        : $"Of {Say.Count(Open, "open school")} {(Count("lapsed") == 0 ? "none has" : Count("lapsed") == 1 ? "1 has" : $"{Say.Number(Count("lapsed"))} have")} gone without a visit for three years, and {(Count("never") == 0 ? "none was" : Count("never") == 1 ? "1 was" : $"{Say.Number(Count("never"))} were")} never visited.";

    private string PlansSaid() => $"{Say.Count(Count("audited"), "school")} {(Count("audited") == 1 ? "has" : "have")} been audited in {Cover.YearTitle}, and {Say.Count(Count("summaries"), "school")} {(Count("summaries") == 1 ? "has" : "have")} a published summary that covers the year.";

    private string ActionsSaid() => Count("actions") == 0 ? $"In {Cover.TermTitle} {Say.Count(Count("opened"), "action")} {(Count("opened") == 1 ? "was" : "were")} opened and {Say.Number(Count("closed"))} closed; none is open."
        : $"In {Cover.TermTitle} {Say.Count(Count("opened"), "action")} {(Count("opened") == 1 ? "was" : "were")} opened and {Say.Number(Count("closed"))} closed; {(Count("actions") == 1 ? "1 is" : $"{Say.Number(Count("actions"))} are")} open, {(Count("overdue") == 0 ? "none" : Say.Number(Count("overdue")))} of them overdue.";

    private FigureSection Visited() => new("visited", "Schools visited against target", [VisitedSaid()],
    [
        new("By term", "Schools visited against target, by term of the first visit", [new("Term", IsShort: true), new("Visited", FigureKind.Number), new("Target to date", FigureKind.Number), new("Target", FigureKind.Number), new("Visits", FigureKind.Number)],
            [.. _board.Terms.Select(term => new FigureRow(term.Name,
            [
                term.Visited is null ? FigureCell.Of("Not yet") : new(_board.VisitRows.Count(visit => visit.Region == _region && visit.Term == term.Name && visit.IsFirst)),
                new(Targets(term.Name).Sum(target => target.ToDate)), new(Targets(term.Name).Sum(target => target.Schools)),
                term.Visits is null ? FigureCell.Of("Not yet") : new(_board.VisitRows.Count(visit => visit.Region == _region && visit.Term == term.Name)),
            ]))])
        {
            Total = new("All", [Cell("visited"), new(TargetToDate), new(TargetYear), Cell("visits")]),
        },
        new("By phase", "Schools visited, by phase", [new("Phase"), new("Visited", FigureKind.Number), new("Open schools", FigureKind.Number), new("Visits", FigureKind.Number)],
            [.. _board.Phases.Where(phase => _schools.Exists(school => school.Phase == phase.Name)).Select(phase => new FigureRow(phase.Name,
            [
                Cell("visited", phase.Name), Cell("open", phase.Name), Cell("visits", phase.Name),
            ]))])
        {
            Total = new("All", [Cell("visited"), Cell("open"), Cell("visits")]),
            Chart = new("visited-by-phase", $"Schools of {_region} visited, by phase", 1),
        },
    ])
    {
        Live = "/visits",
    };

    private FigureSection Cycle() => new("cycle", "The three-year cycle", [CycleSaid()],
    [
        new("Three-year cycle", "Open schools by when they were last visited", [new("Last visit"), new("Schools", FigureKind.Number)],
            [new(CycleStanding.Within, [Cell("within")]), new(CycleStanding.NotForThreeYears, [Cell("lapsed")]), new(CycleStanding.Never, [Cell("never")])])
        {
            Total = new("All", [Cell("open")]),
        },
    ])
    {
        Live = "/cycle",
    };

    private FigureSection Plans() => new("plans", "Development plans and audits", [PlansSaid()],
    [
        new("Plans and audits", "Audits and published summaries", [new("What"), new("Schools", FigureKind.Number)],
        [
            new($"Audited in {Cover.YearTitle}", [Cell("audited")]), new("Summary that covers the year", [Cell("summaries")]), new("Summary of an earlier year", [Cell("stale")]),
            new("Summary not found", [Cell("not-found")]), new("Summary not looked for", [Cell("not-looked")]),
        ]),
    ])
    {
        Live = "/summaries",
    };

    private FigureSection Actions() => new("actions", "Actions", [ActionsSaid()],
    [
        new("Actions", "Actions, by strategic function of the hub", [new("Strategic function"), new("Opened", FigureKind.Number), new("Closed", FigureKind.Number), new("Open", FigureKind.Number), new("Overdue", FigureKind.Number)],
            [.. StrategicFunctions.All.Select(function => (Name: function.Title(), Rows: _board.ActionRows.Where(action => action.Region == _region && action.Function == function.Title()).ToList())).Select(row => new FigureRow(row.Name,
                [new(row.Rows.Count(action => action.OpenedInTerm)), new(row.Rows.Count(action => action.ClosedInTerm)), new(row.Rows.Count(action => action.IsOpen)), new(row.Rows.Count(action => action.IsOverdue))]))])
        {
            Total = new("All", [Cell("opened"), Cell("closed"), Cell("actions"), Cell("overdue")]),
        },
    ])
    {
        Live = "/actions",
    };

    private IEnumerable<FigureSection> FirstAccess()
    {
        var here = _schools.Select(school => school.Urn).ToHashSet();
        var bookings = _board.BookingRows?.Where(row => here.Contains(row.Urn)).ToList() ?? [];
        if (bookings.Count == 0)
            yield break;
        var (classes, schools) = (bookings.Sum(row => row.Classes), bookings.Where(row => row.Classes > 0).Select(row => row.Urn).Distinct().Count());
        yield return new("first-access", "First Access",
            [$"{(classes == 0 ? "No class has" : classes == 1 ? "1 class has" : $"{Say.Number(classes)} classes have")} been taught in {Cover.YearTitle}, at {Say.Count(schools, "school")}; the grant pays {Say.Pounds(bookings.Sum(row => row.Subsidy))} of confirmed bookings."], [])
        {
            Live = "/first-access",
        };
    }

    private IEnumerable<FigureSection> ToReach()
    {
        var rows = _kept["lapsed"].Rows.Concat(_kept["never"].Rows).ToList();
        if (rows.Count == 0)
            yield break;
        var due = _schools.Where(school => school.Cycle is CycleStanding.NotForThreeYears or CycleStanding.Never).OrderBy(school => school.LastVisitOn).ThenBy(school => school.Name, StringComparer.Ordinal);
        yield return new("to-reach", "Schools to be reached", [$"{Say.Count(rows.Count, "school")}, those without any visit first, then the longest ago first."],
        [
            new("Schools to be reached", "Schools not visited for three years, or never", [new("School"), new("Town"), new("Phase"), new("Last visit", IsShort: true), new("Due", IsShort: true)],
                [.. due.Select(school => new FigureRow(school.Name, [FigureCell.Of(school.Town ?? ""), FigureCell.Of(school.Phase), FigureCell.Of(school.LastVisitOn is { } on ? Say.ShortDay(on) : "Never"), FigureCell.Of(school.Due ?? "")]))])
            {
                IsLong = true,
            },
        ]);
    }

    private IEnumerable<TargetRow> Targets(string term) => _board.TargetRows.Where(target => target.Region == _region && target.Term == term);

    private FigureCell Cell(string key, string? phase = null)
    {
        var rows = phase is null ? _kept[key] : _kept[key].Where("Phase", phase);
        return new(rows.Figure, null, new(key, null, phase));
    }
}
