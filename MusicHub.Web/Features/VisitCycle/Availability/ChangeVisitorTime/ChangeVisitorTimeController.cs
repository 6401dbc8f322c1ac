using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.People;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Availability.ChangeVisitorTime;

/// <summary>When somebody has time for visits, and where they set out from.</summary>
[Requires(Permission.PlanCycle)]
public sealed class ChangeVisitorTimeController(TaskContext context, Cycles cycles) : TaskController(context)
{
    private static readonly ChangeVisitorTimeValidator Validator = new();

    [HttpGet("cycle/visitors/{personId:guid}")]
    public async Task<IActionResult> Get(Guid personId)
    {
        if (await Find(personId) is not { } visitor)
            return NotFound();
        var urn = visitor.Time?.HomeSchoolId is { } home ? await Db.Schools.Where(school => school.Id == home).Select(school => (int?)school.Urn).SingleAsync() : null;
        return Page(await PageOf(visitor, ChangeVisitorTimeForm.Of(visitor.Time, urn, Today), visitor.Time?.Version ?? 0));
    }

    [HttpPost("cycle/visitors/{personId:guid}")]
    public async Task<IActionResult> Post(Guid personId, ChangeVisitorTimeForm form)
    {
        if (await Find(personId) is not { } visitor)
            return NotFound();
        var home = IsFilledIn(form, Validator) ? await HomeOf(form.Home!) : null;
        if (home is null)
        {
            IsRefused(ModelState.IsValid ? AvailabilityRefusals.HomeUnknown(form.Home!.Trim()) : null);
            return PageAgain(await PageOf(visitor, form, PostedVersion));
        }

        var time = visitor.Time ?? new VisitorAvailability(personId);
        if (visitor.Time is null)
            Db.Add(time);
        else
            Db.Expect(time, PostedVersion);
        if (IsRefused(time.Change(home, form.VisitsPerHalfDay!.Value, form.RegionIds, form.Spells, form.Spans).Refusal))
            return PageAgain(await PageOf(visitor, form, PostedVersion));
        Record("Visitor’s time changed", time);
        var without = await VisitsWithoutTime(time);
        return await SaveAndGo("~/cycle/visitors", $"The time of {visitor.Person.Name} is saved." + (without == 0 ? "" : $" {Words.Count(without, "visit ahead lies", "visits ahead lie")} where there is no time for {(without == 1 ? "it" : "them")} now: {(await IsPlanPublished() ? "make a new draft from the published plan, or " : "")}move {(without == 1 ? "it" : "them")} on the board."));
    }

    private Task<bool> IsPlanPublished() => Db.YearPlans.AnyAsync(plan => plan.State == PlanState.Published && plan.StartYear >= AcademicYear.StartYearOf(Today));

    // By the week where no day is agreed.
    private async Task<int> VisitsWithoutTime(VisitorAvailability time)
    {
        var calendar = (await cycles.Now(Db, HttpContext.RequestAborted)).Calendar;
        var ahead = (await Db.CountingVisitsAhead(Today).ToListAsync()).Where(visit => visit.VisitorId == time.PersonId && (visit.On ?? visit.Week.AddDays(4)) >= Today).ToList();
        var closed = await Db.ClosedDays();
        var free = ahead.Select(visit => AcademicYear.StartYearOf(visit.SortDay)).Distinct()
            .SelectMany(year => PlanTime.OfYear(calendar, year, Today, closed).Slots([time])).Select(slot => slot.Day).ToHashSet();
        var weeks = free.Select(Weeks.MondayOf).ToHashSet();
        return ahead.Count(visit => !(visit.On is { } on ? free.Contains(on) : weeks.Contains(Weeks.MondayOf(visit.Week))));
    }

    private async Task<VisitorToChange?> Find(Guid personId) =>
        await Db.People.Visitors().AsNoTracking().SingleOrDefaultAsync(person => person.Id == personId) is { } person
            ? new(person, await Db.VisitorAvailabilities.SingleOrDefaultAsync(time => time.PersonId == personId))
            : null;

    private async Task<HomeBase?> HomeOf(string typed)
    {
        if (ChangeVisitorTimeForm.UrnOf(typed) is { } urn)
            return await Db.Schools.Where(school => school.Urns.Any(known => known.Urn == urn)).Select(school => (Guid?)school.Id).FirstOrDefaultAsync() is { } school && (await Db.PlacesOfSchools()).Of(school) is not null ? new(null, school) : null;
        var postcode = ChangeVisitorTimeForm.PostcodeOf(typed);
        return (await Db.PlacesOfSchools()).OfPostcode(postcode) is null ? null : new(postcode, null);
    }

    private async Task<ChangeVisitorTimePage> PageOf(VisitorToChange visitor, ChangeVisitorTimeForm form, int version) => new(
        visitor.Person.Name, form.WithEmptyRows(), [.. (await Db.Regions.OrderBy(region => region.Name).Select(region => new { region.Id, region.Name }).ToListAsync()).Select(region => new Choice(region.Id.ToString(), region.Name))], version);
}

internal sealed record VisitorToChange(Person Person, VisitorAvailability? Time);

public sealed record ChangeVisitorTimePage(string Name, ChangeVisitorTimeForm Form, IReadOnlyList<Choice> Regions, int Version)
{
    public static IReadOnlyList<Choice> Halves { get; } =
        [.. HalfDays.All.Select(half => new Choice(half.Name, $"{half.Day} {(half.Part == Domain.VisitCycle.Planning.DayPart.Morning ? "morning" : "afternoon")}"))];
}
