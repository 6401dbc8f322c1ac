using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Demo;

/// <summary>What is ahead: today's visits, the coming days, planned weeks, schools that do not answer, and visits whose day has passed without a record.</summary>
internal sealed class DemoPlans(DemoBook book, DemoDiary diary)
{
    private readonly DemoChance _chance = new(2909);
    private readonly DemoCalendar _calendar = book.Calendar;
    private readonly IReadOnlyList<DemoRegion> _regions = [.. book.Staff.Regions];
    private readonly IReadOnlyList<Person> _visiting = [.. book.Staff.Visitors, .. book.Staff.Managers];

    public void Make()
    {
        Today();
        ComingDays();
        NotWrittenDown();
        NotReached();
        PlannedWeeks();
        LeftBehind();
        NotPlannedYet();
        NotFinished();
    }

    /// <summary>Another visit that the demonstration's visitor and manager have not written down, so that one can be begun.</summary>
    private void NotFinished()
    {
        var days = _calendar.VisitingDaysBefore(_calendar.Today.AddDays(-2)).Take(8).ToList();
        Arrange(book.Staff.Visitors[0], days, confirmed: true);
        Arrange(book.Staff.Managers[0], days, confirmed: true);
    }

    /// <summary>Schools that have not been visited for long, which somebody has tried before planning a visit.</summary>
    private void NotPlannedYet()
    {
        var longAgo = _calendar.Today.AddYears(-3);
        var schools = book.Schools.All.Where(school => school.IsOpen && school.RegionId is not null && !book.IsAhead(school) && !(book.LastVisit(school) > longAgo)).ToList();
        for (var i = 0; i < schools.Count; i += 4)
        {
            var (school, person) = (schools[i], book.Visitor(book.Staff.RegionOf(schools[i])!, _calendar.Today));
            var on = DemoCalendar.Weekday(_calendar.Today.AddDays(-_chance.Between(20, 60)));
            AttemptKind[] tries = i % 12 == 0 ? [AttemptKind.Emailed, AttemptKind.Declined] : i % 8 == 0 ? [AttemptKind.Emailed] : [AttemptKind.Emailed, AttemptKind.Called, AttemptKind.NoReply];
            foreach (var how in tries)
            {
                var (text, reason) = DemoSentences.Declined[i % DemoSentences.Declined.Length];
                var declined = how == AttemptKind.Declined;
                var note = declined ? text : _chance.Pick(how switch { AttemptKind.NoReply => DemoSentences.Silence, AttemptKind.Called => DemoSentences.CallsTried, _ => DemoSentences.Emails });
                var attempt = SchoolAttempt.Log(school.Id, how, person.Id, book.Log.At(on), note, declined ? book.Kinds.Reason(reason) : null).OrThrow();
                book.Attempts.Add(attempt);
                book.Log.Add("Attempt to reach the school noted", on, person, attempt, school.Id);
                on = DemoCalendar.Weekday(on.AddDays(_chance.Between(3, 6)));
            }
        }
    }

    private void Today()
    {
        if (_calendar.VisitingDaysFrom(_calendar.Today).First() != _calendar.Today)
            return;
        foreach (var person in new[] { book.Staff.Visitors[0], book.Staff.Managers[0], book.Staff.Visitors[1] })
            Arrange(person, [_calendar.Today], confirmed: true);
    }

    /// <summary>Everybody who visits has a school in the next two weeks of term, some have two.</summary>
    private void ComingDays()
    {
        var days = _calendar.VisitingDaysFrom(_calendar.Today.AddDays(1)).Take(10).ToList();
        foreach (var (person, index) in _visiting.Select((person, index) => (person, index)))
        {
            Arrange(person, days, confirmed: index % 3 != 2);
            if (index % 2 == 0)
                Arrange(person, days, confirmed: index % 4 == 0);
        }
    }

    private void NotWrittenDown()
    {
        var days = _calendar.VisitingDaysBefore(_calendar.Today).Take(12).ToList();
        foreach (var person in new[] { _visiting[0], _visiting[1], _visiting[3], _visiting[4], _visiting[7], _visiting[8], _visiting[8] })
            Arrange(person, days, confirmed: _chance.Is(0.8));
    }

    private void NotReached()
    {
        var weeks = Weeks(_calendar.Today.AddDays(-40)).Take(9).ToList();
        for (var i = 0; i < 13; i++)
        {
            var region = _regions[i % _regions.Count];
            var person = book.Visitor(region, _calendar.Today);
            var school = NextSchool(region, never: i % 3 == 0);
            var since = _calendar.Today.AddDays(-_chance.Between(30, 55));
            var visit = Plan(region, school, person, _chance.Pick(weeks), since.AddDays(-10));
            if (i is 5 or 11)
            {
                var (text, reason) = DemoSentences.Declined[i % DemoSentences.Declined.Length];
                visit.LogAttempt(AttemptKind.Declined, person.Id, book.Log.At(DemoCalendar.Weekday(since)), text, book.Kinds.Reason(reason)).OrThrow();
            }
            else
                book.Try(visit, school, person, since, _calendar.Today, _chance.Between(2, 4), inVain: true);
        }
    }

    private void PlannedWeeks()
    {
        var weeks = Weeks(_calendar.Today.AddDays(15)).Take(14).ToList();
        for (var i = 0; i < 42; i++)
        {
            var region = _regions[i % _regions.Count];
            var person = _chance.Is(0.75) ? book.Visitor(region, _calendar.Today) : null;
            Plan(region, NextSchool(region, never: i % 7 == 0), person, _chance.Pick(weeks), _calendar.Today.AddDays(-_chance.Between(3, 30)));
        }
    }

    /// <summary>Planned for a week that has gone by, and never arranged.</summary>
    private void LeftBehind()
    {
        var weeks = _calendar.VisitingDaysBefore(_calendar.Today.AddDays(-7)).Take(20).ToList();
        foreach (var region in _regions)
        {
            var week = _chance.Pick(weeks);
            Plan(region, NextSchool(region), region.Manager, week, week.AddDays(-_chance.Between(20, 50)));
        }
    }

    private Visit Plan(DemoRegion region, School school, Person? person, DateOnly week, DateOnly on)
    {
        var planned = DemoCalendar.Weekday(on);
        var visit = Visit.Plan(school.Id, book.Kinds.MusicVisit.Id, person?.Id, week, planned).OrThrow();
        book.Keep(visit, school);
        book.Log.Add("Visit planned", planned, region.Manager, visit, school.Id);
        return visit;
    }

    private void Arrange(Person person, IReadOnlyList<DateOnly> days, bool confirmed)
    {
        var region = _chance.Weighted([.. _regions.Where(region => region.Visitors.Any(visitor => visitor.Person == person))], region => region.Visitors.Single(visitor => visitor.Person == person).Weight)!;
        var school = NextSchool(region);
        var (on, at) = diary.Find(person, days);
        book.Keep(book.Arrange(school, book.Kinds.MusicVisit, person, on, at, confirmed), school);
    }

    /// <summary>An open school of the region that nobody is about to visit, rather one that was not visited for long.</summary>
    private School NextSchool(DemoRegion region, bool never = false)
    {
        var candidates = book.Schools.All
            .Where(school => school.IsOpen && school.AbsentSince is null && school.RegionId == region.Region.Id && !book.IsAhead(school) && book.IsNever(school) == never)
            .ToList();
        return _chance.Weighted(candidates, school => book.Wish(school, _calendar.Today)) ?? NextSchool(region, !never);
    }

    /// <summary>The first visiting day of each week of term.</summary>
    private IEnumerable<DateOnly> Weeks(DateOnly from) =>
        _calendar.VisitingDaysFrom(from).Where(day => day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday).DistinctBy(day => day.DayNumber / 7);
}
