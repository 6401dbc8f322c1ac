using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Hub;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Forecasts;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Data.VisitCycle;

public static class ForecastQuery
{
    /// <summary>What a forecast of three years starts from today, in a number of commands that does not grow with the schools.</summary>
    public static async Task<ForecastGround> ForecastGround(this MusicHubDbContext db, CycleRule rule, SchoolCalendar calendar, DateOnly today, CancellationToken cancellationToken = default)
    {
        List<TermKey> terms = [calendar.TermOf(today)];
        // Whom the next fixed period will want is not due before its end: the forecast ends with this one.
        var last = rule.Kind == CycleRuleKind.Rolling ? (TermKey?)null : new TermKey(rule.PeriodStart(terms[0].StartYear) + CycleRule.Years - 1, TermName.Summer);
        while (terms.Count < ForecastInput.MostTerms && terms[^1] != last)
            terms.Add(terms[^1].Next);
        var visitors = await db.PlannableVisitors(await db.PlacesOfSchools(cancellationToken), cancellationToken);
        var times = visitors.Where(visitor => visitor.Time is not null).Select(visitor => visitor.Time!).ToList();
        var time = new PlanTime(Extended(calendar, terms[0].StartYear, terms[^1].StartYear), terms, today, await db.ClosedDays(cancellationToken));
        var slots = time.Slots(times).ToLookup(slot => (slot.VisitorId, slot.Term), slot => slot.Part == DayPart.WholeDay ? 2 : 1);
        var targets = await db.Targets.AsNoTracking().Where(year => year.Lines.Any()).OrderBy(year => year.StartYear).ToListAsync(cancellationToken);
        var regions = await db.Regions.OrderBy(region => region.Name).Select(region => new { region.Id, region.Name }).ToListAsync(cancellationToken);
        var visited = (await db.VisitedInYear(today, cancellationToken)).Where(one => calendar.TermOf(one.FirstOn) == terms[0]).ToLookup(one => one.RegionId);

        var limits = new Dictionary<(Guid, int), int>();
        for (var term = 0; term < terms.Count; term++)
        {
            // A year without targets of its own is taken to have those of the year before it.
            if (targets.LastOrDefault(year => year.StartYear <= terms[term].StartYear) is not { } year)
                continue;
            foreach (var region in regions)
                limits[(region.Id, term)] = Math.Max(0, year.For(region.Id, terms[term].Name) - (term == 0 ? visited[region.Id].Count() : 0));
        }

        var input = new ForecastInput(
            terms,
            [.. (await db.Standings(cancellationToken)).Select(school => new ForecastSchool(school.Id, school.RegionId, rule.DueTerm(school.Dates, today, calendar), school.Dates.LastVisitOn))],
            [.. times.Select(one => new ForecastVisitor(
                one.PersonId,
                one.Regions.Select(region => region.RegionId).ToHashSet(),
                [.. terms.Select((_, term) => one.VisitsPerHalfDay * slots[(one.PersonId, term)].Sum())]))],
            limits);
        return new(input, visitors, [.. regions.Select(region => (region.Id, region.Name))], targets.ToDictionary(year => year.StartYear, year => year.Total));
    }

    // Years that are not open yet are taken to be as the last one that is.
    private static SchoolCalendar Extended(SchoolCalendar calendar, int from, int upTo)
    {
        var years = calendar.Years.ToList();
        for (var year = years.Count == 0 ? from : years[^1].StartYear + 1; year <= upTo; year++)
            years.Add((years.Count == 0 ? YearProposal.Standard(year) : YearProposal.From(years[^1], year)).Open().OrThrow());
        return new(years);
    }
}

/// <param name="Visitors">Everybody who visits, by name.</param>
/// <param name="Targets">Of whole years, by start year, where set.</param>
public sealed record ForecastGround(ForecastInput Input, IReadOnlyList<PlannableVisitor> Visitors, IReadOnlyList<(Guid Id, string Name)> Regions, IReadOnlyDictionary<int, int> Targets);
