using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Demo;

/// <summary>Visits of three full years and the current one, as a hub makes them that means to visit 180 schools a year and gets to some 160.</summary>
internal sealed class DemoPastVisits(DemoBook book, DemoDiary diary)
{
    private readonly DemoChance _chance = new(2808);
    private readonly DemoCalendar _calendar = book.Calendar;
    private readonly List<(School School, Person Visitor, DateOnly From)> _promised = [];

    public void Make(IReadOnlyList<YearTargets> targets)
    {
        ChooseNever();
        for (var year = _calendar.Current - 3; year <= _calendar.Current; year++)
        {
            foreach (var term in Enum.GetValues<TermName>())
                VisitIn(year, term, targets.Single(target => target.StartYear == year));
            Review(year);
            Call(year);
            FallThrough(year);
        }

        FollowUp();
        VisitLongAgo();
    }

    /// <summary>Some forty schools that nobody has ever got to, most of them where the hub is behind.</summary>
    private void ChooseNever()
    {
        foreach (var (region, count) in book.Staff.Regions.OrderBy(region => region.Pace[^1]).Zip([13, 10, 6, 4, 3]))
        {
            book.NeverVisit(_chance.Shuffled(book.Schools.All.Where(school =>
                school.IsOpen && school.RegionId == region.Region.Id && school.LeadSchoolSpells.Count == 0 && school.Predecessors.Count == 0)).Take(count));
        }

        book.NeverVisit(book.Schools.All.Where(school => school.IsOpen && school.RegionId is null).Take(6));
    }

    private void VisitIn(int startYear, TermName term, YearTargets targets)
    {
        var all = DemoCalendar.VisitingDays(_calendar.Terms.Year(startYear)!, term).Skip(term == TermName.Autumn ? 5 : 1).SkipLast(3).ToList();
        var days = all.Where(day => day < _calendar.Today).ToList();
        if (days.Count == 0)
            return;
        foreach (var region in book.Staff.Regions)
        {
            var meant = targets.For(region.Region.Id, term) * region.Pace[startYear - _calendar.Current + 3] * days.Count / all.Count;
            var count = (int)meant + (_chance.Is(meant - (int)meant) ? 1 : 0);
            for (var i = 0; i < count; i++)
                VisitOne(region, days, startYear);
        }
    }

    private void VisitOne(DemoRegion region, IReadOnlyList<DateOnly> days, int startYear)
    {
        var visitor = book.Visitor(region, days[0]);
        var (on, at) = diary.Find(visitor, days);
        var candidates = book.Schools.All
            .Where(school => school.RegionId == region.Region.Id && !book.IsNever(school) && IsOpenOn(school, on)
                && !(book.LastVisit(school) is { } last && AcademicYear.StartYearOf(last) == startYear))
            .ToList();
        if (_chance.Weighted(candidates, school => book.Wish(school, on)) is not { } school)
            return;
        // One in ten came about in passing and was written down afterwards.
        var isUnplanned = _chance.Is(0.1);
        var isConfirmed = !isUnplanned && _chance.Is(0.85);
        var (record, themes) = book.Writer.Visit(school, on);
        if (_chance.Is(record.Priority switch { SupportPriority.High => 0.6, SupportPriority.Medium => 0.22, _ => 0.04 }))
        {
            var from = on.AddDays(_chance.Between(28, 70));
            _promised.Add((school, visitor, from));
            record = record with { FollowUpBy = from.AddDays(28) };
        }

        if (isUnplanned)
            book.RecordUnplanned(school, book.Kinds.MusicVisit, visitor, on, (record, themes));
        else
            book.Record(book.Arrange(school, book.Kinds.MusicVisit, visitor, on, at, isConfirmed), school, visitor, on, (record, themes));
    }

    /// <summary>Review meetings at Lead Schools.</summary>
    private void Review(int startYear)
    {
        var days = DaysOf(startYear);
        foreach (var school in _chance.Shuffled(book.Schools.LeadSchools).Take(days.Count / 34))
        {
            var (on, at) = diary.Find(book.Staff.Head, days);
            book.Record(book.Arrange(school, book.Kinds.Review, book.Staff.Head, on, at, confirmed: true), school, book.Staff.Head, on, book.Writer.Visit(school, on));
        }
    }

    /// <summary>Telephone calls and online meetings, also with schools that nobody has visited.</summary>
    private void Call(int startYear)
    {
        var days = DaysOf(startYear);
        foreach (var school in _chance.Shuffled(book.Schools.All.Where(school => school.IsOpen && school.RegionId is not null)).Take(days.Count * 50 / 190))
        {
            var on = _chance.Pick(days);
            if (IsOpenOn(school, on))
                book.RecordUnplanned(school, book.Kinds.Call, book.Visitor(book.Staff.RegionOf(school)!, on), on, book.Writer.Call(school, on));
        }
    }

    /// <summary>Visits that were called off, and a few where nobody was there.</summary>
    private void FallThrough(int startYear)
    {
        var days = DaysOf(startYear).Skip(10).ToList();
        for (var i = 0; i < days.Count * 17 / 190; i++)
        {
            var region = _chance.Pick([.. book.Staff.Regions]);
            var visitor = book.Visitor(region, _chance.Pick(days));
            var (on, at) = diary.Find(visitor, visitor.IsActive ? days : [.. days.Where(day => day <= new DateOnly(_calendar.Current - 1, 8, 31))]);
            var school = _chance.Pick([.. book.Schools.All.Where(school => school.RegionId == region.Region.Id && IsOpenOn(school, on))]);
            var visit = book.Arrange(school, book.Kinds.MusicVisit, visitor, on, at, _chance.Is(0.6));
            var notAttended = i % 4 == 3;
            var (text, why) = _chance.Pick(notAttended ? DemoSentences.NotAttended : DemoSentences.Cancelled);
            var reason = book.Kinds.Reason(why);
            (notAttended ? visit.MarkNotAttended(text, on, reason) : visit.Cancel(text, reason)).OrThrow();
            book.Keep(visit, school);
            book.Log.Add(notAttended ? "Visit not attended" : "Visit cancelled", on, visitor, visit, school.Id, step: notAttended ? 3 : 0, reason: VisitReason.Words(why, text));
        }
    }

    /// <summary>Visits that were promised at an earlier one; those to come stand in the diary.</summary>
    private void FollowUp()
    {
        foreach (var (school, visitor, from) in _promised.Where(promise => promise.From < _calendar.Today.AddDays(45)))
        {
            var days = _calendar.VisitingDaysFrom(from).Take(8).ToList();
            if (!IsOpenOn(school, days[^1]))
                continue;
            var by = visitor.IsActive || days[^1] <= new DateOnly(_calendar.Current - 1, 8, 31) ? visitor : book.Staff.RegionOf(school)!.Manager;
            var (on, at) = diary.Find(by, days);
            if (on < _calendar.Today)
                book.Record(book.Arrange(school, book.Kinds.FollowUp, by, on, at, confirmed: true), school, by, on, book.Writer.FollowUp(school, on));
            else if (on > _calendar.Today && !book.IsAhead(school))
                book.Keep(book.Arrange(school, book.Kinds.FollowUp, by, on, at, _chance.Is(0.5)), school);
        }
    }

    /// <summary>Schools that were last visited before the first of the three years, from the tracker that came before.</summary>
    private void VisitLongAgo()
    {
        var year = StandardYears.Open(_calendar.Current - 4);
        var days = Enum.GetValues<TermName>().SelectMany(term => DemoCalendar.VisitingDays(year, term)).ToList();
        foreach (var school in book.Schools.All.Where(school => book.LastVisit(school) is null && !book.IsNever(school) && IsOpenOn(school, days[0])).ToList())
        {
            var on = _chance.Pick(days);
            var visitor = book.Visitor(book.Staff.RegionOf(school) ?? book.Staff.Regions.First(), on);
            book.RecordUnplanned(school, book.Kinds.MusicVisit, visitor, on, book.Writer.Visit(school, on));
        }
    }

    private static bool IsOpenOn(School school, DateOnly day) =>
        school.Status != RegisterStatus.ProposedToOpen
        && (school.BeganOn() is not { } began || began <= day)
        && (school.Register.ClosedOn is null || school.Register.ClosedOn >= day);

    private List<DateOnly> DaysOf(int startYear) =>
        [.. Enum.GetValues<TermName>().SelectMany(term => DemoCalendar.VisitingDays(_calendar.Terms.Year(startYear)!, term)).Where(day => day < _calendar.Today)];
}
