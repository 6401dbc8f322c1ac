using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Availability;

namespace MusicHub.Data.Demo;

/// <summary>When the demonstration's visitors have time beside their teaching, and the hub's training days. The West has too little of it.</summary>
internal sealed class DemoVisitorTimes
{
    private readonly DemoStaff _staff;
    private readonly DemoCalendar _calendar;
    private readonly DemoLog _log;

    public DemoVisitorTimes(DemoStaff staff, DemoCalendar calendar, DemoSchools schools, DemoLog log)
    {
        (_staff, _calendar, _log) = (staff, calendar, log);
        var first = new DateOnly(calendar.Current, 9, 1);
        var nextSeptember = first.AddYears(1);
        var school = schools.All.First(one => one.IsOpen && one.Register is { Town: "Calderstow", Easting: not null });
        All =
        [
            Of("Amara Whitlock", new("BK1", null), 2, [new(first, null, Halves("Tue am", "Thu pm"))]),
            Of("Daniel Osgood", new("BK9", null), 2, [new(first, null, Halves("Wed am", "Wed pm"))]),
            // Teaches a day more until the summer.
            Of("Priya Nandra", new("BK19", null), 2, [new(first, nextSeptember.AddDays(-1), Halves("Fri am")), new(nextSeptember, null, Halves("Fri am", "Fri pm"))]),
            Of("Tomasz Wilk", new(null, school.Id), 2, [new(first, null, Halves("Mon pm"))]),
            Of("Bethan Calloway", new("BK3", null), 2, [new(first, null, Halves("Tue pm"))]),
            Of("Gareth Pinnock", new("BK5", null), 2, [new(first, null, Halves("Wed am"))]),
            Of("Helen Stroud", new("BK11", null), 2, [new(first, null, Halves("Mon am"))]),
            Of("Imran Sadiq", new("BK17", null), 1, [new(first, null, Halves("Thu am"))]),
            Of("Judith Farrow", new("BK22", null), 2, [new(first, null, Halves("Fri am"))]),
        ];
        var leave = new DateOnly(calendar.Current + 1, 6, 8);
        All.Single(time => time.PersonId == Person("Daniel Osgood").Id).TakeOff(new(leave, leave.AddDays(11))).OrThrow();
        Closed = [.. Enumerable.Range(calendar.Current, 2).SelectMany(TrainingDays)];
        foreach (var time in All)
            _log.Add("Visitor’s time changed", DemoCalendar.Weekday(first.AddDays(3)), staff.Head, time, null);
        foreach (var days in Closed)
            _log.Add("Days without visits added", DemoCalendar.Weekday(first.AddDays(3)), staff.Head, days, null);
    }

    public IReadOnlyList<VisitorAvailability> All { get; }

    public IReadOnlyList<DayWithoutVisits> Closed { get; }

    private static HalfDays Halves(params string[] names) => HalfDays.Of(names);

    private Person Person(string name) => _staff.People.Single(person => person.Name == name);

    private VisitorAvailability Of(string name, HomeBase home, int visits, FreeSpell[] times)
    {
        var person = Person(name);
        var time = new VisitorAvailability(person.Id);
        time.Change(home, visits, _staff.Regions.Where(region => region.Visitors.Any(visitor => visitor.Person == person)).Select(region => region.Region.Id), times, []).OrThrow();
        return time;
    }

    private IEnumerable<DayWithoutVisits> TrainingDays(int startYear)
    {
        foreach (var (month, title) in new[] { (1, "Training day"), (6, "Summer festival") })
        {
            var day = _calendar.Terms.Year(startYear) is null ? (DateOnly?)null : DemoCalendar.Weekday(new(startYear + 1, month, 16));
            if (day is { } on)
                yield return DayWithoutVisits.Add(new(on, on), title).OrThrow();
        }
    }
}
