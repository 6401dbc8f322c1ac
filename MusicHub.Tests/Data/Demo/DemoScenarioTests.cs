using System.Globalization;
using MusicHub.Data.Demo;
using MusicHub.Domain.Actions;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;
using MusicHub.Domain.History;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Tests.Data.Demo;

/// <summary>What must hold of the demonstration whatever the day, in term, in half-term, in the holidays and on the first day of a year.</summary>
[TestFixtureSource(nameof(Days))]
[Parallelizable(ParallelScope.Children)]
public sealed class DemoScenarioTests(string today)
{
    private DemoScenario _demo = null!;

    private DateOnly Today { get; } = DateOnly.Parse(today, CultureInfo.InvariantCulture);

    private Dictionary<Guid, School> Schools => _demo.Schools.All.ToDictionary(school => school.Id);

    /// <summary>One visit to a trust is one, however many schools it covers.</summary>
    private IEnumerable<Visit> InPerson => _demo.Book.Visits.Where(visit => visit.KindId != _demo.Kinds.Call.Id).DistinctBy(visit => visit.TrustVisitId ?? visit.Id);

    [OneTimeSetUp]
    public void Make() => _demo = new DemoScenario(Today);

    [Test]
    public void Visits_AreOnSchoolDays()
    {
        // What was visited before the first year that the hub has opened has its dates from the standard years.
        var calendar = new SchoolCalendar(Enumerable.Range(Today.Year - 6, 9).Select(StandardYears.Open));
        var days = _demo.Book.Visits.Where(visit => visit.On is not null).Select(visit => visit.On!.Value);

        Assert.That(days.Where(on => !calendar.IsTeachingDay(on)), Is.Empty);
    }

    [Test]
    public void PlannedWeeks_HoldSchoolDays()
    {
        var weeks = _demo.Book.Visits.Where(visit => visit.State == VisitState.Planned).Select(visit => visit.PlannedWeek!.Value);

        Assert.That(weeks.Where(week => !Enumerable.Range(0, 5).Any(days => _demo.Calendar.Terms.IsTeachingDay(week.AddDays(days)))), Is.Empty);
    }

    [Test]
    public void Visits_ThatTookPlace_WereBeforeToday_AndAtAnOpenSchool()
    {
        foreach (var visit in _demo.Book.Visits.Where(visit => visit.State == VisitState.Done))
        {
            var school = Schools[visit.SchoolId];
            var register = school.Register;
            Assert.That(visit.On, Is.LessThan(Today));
            Assert.That(visit.On, Is.GreaterThanOrEqualTo((school.Urns.Count > 1 ? null : register.OpenedOn) ?? DateOnly.MinValue).And.LessThanOrEqualTo(register.ClosedOn ?? DateOnly.MaxValue));
        }
    }

    [Test]
    public void NobodyVisitsThreeSchoolsInADay_OrTwoAtOnce()
    {
        var days = InPerson.Where(visit => visit is { On: not null, VisitorId: not null } && visit.State.IsAhead()).GroupBy(visit => (visit.VisitorId, visit.On));
        Assert.That(InPerson.Where(visit => visit.On is not null).GroupBy(visit => (visit.VisitorId, visit.On)).Max(group => group.Count()), Is.LessThanOrEqualTo(2));
        Assert.That(days.SelectMany(group => group.GroupBy(visit => visit.StartsAt)).Where(group => group.Count() > 1), Is.Empty);
    }

    [Test]
    public void ASchoolHasOneVisitAhead() =>
        Assert.That(_demo.Book.Visits.Where(visit => visit.State.IsAhead()).GroupBy(visit => visit.SchoolId).Where(group => group.Count() > 1), Is.Empty);

    [Test]
    public void FullYears_GetNearTheTarget_AndSomeRegionsAreWellBehind()
    {
        for (var start = _demo.Calendar.Current - 3; start < _demo.Calendar.Current; start++)
            Assert.That(VisitedIn(start).Count(), Is.InRange(150, 176), AcademicYear.TitleOf(start));
        var lastYear = VisitedIn(_demo.Calendar.Current - 1).CountBy(id => Schools[id].RegionId ?? Guid.Empty).ToDictionary();
        var target = _demo.Targets.Single(target => target.StartYear == _demo.Calendar.Current - 1);
        var reached = _demo.Staff.Regions.ToDictionary(region => region.Region.Name, region => (double)lastYear[region.Region.Id] / target.For(region.Region.Id));
        Assert.That((reached["West"], reached["South"]), Is.LessThan((0.85, 0.9)));
        Assert.That(reached["Central"], Is.GreaterThan(0.93));
    }

    [Test]
    public void Schools_NeverOrLongNotVisited_AreMany()
    {
        var last = _demo.Book.Visits.Where(Counts).GroupBy(visit => visit.SchoolId).ToDictionary(group => group.Key, group => group.Max(visit => visit.On!.Value));
        var open = _demo.Schools.All.Where(school => school.IsOpen && school.Predecessors.Count == 0).ToList();
        Assert.That(open.Count(school => !last.ContainsKey(school.Id)), Is.InRange(38, 48), "never");
        Assert.That(open.Count(school => last.TryGetValue(school.Id, out var on) && on.AddYears(3) <= Today), Is.InRange(15, 120), "for three years");
    }

    [Test]
    public void EveryQueue_HoldsSomething()
    {
        var visits = _demo.Book.Visits;
        var open = _demo.Schools.All.Where(school => school.IsOpen).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(visits.Count(visit => visit.IsWithoutRecordOn(Today)), Is.InRange(5, 9), "without a record");
            Assert.That(visits.Count(visit => visit.HasSlippedOn(Today)), Is.InRange(4, 24), "slipped");
            Assert.That(visits.Count(visit => visit.State.IsAhead() && visit.On >= Today), Is.InRange(14, 45), "in the diary");
            Assert.That(visits.Count(visit => visit.State == VisitState.Planned && visit.VisitorId is null), Is.InRange(4, 20), "without a visitor");
            Assert.That(visits.Count(visit => visit.State == VisitState.Planned && visit.Attempts.Any(attempt => attempt.How == AttemptKind.NoReply)), Is.InRange(6, 13), "not reached");
            Assert.That(visits.Count(visit => visit.State == VisitState.Planned && visit.Attempts.Any(attempt => attempt.How == AttemptKind.Declined)), Is.EqualTo(2), "declined");
            Assert.That(open.Count(school => school.RegionId is null), Is.EqualTo(10), "without a region");
            Assert.That(open.Count(school => school.Phase is null), Is.EqualTo(3), "without a phase");
            Assert.That(open.Count(school => school.Predecessors.Any(link => link.Counts is null)), Is.EqualTo(2), "split, undecided");
            Assert.That(open.Count(school => school.AbsentSince is not null), Is.EqualTo(4), "absent");
            Assert.That(open.Count(school => school.Register.Easting is null), Is.EqualTo(14), "unplaced");
        });
    }

    [Test]
    public void DemoPeople_HaveSomethingToDo()
    {
        foreach (var person in new[] { _demo.Staff.Visitors[0], _demo.Staff.Managers[0] })
        {
            var theirs = _demo.Book.Visits.Where(visit => visit.VisitorId == person.Id).ToList();
            Assert.That(theirs.Any(visit => visit.IsWithoutRecordOn(Today)), Is.True, $"{person.Name}: a record to write");
            Assert.That(theirs.Any(visit => visit.State.IsAhead() && visit.On > Today), Is.True, $"{person.Name}: a visit ahead");
            Assert.That(theirs.Any(visit => visit.State.IsAhead() && visit.On == Today), Is.EqualTo(_demo.Calendar.VisitingDaysFrom(Today).First() == Today), $"{person.Name}: today");
            Assert.That(_demo.Actions.All.Any(action => action.OwnerId == person.Id && action.IsOverdueOn(Today)), Is.True, $"{person.Name}: an overdue action");
        }
    }

    [Test]
    public void Visits_LeaveWhatWasFoundOut()
    {
        var done = _demo.Book.Visits.Where(visit => Counts(visit) && AcademicYear.StartYearOf(visit.On!.Value) == _demo.Calendar.Current - 1).ToDictionary(visit => visit.Id);
        Assert.Multiple(() =>
        {
            Assert.That(_demo.Records.Sheets.Count(sheet => done.ContainsKey(sheet.SubjectId)), Is.GreaterThan(done.Count * 0.8), "answers");
            Assert.That(_demo.Records.Facts.Count(fact => fact.YearStart == _demo.Calendar.Current - 1), Is.GreaterThan(done.Count * 2), "facts");
            Assert.That(_demo.Records.Facts.Select(fact => fact.Kind).Distinct(), Is.EquivalentTo(Enum.GetValues<FactKind>()));
            Assert.That(_demo.Records.Facts.Where(fact => fact.AsAt >= Today), Is.Empty);
            Assert.That(_demo.Records.SchoolNotes.SelectMany(note => note.Versions).Where(version => version.SentOn >= Today || version.AnsweredOn >= Today), Is.Empty);
            Assert.That(_demo.Together.All, Has.Count.InRange(3, 4), "visits to trusts");
            Assert.That(_demo.Book.Visits.Count(visit => visit.State.IsAhead() && visit.NotesVersion > 0), Is.GreaterThanOrEqualTo(2), "drafts");
        });
    }

    [Test]
    public void Notes_StandInEveryState_OnceTheYearIsUnderWay()
    {
        var done = _demo.Book.Visits.Where(visit => visit.State == VisitState.Done).Select(visit => visit.Id);
        Assert.That(_demo.Records.SchoolNotes.Select(note => note.VisitId), Is.SubsetOf(done), "only of what took place");

        // In autumn there may be few notes yet, or none.
        if (_demo.Calendar.Terms.TermOf(Today).Name == TermName.Autumn)
            return;
        Assert.That(_demo.Records.SchoolNotes.Select(note => note.Versions[0].State).Distinct(), Is.EquivalentTo(Enum.GetValues<NoteState>()));
    }

    [Test]
    public void Actions_AreInEveryState_AndSomeAreLate()
    {
        var actions = _demo.Actions.All.ToList();
        var gone = _demo.Staff.People.Where(person => !person.IsActive).Select(person => (Guid?)person.Id).ToHashSet();
        Assert.Multiple(() =>
        {
            Assert.That(actions.Count(action => action.IsOverdueOn(Today)), Is.InRange(15, 25), "overdue");
            Assert.That(actions.Count(action => action.State == ActionState.Open && action.DueOn >= Today), Is.InRange(3, 60), "open");
            Assert.That(actions.Count(action => action.IsForSchool && action.State == ActionState.Open), Is.GreaterThanOrEqualTo(3), "for schools");
            Assert.That(actions.Where(action => action.State == ActionState.Open && gone.Contains(action.OwnerId)), Is.Empty, "open with somebody who has left");
            Assert.That(actions.Where(action => action.ClosedOn >= Today || action.OpenedOn >= Today), Is.Empty, "in the future");
            Assert.That(actions.Select(action => action.State).Distinct(), Is.EquivalentTo(Enum.GetValues<ActionState>()));
        });
    }

    [Test]
    public void History_TellsNothingOfTheFuture_AndNamesPeople()
    {
        var start = UkTime.At(Today, TimeOnly.MinValue);
        Assert.That(_demo.Log.Changes.Where(change => change.At >= start), Is.Empty);
        Assert.That(_demo.Book.Visits.SelectMany(visit => visit.Attempts).Where(attempt => attempt.At >= start), Is.Empty);
        Assert.That(_demo.Log.Changes.Count, Is.InRange(900, 6_000));
        Assert.That(_demo.Log.Changes.Where(change => !ChangesBySchool.Kinds.Contains(change.Kind)).Select(change => change.ById), Has.None.Null);
    }

    [Test]
    public void Contacts_WereThereWhenTheySaySo()
    {
        Assert.That(_demo.Contacts.All.Where(contact => contact.Since > Today || contact.LeftOn > Today || contact.LeftOn < contact.Since), Is.Empty);
        Assert.That(_demo.Contacts.All.Where(contact => contact.SchoolId is { } id && contact.IsCurrent && !Schools[id].IsOpen), Is.Empty);
    }

    [Test]
    public void Years_RunFromThreeBeforeToOneAfter()
    {
        var years = _demo.Calendar.Years.Select(opened => opened.StartYear).ToList();
        Assert.That(years, Is.SupersetOf(new[] { 2023, 2024, 2025, 2026, _demo.Calendar.Current - 3, _demo.Calendar.Current + 1 }.Distinct()));
        Assert.That(_demo.Targets.Select(target => target.Total), Is.All.EqualTo(180));
        Assert.That(_demo.Hub.BoardMeetings.Select(meeting => meeting.On).Where(on => !_demo.Calendar.Terms.IsTeachingDay(on)), Is.Empty);
        Assert.That(_demo.Hub.BoardMeetings.Count(meeting => meeting is { On.Month: 12, Title: "December board" }), Is.EqualTo(years.Count));
    }

    private static IEnumerable<string> Days() =>
    [
        "2026-02-03", // the tests' own day
        "2026-08-31", "2026-09-01", "2026-09-02", // where one year becomes the next
        "2025-10-29", "2026-02-18", "2026-05-28", // half-terms
        "2025-12-25", "2026-01-01", "2026-04-05", "2026-08-10", // holidays
        "2026-01-05", "2026-05-04", "2026-07-21", "2025-11-16", // first day of term, bank holiday in term, day after term, a weekend
        "2024-02-29", "2023-09-04", "2026-11-22", "2031-06-19", // other years
    ];

    private bool Counts(Visit visit) => visit.State == VisitState.Done && visit.KindId == _demo.Kinds.MusicVisit.Id;

    private IEnumerable<Guid> VisitedIn(int startYear) =>
        _demo.Book.Visits.Where(visit => Counts(visit) && AcademicYear.StartYearOf(visit.On!.Value) == startYear).Select(visit => visit.SchoolId).Distinct();
}
