using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MusicHub.Bench.Floors;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Tests.Support;

namespace MusicHub.Bench;

/// <summary>How good the planner's plans are, and what they cost to make.</summary>
internal sealed class PlannerPart : IPart
{
    public string Name => "planner";

    public string What => "plans for three years where visitors have days for twice the visits: kilometres as the crow flies against the larger of two lower bounds (spanning forest; radial) and against visiting in due-date order (goals: at most 1.2 times the bound where schools lie in towns, at least 25 % shorter than due-date order, 531 schools for three years within 20 s)";

    public async Task Run(TextWriter output)
    {
        foreach (var clustered in new[] { true, false })
        {
            foreach (var schools in new[] { 150, 300, 531, 1_000, 2_000 })
                Measure(output, $"{schools:N0} schools {(clustered ? "in towns" : "scattered")}", GeneratedCounty.Make(schools, clustered, years: 3, seed: schools, slack: 2));
        }

        // What due terms cost: the bounds know nothing of them, nor of how little time there is.
        var tight = GeneratedCounty.Make(531, clustered: true, years: 3, seed: 531, slack: 1.3);
        Measure(output, "531 schools in towns, days for 1.3 times as many", tight);
        Measure(output, "the same, more search", tight with { Rules = tight.RulesOrUsual with { Effort = 4_000 } });
        Measure(output, "the same, nobody due before the last term", tight with { Schools = [.. tight.Schools.Select(school => school with { DueBy = tight.Terms - 1 })] });
        await DemoHub(output);
        await England(output);
    }

    // Its regions, half-days and days off are a hub's own: of these the bounds know nothing either.
    private static async Task DemoHub(TextWriter output)
    {
        await using var db = DatabaseSetup.Create(await DemoData.Make());
        var calendar = await db.Calendar();
        var head = new Viewer(Guid.Empty, "Bench", new HashSet<Role> { Role.HeadOfParticipation }, new HashSet<Guid>());
        var rule = (await db.Hubs.AsNoTracking().SingleAsync()).Rule;
        var year = AcademicYear.StartYearOf(DemoData.Day) + 1;
        var (_, ground) = await db.PlanGround(head, rule, calendar, year, DemoData.Day, calendar.FirstDay(new(year, TermName.Autumn)));
        Measure(output, $"the demonstration hub in {AcademicYear.TitleOf(year)}", ground.Input());
    }

    private static void Measure(TextWriter output, string name, PlanInput input)
    {
        Machine.ForgetPeak();
        var watch = Stopwatch.StartNew();
        var plan = Planner.Make(input);
        var seconds = watch.Elapsed.TotalSeconds;
        var visited = plan.Outings.SelectMany(outing => outing.SchoolIds).ToHashSet();
        var same = input with { Schools = [.. input.Schools.Where(school => visited.Contains(school.Id) && school.At is not null)] };
        var (bound, naive) = (PlanBounds.Of(same), DueDateOrder.Kilometres(same));
        output.WriteLine($"  {name}: {plan.Visits:N0} visits in {plan.Outings.Count:N0} outings, {plan.Kilometres:N0} km: {plan.Kilometres / bound.Larger:F2} of the bound (forest {bound.Forest:N0}, radial {bound.Radial:N0}), {1 - (plan.Kilometres / naive):P0} under due-date order; {plan.Late.Count} late, {plan.LeftOut.Count} left out; {seconds:F1} s, {Machine.PeakMegabytes():N0} MB");
    }

    // The size of all England, one authority after another.
    private static Task England(TextWriter output)
    {
        Machine.ForgetPeak();
        var watch = Stopwatch.StartNew();
        var (metres, bounds, naive, visits, late) = (0.0, 0.0, 0.0, 0, 0);
        for (var authority = 0; authority < 150; authority++)
        {
            var input = GeneratedCounty.Make(160, clustered: authority % 2 == 0, years: 3, seed: 10_000 + authority, slack: 2);
            var plan = Planner.Make(input);
            (metres, bounds, naive) = (metres + plan.Kilometres, bounds + PlanBounds.Of(input).Larger, naive + DueDateOrder.Kilometres(input));
            (visits, late) = (visits + plan.Visits, late + plan.Late.Count + plan.LeftOut.Count);
        }

        output.WriteLine($"  England, 150 authorities of 160 schools: {visits:N0} visits, {metres:N0} km: {metres / bounds:F2} of the bounds, {1 - (metres / naive):P0} under due-date order; {late} late or left out; {watch.Elapsed.TotalSeconds:F0} s, {Machine.PeakMegabytes():N0} MB");
        return Task.CompletedTask;
    }
}
