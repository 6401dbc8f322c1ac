using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Calendar;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Domain.VisitCycle.Plans;

namespace MusicHub.Data.Demo;

/// <summary>A draft of what is left of the year, made by the Head of Participation the day before: from the demonstration as it was saved.</summary>
internal static class DemoYearPlan
{
    private const int Seed = 2027;
    private const int WeeksToArrange = 2;

    // A short search: the demonstration is made often, and its draft can be made anew.
    private static readonly PlanRules Rules = PlanRules.Usual with { Effort = 40 };

    public static async Task Make(MusicHubDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var calendar = await db.Calendar(cancellationToken);
        var soonest = Weeks.MondayOf(today).AddDays(7 * WeeksToArrange);
        if (calendar.Years.FirstOrDefault(year => year.Term(TermName.Summer).EndsOn > soonest.AddDays(7)) is not { } year)
            return;
        var head = (await db.People.AsNoTracking().ToListAsync(cancellationToken)).Where(person => person.Roles.Contains(Role.HeadOfParticipation)).OrderBy(person => person.Name, StringComparer.Ordinal).First();
        var viewer = new Viewer(head.Id, head.Name, head.Roles, new HashSet<Guid>());
        var from = soonest > year.StartsOn ? soonest : year.StartsOn;
        var made = UkTime.At(DemoCalendar.Weekday(today.AddDays(-3)), new TimeOnly(15, 40));
        using var ids = Ids.FromSeed(Seed);
        var plan = YearPlan.Ask(year, new($"From {from.ToString("d MMMM", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}", from, 0, null), today, made).OrThrow();
        var rule = (await db.Hubs.AsNoTracking().SingleAsync(cancellationToken)).Rule;
        var (_, ground) = await db.PlanGround(viewer, rule, calendar, year.StartYear, today, from, cancellationToken);
        var input = plan.Input(ground) with { Rules = Rules };
        plan.Take(Planner.Make(input, stop: cancellationToken), input, ground, made);
        db.Add(plan);
        db.Open(new Change("Plan made", made, head.Id, plan, reason: plan.Title), keepFields: false);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
