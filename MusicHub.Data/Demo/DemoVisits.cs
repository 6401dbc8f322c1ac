using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Demo;

/// <summary>Visits of three full years and the current one, as a hub makes them that means to visit 180 schools a year and gets to some 160.</summary>
internal sealed class DemoVisits
{
    private readonly DemoChance _chance = new(2606);
    private readonly DemoStaff _staff;
    private readonly DemoSchools _schools;
    private readonly DemoCalendar _calendar;
    private readonly DemoWriter _writer;
    private readonly DemoLog _log;
    private readonly DemoDiary _diary;
    private readonly Dictionary<School, DateOnly> _last = [];
    private readonly HashSet<School> _never;
    private readonly List<(School School, Person Visitor, DateOnly From)> _promised = [];

    public DemoVisits(DemoStaff staff, DemoSchools schools, DemoContacts contacts, DemoCalendar calendar, DemoKinds kinds, IReadOnlyList<YearTargets> targets, DemoLog log)
    {
        (_staff, _schools, _calendar, _log, Kinds) = (staff, schools, calendar, log, kinds);
        _writer = new DemoWriter(contacts, kinds.NeedsByName);
        _diary = new DemoDiary(_chance);
        _never = ChooseNever();
        for (var year = calendar.Current - 3; year <= calendar.Current; year++)
        {
            foreach (var term in Enum.GetValues<TermName>())
                VisitIn(year, term, targets.Single(target => target.StartYear == year));
            VisitAgain(year);
            Call(year);
            FallThrough(year);
        }

        VisitLongAgo();
        FollowUp();
        new DemoPlans(this, _chance, _diary).Make();
    }

    public DemoKinds Kinds { get; }

    public DemoStaff Staff => _staff;

    public DemoSchools Schools => _schools;

    public DemoCalendar Calendar => _calendar;

    public DemoLog Log => _log;

    public List<Visit> All { get; } = [];

    /// <summary>Those that took place, with what came up.</summary>
    public List<DemoVisitDone> Done { get; } = [];

    /// <summary>Schools with a visit that is still ahead.</summary>
    public HashSet<School> Ahead { get; } = [];

    /// <summary>Open schools of the region that nobody is about to visit, the longest unvisited first by chance.</summary>
    public School NextSchool(DemoRegion region, bool never = false)
    {
        var candidates = _schools.All
            .Where(school => school.IsOpen && school.RegionId == region.Region.Id && !Ahead.Contains(school) && _never.Contains(school) == never)
            .ToList();
        return _chance.Weighted(candidates, school => Wish(school, _calendar.Today))!;
    }

    /// <summary>Writes the record, on the day or a few days after it.</summary>
    public void Record(Visit visit, School school, Person visitor, DateOnly on, Func<School, DateOnly, (VisitRecord, IReadOnlyList<DemoTheme>)> write, bool counts)
    {
        var written = DemoCalendar.Weekday(on.AddDays(_chance.Pick([0, 0, 0, 1, 1, 2, 3, 6])));
        if (written >= _calendar.Today)
            written = on;
        var (record, themes) = write(school, on);
        visit.Record(record, written).OrThrow();
        Add(visit, school, written, visitor, "Visit recorded", step: 3);
        if (_chance.Is(0.02) && written.AddDays(2) < _calendar.Today)
        {
            const string reason = "The school sent its plan afterwards.";
            visit.Correct(record with { Notes = $"{record.Notes} {reason}" }, visit.KindId, visitor.Id, reason, written.AddDays(2)).OrThrow();
            _log.Add("Visit corrected", written.AddDays(2), visitor, visit, school.Id, reason: reason);
        }

        Done.Add(new DemoVisitDone(visit, school, visitor, written, themes));
        if (!counts)
            return;
        _last[school] = _last.TryGetValue(school, out var before) && before > on ? before : on;
        if (_chance.Is(record.Priority switch { SupportPriority.High => 0.6, SupportPriority.Medium => 0.22, _ => 0.04 }))
            _promised.Add((school, visitor, on.AddDays(_chance.Between(28, 70))));
    }

    /// <summary>A visit that was planned some weeks before its day and agreed with the school.</summary>
    public Visit Arrange(School school, VisitKind kind, Person visitor, DateOnly on, TimeOnly at, bool confirmed)
    {
        var latest = _calendar.Today.AddDays(-1) < on ? _calendar.Today.AddDays(-1) : on.AddDays(-1);
        var planned = DemoCalendar.Weekday(latest.AddDays(-_chance.Between(24, 70)));
        var visit = Visit.Plan(school.Id, kind.Id, visitor.Id, on, planned).OrThrow();
        _log.Add("Visit planned", planned, RegionOf(school)?.Manager ?? _staff.Head, visit, school.Id);
        var arranged = DemoCalendar.Weekday(planned.AddDays(_chance.Between(3, 19)));
        if (_chance.Is(0.4))
            Try(visit, school, visitor, planned.AddDays(1), arranged, _chance.Between(1, 2));
        visit.Arrange(on, at, visitor.Id, arranged).OrThrow();
        _log.Add("Visit arranged", arranged, visitor, visit, school.Id, step: 1);
        if (confirmed)
        {
            visit.Confirm().OrThrow();
            _log.Add("Visit confirmed", arranged.AddDays(_chance.Between(0, 2)), _chance.Is(0.5) ? _staff.Office : visitor, visit, school.Id, step: 2);
        }

        return visit;
    }

    /// <summary>Attempts to reach the school, one after the other.</summary>
    public void Try(Visit visit, School school, Person by, DateOnly from, DateOnly until, int times, bool inVain = false)
    {
        var day = from;
        for (var i = 0; i < times && day <= until && day < _calendar.Today; i++, day = DemoCalendar.Weekday(day.AddDays(_chance.Between(3, 9))))
        {
            var on = DemoCalendar.Weekday(day);
            if (on >= _calendar.Today)
                break;
            var how = inVain && i == times - 1 ? AttemptKind.NoReply : i % 2 == 0 ? AttemptKind.Emailed : AttemptKind.Called;
            var note = _chance.Pick(how switch { AttemptKind.NoReply => DemoSentences.Silence, AttemptKind.Called => DemoSentences.CallsTried, _ => DemoSentences.Emails });
            visit.LogAttempt(how, by.Id, _log.At(on), _chance.Is(0.7) ? note : null).OrThrow();
            _log.Add("Attempt logged", on, by, visit, school.Id);
        }
    }

    public void Add(Visit visit, School school, DateOnly on, Person by, string change, int step = 0)
    {
        Keep(visit, school);
        _log.Add(change, on, by, visit, school.Id, step);
    }

    public void Keep(Visit visit, School school)
    {
        All.Add(visit);
        if (visit.State.IsAhead())
            Ahead.Add(school);
    }

    public DemoRegion? RegionOf(School school) => _staff.RegionOf(school);

    /// <summary>Some forty schools that nobody has ever got to, most of them where the hub is behind.</summary>
    private HashSet<School> ChooseNever()
    {
        HashSet<School> never = [];
        foreach (var (region, count) in _staff.Regions.OrderBy(region => region.Pace[^1]).Zip([13, 10, 6, 4, 2]))
        {
            never.UnionWith(_chance.Shuffled(_schools.All.Where(school =>
                school.IsOpen && school.RegionId == region.Region.Id && school.LeadSchoolSpells.Count == 0 && school.Predecessors.Count == 0)).Take(count));
        }

        never.UnionWith(_schools.All.Where(school => school.IsOpen && school.RegionId is null).Take(7));
        return never;
    }

    private void VisitIn(int startYear, TermName term, YearTargets targets)
    {
        var all = DemoCalendar.VisitingDays(_calendar.Terms.Year(startYear)!, term).Skip(term == TermName.Autumn ? 5 : 1).SkipLast(3).ToList();
        var days = all.Where(day => day < _calendar.Today).ToList();
        if (days.Count == 0)
            return;
        foreach (var region in _staff.Regions)
        {
            var meant = targets.For(region.Region.Id, term) * region.Pace[startYear - _calendar.Current + 3] * days.Count / all.Count;
            var count = (int)meant + (_chance.Is(meant - (int)meant) ? 1 : 0);
            for (var i = 0; i < count; i++)
                VisitOne(region, days, startYear);
        }
    }

    private void VisitOne(DemoRegion region, IReadOnlyList<DateOnly> days, int startYear)
    {
        var visitor = Visitor(region, days[0]);
        var (on, at) = _diary.Find(visitor, days);
        var candidates = _schools.All
            .Where(school => school.RegionId == region.Region.Id && !_never.Contains(school) && IsOpenOn(school, on)
                && !(_last.TryGetValue(school, out var last) && AcademicYear.StartYearOf(last) == startYear))
            .ToList();
        if (_chance.Weighted(candidates, school => Wish(school, on)) is { } school)
            Visited(school, Kinds.MusicVisit, visitor, on, at);
    }

    private void Visited(School school, VisitKind kind, Person visitor, DateOnly on, TimeOnly at)
    {
        // One in ten came about in passing and was written down afterwards.
        if (_chance.Is(0.1))
        {
            var written = DemoCalendar.Weekday(on.AddDays(1)) < _calendar.Today ? DemoCalendar.Weekday(on.AddDays(1)) : on;
            var (record, themes) = _writer.Visit(school, on);
            var unplanned = Visit.RecordUnplanned(school.Id, kind.Id, visitor.Id, record, written).OrThrow();
            Add(unplanned, school, written, visitor, "Visit recorded", step: 3);
            Done.Add(new DemoVisitDone(unplanned, school, visitor, written, themes));
            _last[school] = on;
            return;
        }

        Record(Arrange(school, kind, visitor, on, at, _chance.Is(0.85)), school, visitor, on, _writer.Visit, kind.Counts);
    }

    private Person Visitor(DemoRegion region, DateOnly day)
    {
        var visitors = region.Visitors;
        if (region.Region.Name is "South" or "West" && day <= new DateOnly(_calendar.Current - 1, 8, 31))
            visitors = [.. visitors, new DemoVisitor(_staff.Leaver, 5)];
        return _chance.Weighted(visitors, visitor => visitor.Weight)!.Person;
    }

    /// <summary>How much a visit is wanted: the longer ago the last one, the more.</summary>
    private double Wish(School school, DateOnly on)
    {
        if (!_last.TryGetValue(school, out var last))
            return 6;
        return (on.DayNumber - last.DayNumber) switch { > 900 => 5, > 600 => 2, > 300 => 0.35, _ => 0.02 };
    }

    private static bool IsOpenOn(School school, DateOnly day) =>
        school.Status != RegisterStatus.ProposedToOpen
        && (school.Register.OpenedOn is null || school.Register.OpenedOn <= day)
        && (school.Register.ClosedOn is null || school.Register.ClosedOn >= day);

    private List<DateOnly> DaysOf(int startYear) =>
        [.. Enum.GetValues<TermName>().SelectMany(term => DemoCalendar.VisitingDays(_calendar.Terms.Year(startYear)!, term)).Where(day => day < _calendar.Today)];

    /// <summary>Review meetings at Lead Schools, which have had their visit already.</summary>
    private void VisitAgain(int startYear)
    {
        var days = DaysOf(startYear);
        foreach (var school in _chance.Shuffled(_schools.LeadSchools).Take(days.Count / 34))
        {
            var (on, at) = _diary.Find(_staff.Head, days);
            Visited(school, Kinds.Review, _staff.Head, on, at);
        }
    }

    /// <summary>Telephone calls and online meetings, also with schools that nobody has visited.</summary>
    private void Call(int startYear)
    {
        var days = DaysOf(startYear);
        foreach (var school in _chance.Shuffled(_schools.All.Where(school => school.IsOpen && RegionOf(school) is not null)).Take(days.Count * 50 / 190))
        {
            var on = _chance.Pick(days);
            if (!IsOpenOn(school, on))
                continue;
            var visitor = Visitor(RegionOf(school)!, on);
            var (record, themes) = _writer.Call(school, on);
            var call = Visit.RecordUnplanned(school.Id, Kinds.Call.Id, visitor.Id, record, on).OrThrow();
            Add(call, school, on, visitor, "Visit recorded", step: 2);
            Done.Add(new DemoVisitDone(call, school, visitor, on, themes));
        }
    }

    /// <summary>Visits that were called off, and a few where nobody was there.</summary>
    private void FallThrough(int startYear)
    {
        var days = DaysOf(startYear).Skip(10).ToList();
        for (var i = 0; i < days.Count * 17 / 190; i++)
        {
            var region = _chance.Pick([.. _staff.Regions]);
            var on = _chance.Pick(days);
            var visitor = Visitor(region, on);
            var school = _chance.Pick([.. _schools.All.Where(school => school.RegionId == region.Region.Id && IsOpenOn(school, on))]);
            var visit = Arrange(school, Kinds.MusicVisit, visitor, on, _diary.Take(visitor, on), _chance.Is(0.6));
            if (i % 4 == 3)
            {
                visit.MarkNotAttended(_chance.Pick(DemoSentences.NotAttended), on).OrThrow();
                Add(visit, school, on, visitor, "Visit not attended", step: 3);
            }
            else
            {
                visit.Cancel(_chance.Pick(DemoSentences.Cancelled)).OrThrow();
                Add(visit, school, on, visitor, "Visit cancelled");
            }
        }
    }

    /// <summary>Schools that were last visited before the first of the three years, from the tracker that came before.</summary>
    private void VisitLongAgo()
    {
        var year = StandardYears.Open(_calendar.Current - 4);
        var days = Enum.GetValues<TermName>().SelectMany(term => DemoCalendar.VisitingDays(year, term)).ToList();
        foreach (var school in _schools.All.Where(school => !_last.ContainsKey(school) && !_never.Contains(school)).ToList())
        {
            var on = _chance.Pick(days);
            var region = RegionOf(school) ?? _staff.Regions.First();
            var visitor = Visitor(region, on);
            if (IsOpenOn(school, on))
                Record(Visit.Plan(school.Id, Kinds.MusicVisit.Id, visitor.Id, on, on).OrThrow(), school, visitor, on, _writer.Visit, counts: true);
        }
    }

    private void FollowUp()
    {
        var coming = _calendar.Today.AddDays(50);
        foreach (var (school, visitor, from) in _promised.Where(promise => promise.From < coming && promise.From.Year > _calendar.Current - 4).ToList())
        {
            var by = visitor.IsActive ? visitor : RegionOf(school)?.Manager ?? _staff.Head;
            var week = _calendar.VisitingDaysFrom(from).Take(8).ToList();
            if (week.Count == 0 || !IsOpenOn(school, week[^1]))
                continue;
            var (on, at) = _diary.Find(visitor, week);
            if (on < _calendar.Today)
                Record(Arrange(school, Kinds.FollowUp, visitor, on, at, true), school, visitor, on, _writer.FollowUp, counts: false);
            else if (on > _calendar.Today && school.IsOpen && !Ahead.Contains(school))
                Keep(Arrange(school, Kinds.FollowUp, by, on, at, _chance.Is(0.5)), school);
        }
    }
}

/// <param name="WrittenOn">The day on which it was recorded.</param>
/// <param name="Themes">The needs that came up.</param>
internal sealed record DemoVisitDone(Visit Visit, School School, Person Visitor, DateOnly WrittenOn, IReadOnlyList<DemoTheme> Themes);
