using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Demo;

/// <summary>Visits to trusts that cover several of their schools: one that took place, one that is arranged, one that is planned.</summary>
internal sealed class DemoTrustVisits(DemoBook book, DemoDiary diary)
{
    private readonly DemoChance _chance = new(3313);
    private readonly DemoCalendar _calendar = book.Calendar;
    private readonly HashSet<Guid> _taken = [];

    public List<TrustVisit> All { get; } = [];

    public void Make()
    {
        var (central, south, east) = (Region("Central"), Region("South"), Region("East"));
        var before = _calendar.VisitingDaysBefore(_calendar.Today.AddDays(-7)).Take(15).ToList();
        TookPlace(central, book.Staff.Managers[0], before);
        Arranged(central, book.Staff.Visitors[0], [.. _calendar.VisitingDaysFrom(_calendar.Today.AddDays(4)).Take(8)]);
        Arranged(south, south.Manager, [.. _calendar.VisitingDaysFrom(_calendar.Today.AddDays(9)).Take(8)]);
        Planned(east, east.Manager, _calendar.VisitingDaysFrom(_calendar.Today.AddDays(30)).First());
    }

    private DemoRegion Region(string name) => book.Staff.Regions.Single(region => region.Region.Name == name);

    private void TookPlace(DemoRegion region, Person visitor, IReadOnlyList<DateOnly> days)
    {
        if (Schools(region) is not var (trust, schools))
            return;
        var (on, at) = diary.Find(visitor, days);
        var (met, said) = ("The trust's director of education; the heads of its schools", "Met at the trust's office, one conversation for all its schools.");
        foreach (var (visit, school) in Plan(trust, schools, visitor, on, on.AddDays(-30)).Zip(schools))
        {
            Arrange(visit, visitor, on, at, on.AddDays(-20), confirmed: true);
            var words = book.Writer.Visit(school, on);
            book.Record(visit, school, visitor, on, (words.Record with { MetWhom = met, Notes = $"{said} {words.Record.Notes}", Priority = words.Record.Priority ?? SupportPriority.Medium }, words.Themes));
        }
    }

    private void Arranged(DemoRegion region, Person visitor, IReadOnlyList<DateOnly> days)
    {
        if (Schools(region) is not var (trust, schools))
            return;
        var (on, at) = diary.Find(visitor, days);
        foreach (var (visit, school) in Plan(trust, schools, visitor, on, _calendar.Today.AddDays(-28)).Zip(schools))
        {
            Arrange(visit, visitor, on, at, _calendar.Today.AddDays(-12), confirmed: region.Region.Name == "Central");
            book.Keep(visit, school);
        }
    }

    private void Planned(DemoRegion region, Person visitor, DateOnly week)
    {
        if (Schools(region) is not var (trust, schools))
            return;
        foreach (var (visit, school) in Plan(trust, schools, visitor, week, _calendar.Today.AddDays(-6)).Zip(schools))
            book.Keep(visit, school);
    }

    private IReadOnlyList<Visit> Plan(Trust trust, IReadOnlyList<School> schools, Person visitor, DateOnly week, DateOnly on)
    {
        var day = DemoCalendar.Weekday(on);
        var planned = TrustVisit.Plan(trust, schools, book.Kinds.MusicVisit.Id, visitor.Id, week, day).OrThrow();
        All.Add(planned.Together);
        foreach (var (visit, school) in planned.Visits.Zip(schools))
            book.Log.Add("Visit planned", day, visitor, visit, school.Id, reason: $"One visit to {schools.Count} schools of {trust.Name}");
        return planned.Visits;
    }

    private void Arrange(Visit visit, Person visitor, DateOnly on, TimeOnly at, DateOnly day, bool confirmed)
    {
        visit.Arrange(on, at, visitor.Id, DemoCalendar.Weekday(day)).OrThrow();
        book.Log.Add("Visit arranged", DemoCalendar.Weekday(day), visitor, visit, visit.SchoolId, step: 1);
        if (!confirmed)
            return;
        visit.Confirm().OrThrow();
        book.Log.Add("Visit confirmed by the school", DemoCalendar.Weekday(day), visitor, visit, visit.SchoolId, step: 2);
    }

    /// <summary>Three or four schools of one trust in the region that nobody is about to visit.</summary>
    private (Trust Trust, IReadOnlyList<School> Schools)? Schools(DemoRegion region)
    {
        var trusts = book.Schools.Trusts.Where(trust => !_taken.Contains(trust.Id))
            .Select(trust => (Trust: trust, Schools: book.Schools.All
                .Where(school => school.TrustId == trust.Id && school.IsOpen && school.AbsentSince is null && school.RegionId == region.Region.Id && !book.IsAhead(school) && !book.IsNever(school))
                .OrderByDescending(school => book.Wish(school, _calendar.Today)).ThenBy(school => school.SortName, StringComparer.Ordinal).Take(_chance.Between(3, 4)).ToList()))
            .Where(found => found.Schools.Count >= 3).ToList();
        if (trusts.Count == 0)
            return null;
        var chosen = _chance.Pick(trusts);
        _taken.Add(chosen.Trust.Id);
        return (chosen.Trust, chosen.Schools);
    }
}
