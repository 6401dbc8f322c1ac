using MusicHub.Domain.History;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Domain.VisitCycle.Availability;

/// <summary>The time that a visitor has for visits beside their teaching, and where they start from.</summary>
public sealed class VisitorAvailability : Aggregate
{
    public const int MostVisits = 6;

    private readonly List<FreeTime> _times = [];
    private readonly List<DayOff> _daysOff = [];
    private readonly List<VisitorRegion> _regions = [];

    private VisitorAvailability()
    {
    }

    public VisitorAvailability(Guid personId) => PersonId = personId;

    public Guid PersonId { get; private init; }

    /// <summary>A postcode, or the outward part of one.</summary>
    [Personal]
    public string? HomePostcode { get; private set; }

    /// <summary>A school that the visitor sets out from.</summary>
    public Guid? HomeSchoolId { get; private set; }

    public int VisitsPerHalfDay { get; private set; } = 2;

    public IReadOnlyList<FreeTime> Times => _times;

    public IReadOnlyList<DayOff> DaysOff => _daysOff;

    /// <summary>Where the visitor goes; none for everywhere.</summary>
    public IReadOnlyList<VisitorRegion> Regions => _regions;

    public Result Change(HomeBase home, int visitsPerHalfDay, IEnumerable<Guid> regionIds, IReadOnlyList<FreeSpell> times, IReadOnlyList<DateSpan> daysOff)
    {
        if (visitsPerHalfDay is < 1 or > MostVisits)
            return AvailabilityRefusals.VisitsOutOfRange;
        if (times.Any(time => time.Halves.Count == 0))
            return AvailabilityRefusals.NoHalfDay;
        if (times.Any(time => time.Until < time.From) || daysOff.Any(days => days.Until < days.From))
            return AvailabilityRefusals.EndsBeforeStart;
        var ordered = times.OrderBy(time => time.From).ToList();
        if (ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Until is not { } until || until >= pair.Second.From))
            return AvailabilityRefusals.TimesOverlap;
        (HomePostcode, HomeSchoolId, VisitsPerHalfDay) = (home.Postcode, home.SchoolId, visitsPerHalfDay);
        Become(_times, times.Distinct().ToList(), time => time.Spell, time => new FreeTime(this, time));
        Become(_daysOff, daysOff.Distinct().ToList(), days => days.Span, days => new DayOff(this, days));
        Become(_regions, regionIds.Distinct().ToList(), region => region.RegionId, region => new VisitorRegion(this, region));
        return Result.Done;
    }

    /// <summary>Takes the visitor out of planning between two days.</summary>
    public Result TakeOff(DateSpan days)
    {
        if (days.Until < days.From)
            return AvailabilityRefusals.EndsBeforeStart;
        if (_daysOff.All(known => known.Span != days))
            _daysOff.Add(new DayOff(this, days));
        return Result.Done;
    }

    public bool IsFree(DateOnly day, DayPart part) =>
        _times.Any(time => time.Covers(day) && time.Halves.Has(day.DayOfWeek, part)) && !_daysOff.Any(off => off.Span.Covers(day));

    private static void Become<TPart, TValue>(List<TPart> parts, List<TValue> wanted, Func<TPart, TValue> value, Func<TValue, TPart> make)
    {
        parts.RemoveAll(part => !wanted.Contains(value(part)));
        parts.AddRange(wanted.Where(want => !parts.Any(part => Equals(value(part), want))).Select(make).ToList());
    }
}

/// <summary>Where a visitor sets out from: one of the two.</summary>
public sealed record HomeBase(string? Postcode, Guid? SchoolId);

/// <param name="Until">Null for good.</param>
public sealed record FreeSpell(DateOnly From, DateOnly? Until, HalfDays Halves);

/// <summary>First and last day included.</summary>
public readonly record struct DateSpan(DateOnly From, DateOnly Until)
{
    public bool Covers(DateOnly day) => day >= From && day <= Until;
}

/// <summary>The half-days of each week that are free, from one day to another.</summary>
public sealed class FreeTime : Part
{
    private FreeTime()
    {
    }

    internal FreeTime(VisitorAvailability visitor, FreeSpell spell) => (VisitorAvailabilityId, From, Until, Halves) = (visitor.Id, spell.From, spell.Until, spell.Halves);

    public Guid VisitorAvailabilityId { get; private init; }

    public override Guid OwnerId => VisitorAvailabilityId;

    public DateOnly From { get; private init; }

    /// <summary>Null for good.</summary>
    public DateOnly? Until { get; private init; }

    public HalfDays Halves { get; private init; }

    public FreeSpell Spell => new(From, Until, Halves);

    public bool Covers(DateOnly day) => day >= From && !(day > Until);
}

/// <summary>Days on which the visitor makes no visits, although the half-day is free otherwise.</summary>
public sealed class DayOff : Part
{
    private DayOff()
    {
    }

    internal DayOff(VisitorAvailability visitor, DateSpan days) => (VisitorAvailabilityId, From, Until) = (visitor.Id, days.From, days.Until);

    public Guid VisitorAvailabilityId { get; private init; }

    public override Guid OwnerId => VisitorAvailabilityId;

    public DateOnly From { get; private init; }

    public DateOnly Until { get; private init; }

    public DateSpan Span => new(From, Until);
}

/// <summary>A region that the visitor goes to.</summary>
public sealed class VisitorRegion : Part
{
    private VisitorRegion()
    {
    }

    internal VisitorRegion(VisitorAvailability visitor, Guid regionId) => (VisitorAvailabilityId, RegionId) = (visitor.Id, regionId);

    public Guid VisitorAvailabilityId { get; private init; }

    public override Guid OwnerId => VisitorAvailabilityId;

    public Guid RegionId { get; private init; }
}
