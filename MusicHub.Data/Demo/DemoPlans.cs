using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Demo;

/// <summary>What is ahead: today's visits, the coming days, planned weeks, schools that do not answer, and visits whose day has passed without a record.</summary>
internal sealed class DemoPlans(DemoVisits visits, DemoChance chance, DemoDiary diary)
{
    private readonly DemoCalendar _calendar = visits.Calendar;
    private readonly IReadOnlyList<DemoRegion> _regions = [.. visits.Staff.Regions];
    private readonly IReadOnlyList<Person> _visiting = [.. visits.Staff.Visitors, .. visits.Staff.Managers];

    public void Make()
    {
        Today();
        ComingDays();
        NotWrittenDown();
        NotReached();
        PlannedWeeks();
        LeftBehind();
    }

    private void Today()
    {
        if (_calendar.VisitingDaysFrom(_calendar.Today).First() != _calendar.Today)
            return;
        foreach (var person in new[] { visits.Staff.Visitors[0], visits.Staff.Managers[0], visits.Staff.Visitors[1] })
            Arranged(person, _calendar.Today, confirmed: true);
    }

    /// <summary>Everybody who visits has a school in the next two weeks of term, some have two.</summary>
    private void ComingDays()
    {
        var days = _calendar.VisitingDaysFrom(_calendar.Today.AddDays(1)).Take(10).ToList();
        foreach (var (person, index) in _visiting.Select((person, index) => (person, index)))
        {
            Arranged(person, diary.Find(person, days).On, confirmed: index % 3 != 2);
            if (index % 2 == 0)
                Arranged(person, diary.Find(person, days).On, confirmed: index % 4 == 0);
        }
    }

    private void NotWrittenDown()
    {
        var days = _calendar.VisitingDaysBefore(_calendar.Today).Take(12).ToList();
        foreach (var person in new[] { _visiting[0], _visiting[1], _visiting[3], _visiting[4], _visiting[7], _visiting[8], _visiting[8] })
            Arranged(person, diary.Find(person, days).On, confirmed: chance.Is(0.8));
    }

    private void NotReached()
    {
        var weeks = Weeks(_calendar.Today.AddDays(-40)).Take(9).ToList();
        for (var i = 0; i < 13; i++)
        {
            var region = _regions[i % _regions.Count];
            var person = chance.Weighted(region.Visitors, visitor => visitor.Weight)!.Person;
            var school = visits.NextSchool(region, never: i % 3 == 0);
            var since = _calendar.Today.AddDays(-chance.Between(30, 55));
            var visit = Plan(region, school, person, chance.Pick(weeks), since.AddDays(-10));
            if (i is 5 or 11)
                visit.LogAttempt(AttemptKind.Declined, person.Id, visits.Log.At(DemoCalendar.Weekday(since)), DemoSentences.Declined[i % DemoSentences.Declined.Length]).OrThrow();
            else
                visits.Try(visit, school, person, since, _calendar.Today, chance.Between(2, 4), inVain: true);
        }
    }

    private void PlannedWeeks()
    {
        var weeks = Weeks(_calendar.Today.AddDays(15)).Take(14).ToList();
        for (var i = 0; i < 42; i++)
        {
            var region = _regions[i % _regions.Count];
            var person = chance.Is(0.75) ? chance.Weighted(region.Visitors, visitor => visitor.Weight)!.Person : null;
            var school = visits.NextSchool(region, never: i % 7 == 0);
            Plan(region, school, person, chance.Pick(weeks), _calendar.Today.AddDays(-chance.Between(3, 30)));
        }
    }

    /// <summary>Planned for a week that has gone by, and never arranged.</summary>
    private void LeftBehind()
    {
        var weeks = _calendar.VisitingDaysBefore(_calendar.Today.AddDays(-7)).Take(20).ToList();
        for (var i = 0; i < 5; i++)
        {
            var region = _regions[i];
            var week = chance.Pick(weeks);
            Plan(region, visits.NextSchool(region), region.Manager, week, week.AddDays(-chance.Between(20, 50)));
        }
    }

    private Visit Plan(DemoRegion region, School school, Person? person, DateOnly week, DateOnly on)
    {
        var planned = DemoCalendar.Weekday(on);
        var visit = Visit.Plan(school.Id, visits.Kinds.MusicVisit.Id, person?.Id, week, planned).OrThrow();
        visits.Add(visit, school, planned, region.Manager, "Visit planned");
        return visit;
    }

    private void Arranged(Person person, DateOnly on, bool confirmed)
    {
        var region = chance.Weighted([.. _regions.Where(region => region.Visitors.Any(visitor => visitor.Person == person))], region => region.Visitors.Single(visitor => visitor.Person == person).Weight)!;
        var school = visits.NextSchool(region);
        visits.Keep(visits.Arrange(school, visits.Kinds.MusicVisit, person, on, diary.Take(person, on), confirmed), school);
    }

    /// <summary>The first visiting day of each week of term.</summary>
    private IEnumerable<DateOnly> Weeks(DateOnly from) =>
        _calendar.VisitingDaysFrom(from).Where(day => day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday).DistinctBy(day => day.DayNumber / 7);
}
