using MusicHub.Domain.Actions;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;

namespace MusicHub.Domain.Reports.Board;

/// <summary>Makes a board report from its rows. Each figure is counted here and nowhere else, and counts rows that the report keeps.</summary>
public sealed class BoardFigures
{
    internal const string NoRegion = "No region";
    internal const string NoPhase = "Phase not known";
    internal const string NoSchool = "Not about one school";

    private readonly BoardInput _input;
    private readonly BoardDates _dates;
    private readonly Histories _histories;
    private readonly BoardPlanFigures _plans;
    private readonly Dictionary<Guid, SchoolFact> _schools;
    private readonly Dictionary<Guid, string> _regions;
    private readonly List<SchoolRow> _schoolRows;
    private readonly List<VisitRow> _visitRows;
    private readonly List<ActionRow> _actionRows;
    private readonly List<TargetRow> _targetRows;
    private readonly List<(VisitFact Visit, SchoolFact School)> _visits;

    private BoardFigures(BoardInput input)
    {
        _input = input;
        _dates = BoardDates.Of(input);
        _plans = new BoardPlanFigures(input, _dates);
        _schools = input.Schools.ToDictionary(school => school.Id);
        _histories = new Histories(input.Successions, id => _schools[id].IsOpen);
        _regions = input.Regions.ToDictionary(region => region.Id, region => region.Name);
        _visits = VisitsBetween(_dates.YearFrom, _dates.UpTo);
        _visitRows = VisitRows();
        _schoolRows = SchoolRows();
        _actionRows = ActionRows(_dates.TermFrom, _dates.UpTo);
        _targetRows = [.. input.Targets
            .Select(target => (Row: new TargetRow(Region(target.RegionId), TitleOf(target.Term), target.Schools, ToDate(target)), target.Term))
            .OrderBy(target => target.Row.Region, StringComparer.Ordinal).ThenBy(target => target.Term)
            .Select(target => target.Row)];
    }

    public static BoardReport Of(BoardInput input) => new BoardFigures(input).Report();

    private BoardReport Report()
    {
        var lastYear = LastYear();
        var cover = new BoardCover(
            _input.HubName, _input.Term.ToString(), _input.Term.Title, _input.Term.YearTitle, _input.MeetingOn, _input.DataAsAt,
            _dates.TermFrom, _dates.UpTo, _dates.LastYearUpTo, _dates.TermIsOver, _dates.TeachingDaysPassed, _dates.TeachingDays, _input.Calendar.IsProvisional(_input.Term));
        var totals = new BoardTotals(
            _schoolRows.Count(school => school.IsOpen),
            _schoolRows.Count(school => school.IsVisited),
            _visitRows.Count,
            _targetRows.Sum(target => target.ToDate),
            _targetRows.Sum(target => target.Schools),
            lastYear?.Select(visit => visit.School.Id).Distinct().Count(),
            lastYear?.Count,
            _schoolRows.Count(school => school.Cycle == CycleStanding.NotForThreeYears),
            _schoolRows.Count(school => school.Cycle == CycleStanding.Never),
            Count(_actionRows),
            _input.Actions.Any(action => action.OpenedOn <= _dates.LastYearUpTo) ? Count(ActionRows(_dates.LastYearTermFrom, _dates.LastYearUpTo)) : null);
        var regions = RegionLines(lastYear);
        var plans = _plans.Part(_schoolRows, Names(_schoolRows.Where(school => school.IsOpen).Select(school => school.Region)));
        var cycle = CycleLines();
        IReadOnlyList<ActionLine> actionsByRegion = [.. Names(_actionRows.Select(action => action.Region)).Select(name => new ActionLine(name, Count(_actionRows.Where(action => action.Region == name))))];
        return new BoardReport
        {
            Cover = cover,
            Headlines = [.. BoardHeadlines.Of(cover, totals, regions), .. _plans.Headline(plans.Totals, totals.OpenSchools) is { } headline ? [headline] : Array.Empty<string>()],
            Figures = new BoardHeadlineFigures(_input, _dates, _histories).Of(totals, plans.Totals, _input.FirstAccess),
            Sentences = new Dictionary<string, IReadOnlyList<string>>
            {
                ["visited"] = BoardSentences.Visited(cover, totals, regions),
                ["cycle"] = BoardSentences.Cycle(cycle),
                ["actions"] = BoardSentences.Actions(totals, actionsByRegion),
            },
            Totals = totals,
            Regions = regions,
            Phases = PhaseLines(lastYear),
            Terms = TermLines(lastYear),
            Cycle = cycle,
            ActionsByRegion = actionsByRegion,
            ActionsByFunction = [.. StrategicFunctions.All.Select(function => function.Title()).Select(name => new ActionLine(name, Count(_actionRows.Where(action => action.Function == name))))],
            Plans = plans,
            FirstAccess = BoardFirstAccess.Of(_input.FirstAccess, _input.Term.YearTitle),
            Scenarios = BoardScenarios.Of(_input.Scenarios),
            Digital = BoardDigital.Of(_input.DigitalScenarios),
            Definitions = BoardDefinitions.Of(cover, _input.CountingKinds, _input.Rules),
            SchoolRows = _schoolRows,
            VisitRows = _visitRows,
            ActionRows = _actionRows,
            TargetRows = _targetRows,
            BookingRows = [.. _input.FirstAccess?.Rows(_schools) ?? []],
        };
    }

    private List<(VisitFact Visit, SchoolFact School)> VisitsBetween(DateOnly from, DateOnly to) =>
        [.. _input.Visits
            .Where(visit => visit.On >= from && visit.On <= to)
            .Select(visit => (visit, _schools[_histories.Standing(visit.SchoolId)]))
            .OrderBy(visit => visit.visit.On).ThenBy(visit => visit.Item2.Urn)];

    /// <summary>Null where the hub recorded no visit in the whole of the year before.</summary>
    private List<(VisitFact Visit, SchoolFact School)>? LastYear() =>
        _input.Visits.Any(visit => visit.On >= _dates.LastYearFrom && visit.On < _dates.YearFrom) ? VisitsBetween(_dates.LastYearFrom, _dates.LastYearUpTo) : null;

    private List<VisitRow> VisitRows()
    {
        var seen = new HashSet<Guid>();
        return [.. _visits.Select(visit => new VisitRow(
            visit.Visit.On, TitleOf(_input.Calendar.TermOf(visit.Visit.On).Name), visit.School.Urn, visit.School.Name,
            Region(visit.School.RegionId), Phase(visit.School), visit.Visit.Kind, seen.Add(visit.School.Id)))];
    }

    private List<SchoolRow> SchoolRows()
    {
        var visits = _visits.ToLookup(visit => visit.School.Id, visit => visit.Visit.On);
        var last = _input.LastVisits
            .Where(visit => visit.On <= _dates.UpTo)
            .SelectMany(visit => _histories.Heirs(visit.SchoolId).Select(schoolId => (schoolId, visit.On)))
            .GroupBy(visit => visit.schoolId, visit => visit.On)
            .ToDictionary(days => days.Key, days => days.Max());
        return [.. _input.Schools
            .Where(school => school.IsOpen || visits.Contains(school.Id))
            .OrderBy(school => school.Name, StringComparer.Ordinal).ThenBy(school => school.Urn)
            .Select(school =>
            {
                DateOnly? lastOn = last.TryGetValue(school.Id, out var day) ? day : null;
                var days = visits[school.Id].ToList();
                return _plans.Of(new SchoolRow(
                    school.Urn, school.Name, school.Town, Region(school.RegionId), Phase(school), school.IsOpen,
                    days.Count == 0 ? null : days.Min(), days.Count, lastOn,
                    school.IsOpen ? Standing(lastOn) : null,
                    school.IsOpen ? _input.Rule.DueTerm(new(lastOn, school.OpenedOn, school.HasHistory, school.ReopenedOn), _dates.UpTo, _input.Calendar).Title : null) { Id = school.Id }, school.Id);
            })];
    }

    private string Standing(DateOnly? lastVisitOn) =>
        lastVisitOn is not { } last ? CycleStanding.Never
        : CycleRule.HasLapsed(last, _dates.UpTo) ? CycleStanding.NotForThreeYears
        : CycleStanding.Within;

    private List<ActionRow> ActionRows(DateOnly from, DateOnly to) =>
        [.. _input.Actions
            .Where(action => action.OpenedOn <= to && (action.ClosedOn is not { } closed || closed >= from))
            .OrderBy(action => action.DueOn).ThenBy(action => action.OpenedOn)
            .Select(action =>
            {
                var school = action.SchoolId is { } id ? _schools[_histories.Standing(id)] : null;
                var closedOn = action.ClosedOn <= to ? action.ClosedOn : null;
                return new ActionRow(
                    school?.Urn, school?.Name, school is null ? NoSchool : Region(school.RegionId), action.Function.Title(), action.Source.ToString(),
                    action.IsForSchool ? "School" : "Hub", action.OpenedOn, action.DueOn, closedOn,
                    action.OpenedOn >= from, closedOn is not null, closedOn is null, closedOn is null && action.DueOn < to);
            })
            // One that is neither open at the end nor opened or closed in the term says nothing about it.
            .Where(action => action.OpenedInTerm || action.ClosedInTerm || action.IsOpen)];

    private static ActionCounts Count(IEnumerable<ActionRow> actions)
    {
        var rows = actions as IReadOnlyCollection<ActionRow> ?? [.. actions];
        return new ActionCounts(
            rows.Count(action => action.OpenedInTerm), rows.Count(action => action.ClosedInTerm), rows.Count(action => action.IsOpen), rows.Count(action => action.IsOverdue));
    }

    private List<RegionLine> RegionLines(List<(VisitFact Visit, SchoolFact School)>? lastYear)
    {
        var before = lastYear?.DistinctBy(visit => visit.School.Id).ToLookup(visit => Region(visit.School.RegionId));
        return [.. Names([.. _schoolRows.Select(school => school.Region), .. before?.Select(lines => lines.Key) ?? []]).Select(name => new RegionLine(
            name,
            _schoolRows.Count(school => school.Region == name && school.IsOpen),
            _schoolRows.Count(school => school.Region == name && school.IsVisited),
            _visitRows.Count(visit => visit.Region == name),
            _targetRows.Where(target => target.Region == name).Sum(target => target.ToDate),
            _targetRows.Where(target => target.Region == name).Sum(target => target.Schools),
            before?[name].Count()))];
    }

    private List<PhaseLine> PhaseLines(List<(VisitFact Visit, SchoolFact School)>? lastYear)
    {
        var before = lastYear?.DistinctBy(visit => visit.School.Id).ToLookup(visit => Phase(visit.School));
        var present = _schoolRows.Select(school => school.Phase).Concat(before?.Select(lines => lines.Key) ?? []).ToHashSet();
        return [.. Phases.All.Select(phase => phase.Title()).Append(NoPhase).Where(present.Contains).Select(name => new PhaseLine(
            name,
            _schoolRows.Count(school => school.Phase == name && school.IsOpen),
            _schoolRows.Count(school => school.Phase == name && school.IsVisited),
            _visitRows.Count(visit => visit.Phase == name),
            before?[name].Count()))];
    }

    private List<TermLine> TermLines(List<(VisitFact Visit, SchoolFact School)>? lastYear)
    {
        var before = lastYear?.DistinctBy(visit => visit.School.Id).ToLookup(visit => _input.Calendar.TermOf(visit.Visit.On).Name);
        return [.. Enum.GetValues<TermName>().Select(term =>
        {
            var reached = term <= _input.Term.Name;
            return new TermLine(
                TitleOf(term),
                _targetRows.Where(target => target.Term == TitleOf(term)).Sum(target => target.Schools),
                _targetRows.Where(target => target.Term == TitleOf(term)).Sum(target => target.ToDate),
                reached ? _visitRows.Count(visit => visit.Term == TitleOf(term) && visit.IsFirst) : null,
                reached ? _visitRows.Count(visit => visit.Term == TitleOf(term)) : null,
                reached ? before?[term].Count() : null);
        })];
    }

    private List<CycleLine> CycleLines() =>
        [.. Names(_schoolRows.Where(school => school.IsOpen).Select(school => school.Region)).Select(name =>
        {
            var schools = _schoolRows.Where(school => school.IsOpen && school.Region == name).ToLookup(school => school.Cycle);
            return new CycleLine(
                name, schools.Sum(standing => standing.Count()), schools[CycleStanding.Within].Count(),
                schools[CycleStanding.NotForThreeYears].Count(), schools[CycleStanding.Never].Count());
        })];

    /// <summary>All regions by name, then what stands beside them where it occurs.</summary>
    private IEnumerable<string> Names(IEnumerable<string> occurring)
    {
        var present = occurring.ToHashSet();
        return _input.Regions.Select(region => region.Name).Order(StringComparer.Ordinal).Concat(new[] { NoRegion, NoSchool }.Where(present.Contains));
    }

    private int ToDate(TargetFact target) =>
        target.Term < _input.Term.Name ? target.Schools : target.Term == _input.Term.Name ? _dates.ToDate(target.Schools) : 0;

    private string Region(Guid? id) => id is { } known ? _regions[known] : NoRegion;

    private string TitleOf(TermName term) => (_input.Term with { Name = term }).Title;

    private static string Phase(SchoolFact school) => school.Phase?.Title() ?? NoPhase;
}
