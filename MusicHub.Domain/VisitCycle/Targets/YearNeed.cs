using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;

namespace MusicHub.Domain.VisitCycle.Targets;

/// <summary>Whom an academic year finds waiting: what its targets are proposed from, and checked against.</summary>
public sealed class YearNeed
{
    private readonly IReadOnlyList<WaitingSchool> _waiting;
    private readonly IReadOnlyList<VisitedSchool> _visited;

    // Of a fixed period: its years from this one on, among which its schools are shared out; else null.
    private readonly int? _yearsLeft;

    private YearNeed(int startYear, bool startsLater, int due, IReadOnlyList<WaitingSchool> waiting, IReadOnlyList<VisitedSchool> visited, IReadOnlyList<(TermName Term, int Days)> ahead, int? yearsLeft) =>
        (StartYear, StartsLater, Due, _waiting, _visited, Ahead, _yearsLeft) = (startYear, startsLater, due, waiting, visited, ahead, yearsLeft);

    public int StartYear { get; }

    /// <summary>Another year lies before it, of which nobody knows yet whom it will have visited.</summary>
    public bool StartsLater { get; }

    /// <summary>How many schools still have to be visited in the year so that the cycle holds.</summary>
    public int Due { get; }

    /// <summary>Each year takes an even part of a fixed period's schools, none of which is due before its end.</summary>
    public bool IsEven => _yearsLeft is not null;

    /// <summary>Schools visited in the year already.</summary>
    public int Visited => _visited.Count;

    /// <summary>The year's terms that still have teaching days, with how many.</summary>
    public IReadOnlyList<(TermName Term, int Days)> Ahead { get; }

    /// <param name="visited">Each school visited in today's academic year, once.</param>
    /// <param name="totals">Targets of whole years by start year, where set: so many are taken to be visited in a year that comes before.</param>
    /// <returns>Null for a year that is over, or so far ahead that schools visited now are due in it again.</returns>
    public static YearNeed? Of(
        CycleRule rule,
        SchoolCalendar calendar,
        DateOnly today,
        int startYear,
        IEnumerable<SchoolStanding> schools,
        IReadOnlyList<(Guid? RegionId, DateOnly FirstOn)> visited,
        IReadOnlyDictionary<int, int> totals)
    {
        var thisYear = AcademicYear.StartYearOf(today);
        if (startYear < thisYear || startYear >= thisYear + CycleRule.Years)
            return null;
        var first = new DateOnly(thisYear, 9, 1);
        IReadOnlyList<WaitingSchool> waiting = [.. schools
            .Where(school => school.Dates.LastVisitOn is not { } on || on < first)
            .Select(school => (School: school, Due: rule.DueTerm(school.Dates, today, calendar)))
            .OrderBy(one => one.Due).ThenBy(one => one.School.Dates.LastVisitOn ?? DateOnly.MinValue).ThenBy(one => one.School.Id)
            .Select(one => new WaitingSchool(one.School.RegionId, one.Due))];
        for (var year = thisYear; year < startYear; year++)
        {
            var made = year == thisYear ? visited.Count : 0;
            waiting = [.. waiting.Skip(totals.TryGetValue(year, out var total) ? Math.Max(0, total - made) : DueIn(rule, year, waiting))];
        }

        return new YearNeed(
            startYear,
            startYear > thisYear,
            DueIn(rule, startYear, waiting),
            waiting,
            startYear == thisYear ? [.. visited.Select(one => new VisitedSchool(one.RegionId, calendar.TermOf(one.FirstOn).Name))] : [],
            [.. Enum.GetValues<TermName>().Select(term => (term, DaysLeft(new(startYear, term)))).Where(term => term.Item2 > 0)],
            rule.Kind == CycleRuleKind.Rolling ? null : rule.PeriodStart(startYear) + CycleRule.Years - startYear);

        int DaysLeft(TermKey term) => calendar.TeachingDays(term, calendar.LastDay(term)) - calendar.TeachingDays(term, today);
    }

    /// <param name="total">Of the whole year; null for just those who are due.</param>
    /// <param name="saved">The year's targets as they are set: those of terms that are over stay.</param>
    /// <param name="room">Visits that there is time for in each term ahead, from today on: what is more goes to the next term. Null where nobody's time is known.</param>
    public TargetProposal Propose(int? total = null, YearTargets? saved = null, IReadOnlyDictionary<TermName, int>? room = null)
    {
        var kept = saved is { Total: > 0 } ? saved : null;
        var counted = _visited.Where(school => kept is null || !IsOver(school.Term)).ToList();
        // Targets are set by region: what is shared out goes to schools that have one.
        var inRegions = counted.Count(school => school.RegionId is not null);
        var settled = inRegions + (kept?.Lines.Where(line => IsOver(line.Term)).Sum(line => line.Schools) ?? 0);
        var due = _waiting.Take(Due).ToList();
        var chosen = Ahead.Count == 0 ? [] : total is null ? due : _waiting.Where(school => school.RegionId is not null).Take(Math.Max(0, total.Value - settled)).ToList();
        var dueInRegions = due.Count(school => school.RegionId is not null);
        var lines = counted.Select(school => school.RegionId).Concat(chosen.Select(school => school.RegionId)).OfType<Guid>().Concat(kept?.Lines.Select(line => line.RegionId) ?? []).Distinct()
            .SelectMany(region => Enum.GetValues<TermName>().Zip(Share(region, chosen), (term, schools) => new TargetProposalLine(region, term, kept is not null && IsOver(term) ? kept.For(region, term) : schools)))
            .ToList();
        var putOff = room is null ? 0 : PutOff(lines, room);
        return new(
            lines,
            kept is not null && kept.Lines.Any(line => IsOver(line.Term)),
            counted.Count,
            chosen.Count(school => school.Due.StartYear < StartYear || IsOverdue(school)),
            Math.Max(0, chosen.Count(school => school.RegionId is not null) - dueInRegions),
            Math.Max(0, dueInRegions - chosen.Count(school => school.RegionId is not null)),
            due.Count - dueInRegions + counted.Count - inRegions,
            putOff);
    }

    /// <summary>Where targets leave schools to become, or stay, overdue: for each such region the term with the widest gap.</summary>
    /// <param name="target">Of a region and term; of a term that is over, what was visited counts instead.</param>
    public IReadOnlyList<TargetGap> Gaps(IEnumerable<Guid> regions, Func<Guid, TermName, int> target)
    {
        var gaps = new List<TargetGap>();
        foreach (var region in regions)
        {
            var widest = Ahead
                .Select(term => new TargetGap(region, term.Term, NeededBy(region, term.Term), Enum.GetValues<TermName>().Where(name => name <= term.Term).Sum(name => IsOver(name) ? _visited.Count(school => school.RegionId == region && school.Term == name) : target(region, name))))
                .Where(gap => gap.Missing > 0)
                .MaxBy(gap => gap.Missing);
            if (widest is not null)
                gaps.Add(widest);
        }

        return gaps;
    }

    /// <summary>Schools of the region, or of none, visited already.</summary>
    public int VisitedIn(Guid? region) => _visited.Count(school => school.RegionId == region);

    /// <summary>Due before the year, or before the term that goes on in it.</summary>
    public int OverdueIn(Guid? region) => _waiting.Count(school => school.RegionId == region && IsOverdue(school));

    public int DueIn(Guid? region, TermName term) => _waiting.Count(school => school.RegionId == region && !IsOverdue(school) && school.Due == new TermKey(StartYear, term));

    private bool IsOver(TermName term) => Ahead.All(ahead => ahead.Term != term);

    private bool IsOverdue(WaitingSchool school) => school.Due.StartYear < StartYear || (Ahead.Count > 0 && school.Due < new TermKey(StartYear, Ahead[0].Term));

    // In a fixed period nobody is due before its end: the year's part of the region's schools is needed by the end of the year.
    private int NeededBy(Guid region, TermName term)
    {
        var due = _waiting.Count(school => school.RegionId == region && school.Due <= new TermKey(StartYear, term));
        var even = _yearsLeft is { } left && term == Ahead[^1].Term ? (_waiting.Count(school => school.RegionId == region && school.Due.StartYear < StartYear + left) + left - 1) / left : 0;
        return VisitedIn(region) + Math.Max(due, even);
    }

    // By the end of each term at least those who are due by then; the rest in proportion to the terms' teaching days.
    private IEnumerable<int> Share(Guid region, IEnumerable<WaitingSchool> chosen)
    {
        var mine = chosen.Where(school => school.RegionId == region).ToList();
        var days = Ahead.Sum(term => term.Days);
        var (given, passed) = (0, 0);
        foreach (var term in Enum.GetValues<TermName>())
        {
            passed += Ahead.Where(ahead => ahead.Term == term).Sum(ahead => ahead.Days);
            var even = days == 0 ? 0 : (int)Math.Round(mine.Count * (decimal)passed / days, MidpointRounding.AwayFromZero);
            var by = passed == 0 ? 0 : Math.Max(even, mine.Count(school => school.Due <= new TermKey(StartYear, term)));
            yield return by - given + _visited.Count(school => school.RegionId == region && school.Term == term);
            given = by;
        }
    }

    // The region with most to visit gives first, so that none waits for the others.
    private int PutOff(List<TargetProposalLine> lines, IReadOnlyDictionary<TermName, int> room)
    {
        var moved = 0;
        foreach (var (term, next) in Ahead.Zip(Ahead.Skip(1), (term, next) => (term.Term, next.Term)))
        {
            while (lines.Where(line => line.Term == term).Sum(ToVisit) > room.GetValueOrDefault(term))
            {
                var most = lines.Where(line => line.Term == term).MaxBy(ToVisit)!;
                Add(most.RegionId, term, -1);
                Add(most.RegionId, next, 1);
                moved++;
            }
        }

        return moved;

        int ToVisit(TargetProposalLine line) => line.Schools - _visited.Count(school => school.RegionId == line.RegionId && school.Term == line.Term);
        void Add(Guid region, TermName term, int schools)
        {
            var at = lines.FindIndex(line => line.RegionId == region && line.Term == term);
            lines[at] = lines[at] with { Schools = lines[at].Schools + schools };
        }
    }

    // Rolling: all who are due by its end. Fixed: an even part of those who are due by the end of its period.
    private static int DueIn(CycleRule rule, int year, IReadOnlyList<WaitingSchool> waiting)
    {
        if (rule.Kind == CycleRuleKind.Rolling)
            return waiting.Count(school => school.Due.StartYear <= year);
        var last = rule.PeriodStart(year) + CycleRule.Years - 1;
        var left = last - year + 1;
        return (waiting.Count(school => school.Due.StartYear <= last) + left - 1) / left;
    }
}
