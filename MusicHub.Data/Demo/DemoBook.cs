using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Demo;

/// <summary>Every visit of the demonstration, from the plan to the record, and what is known about schools from them.</summary>
internal sealed class DemoBook(DemoStaff staff, DemoSchools schools, DemoContacts contacts, DemoCalendar calendar, DemoKinds kinds, DemoLog log)
{
    private readonly DemoChance _chance = new(2606);
    private readonly Dictionary<School, DateOnly> _last = [];
    private readonly HashSet<School> _never = [];
    private readonly HashSet<School> _ahead = [];
    private int _arranged;

    public DemoKinds Kinds => kinds;

    public DemoStaff Staff => staff;

    public DemoSchools Schools => schools;

    public DemoCalendar Calendar => calendar;

    public DemoLog Log => log;

    public DemoWriter Writer { get; } = new(contacts, kinds.Needs);

    public List<Visit> Visits { get; } = [];

    /// <summary>Tries to reach schools with which no visit is planned.</summary>
    public List<SchoolAttempt> Attempts { get; } = [];

    /// <summary>Those that took place, with what came up.</summary>
    public List<DemoVisitDone> Done { get; } = [];

    /// <summary>Nobody ever gets to these schools.</summary>
    public void NeverVisit(IEnumerable<School> never) => _never.UnionWith(never);

    public bool IsNever(School school) => _never.Contains(school);

    public bool IsAhead(School school) => _ahead.Contains(school);

    /// <summary>The day of its last counting visit so far.</summary>
    public DateOnly? LastVisit(School school) => _last.TryGetValue(school, out var last) ? last : null;

    /// <summary>How much a visit is wanted: the longer ago the last one, the more.</summary>
    public double Wish(School school, DateOnly on) => LastVisit(school) is not { } last ? 6 : (on.DayNumber - last.DayNumber) switch
    {
        > 900 => 5,
        > 600 => 2,
        > 300 => 0.35,
        _ => 0.02,
    };

    /// <summary>Who might visit the region's schools on that day.</summary>
    public Person Visitor(DemoRegion region, DateOnly day)
    {
        var visitors = region.Visitors;
        if (region.Region.Name is "South" or "West" && day <= new DateOnly(calendar.Current - 1, 8, 31))
            visitors = [.. visitors, new DemoVisitor(staff.Leaver, 5)];
        return _chance.Weighted(visitors, visitor => visitor.Weight)!.Person;
    }

    /// <summary>A visit that was planned some weeks before its day and agreed with the school; not kept yet.</summary>
    public Visit Arrange(School school, VisitKind kind, Person visitor, DateOnly on, TimeOnly at, bool confirmed)
    {
        var latest = on <= calendar.Today ? on.AddDays(-1) : calendar.Today.AddDays(-1);
        var planned = DemoCalendar.Weekday(latest.AddDays(-_chance.Between(24, 70)));
        var visit = Visit.Plan(school.Id, kind.Id, visitor.Id, on, planned).OrThrow();
        log.Add("Visit planned", planned, staff.RegionOf(school)?.Manager ?? staff.Head, visit, school.Id);
        var arranged = DemoCalendar.Weekday(planned.AddDays(_chance.Between(3, 19)));
        if (_chance.Is(0.4))
            Try(visit, school, visitor, planned.AddDays(1), arranged, _chance.Between(1, 2));
        // Every ninth is agreed for a week later at first, and every third of those for two weeks later before that.
        if (++_arranged % 9 == 0)
        {
            var moved = DemoSentences.Moved[0];
            for (var weeks = _arranged % 27 == 0 ? 2 : 1; weeks > 0; weeks--)
            {
                visit.Arrange(on.AddDays(7 * weeks), at, visitor.Id, arranged, moved.Text, Kinds.Reason(moved.Reason)).OrThrow();
                log.Add("Visit arranged", arranged, visitor, visit, school.Id, step: 1);
            }
        }

        var (why, tag) = DemoSentences.Moved[_arranged % DemoSentences.Moved.Length];
        visit.Arrange(on, at, visitor.Id, arranged, why, Kinds.Reason(tag)).OrThrow();
        log.Add("Visit arranged", arranged, visitor, visit, school.Id, step: 1);
        if (confirmed)
        {
            visit.Confirm().OrThrow();
            log.Add("Visit confirmed by the school", arranged, _chance.Is(0.5) ? staff.Office : visitor, visit, school.Id, step: 2);
        }

        return visit;
    }

    /// <summary>Attempts to reach the school, one after the other, until that day or yesterday.</summary>
    public void Try(Visit visit, School school, Person by, DateOnly from, DateOnly until, int times, bool inVain = false)
    {
        var on = DemoCalendar.Weekday(from);
        for (var i = 0; i < times && on <= until && on < calendar.Today; i++)
        {
            var how = inVain && i == times - 1 ? AttemptKind.NoReply : i % 2 == 0 ? AttemptKind.Emailed : AttemptKind.Called;
            var note = _chance.Pick(how switch { AttemptKind.NoReply => DemoSentences.Silence, AttemptKind.Called => DemoSentences.CallsTried, _ => DemoSentences.Emails });
            visit.LogAttempt(how, by.Id, log.At(on), _chance.Is(0.7) ? note : null).OrThrow();
            log.Add("Attempt to reach the school noted", on, by, visit, school.Id);
            on = DemoCalendar.Weekday(on.AddDays(_chance.Between(3, 9)));
        }
    }

    /// <summary>Writes the record, on the day or a few days after it.</summary>
    public VisitRecord Record(Visit visit, School school, Person visitor, DateOnly on, (VisitRecord Record, IReadOnlyList<DemoTheme> Themes) words)
    {
        var written = WrittenOn(on, _chance.Pick([0, 0, 0, 1, 1, 2, 3, 6]));
        visit.Record(words.Record, written).OrThrow();
        log.Add("Visit recorded", written, visitor, visit, school.Id, step: 3);
        if (_chance.Is(0.02) && written.AddDays(2) < calendar.Today)
        {
            const string reason = "The school sent its plan afterwards.";
            visit.Correct(words.Record with { Notes = $"{words.Record.Notes} {reason}" }, visit.KindId, visitor.Id, reason, written.AddDays(2)).OrThrow();
            log.Add("Visit corrected", written.AddDays(2), visitor, visit, school.Id, reason: reason);
        }

        Finish(visit, school, visitor, on, written, words.Themes);
        return words.Record;
    }

    /// <summary>Writes down what nobody had planned.</summary>
    public VisitRecord RecordUnplanned(School school, VisitKind kind, Person visitor, DateOnly on, (VisitRecord Record, IReadOnlyList<DemoTheme> Themes) words)
    {
        var written = WrittenOn(on, 1);
        var visit = Visit.RecordUnplanned(school.Id, kind.Id, visitor.Id, words.Record, written).OrThrow();
        log.Add("Visit recorded", written, visitor, visit, school.Id, step: 3);
        Finish(visit, school, visitor, on, written, words.Themes);
        return words.Record;
    }

    public void Keep(Visit visit, School school)
    {
        Visits.Add(visit);
        if (visit.State.IsAhead())
            _ahead.Add(school);
    }

    private DateOnly WrittenOn(DateOnly on, int daysLater)
    {
        var written = DemoCalendar.Weekday(on.AddDays(daysLater));
        return written < calendar.Today ? written : on;
    }

    private void Finish(Visit visit, School school, Person visitor, DateOnly on, DateOnly written, IReadOnlyList<DemoTheme> themes)
    {
        Keep(visit, school);
        Done.Add(new DemoVisitDone(visit, school, visitor, written, themes));
        if (kinds.All.Single(kind => kind.Id == visit.KindId).Counts && !(LastVisit(school) > on))
            _last[school] = on;
    }
}

/// <param name="WrittenOn">The day on which it was recorded.</param>
/// <param name="Themes">The needs that came up.</param>
internal sealed record DemoVisitDone(Visit Visit, School School, Person Visitor, DateOnly WrittenOn, IReadOnlyList<DemoTheme> Themes);
