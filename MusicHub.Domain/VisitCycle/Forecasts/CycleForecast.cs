using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.VisitCycle.Forecasts;

/// <summary>
/// How many schools fall out of the cycle, and when, if in each term as many are visited as time and targets allow, those
/// that are due first coming first. Nobody's driving is worked out: it is the time that decides.
/// </summary>
/// <param name="OutNow">Overdue when the forecast begins.</param>
/// <param name="OutByRegion">Out of the cycle when it ends.</param>
public sealed record CycleForecast(int OutNow, IReadOnlyList<ForecastLine> Lines, IReadOnlyDictionary<Guid, int> OutByRegion, int OutWithoutRegion)
{
    public int OutAtEnd => Lines.Count == 0 ? OutNow : Lines[^1].Out;

    public ForecastLine? Worst => Lines.Where(line => line.Out > 0).MaxBy(line => line.Out);

    public static CycleForecast Of(ForecastInput input)
    {
        if (input.Terms.Count == 0)
            return new(0, [], new Dictionary<Guid, int>(), 0);
        List<ForecastSchool> waiting = [.. input.Schools.Where(school => school.Due <= input.Terms[^1])
            .OrderBy(school => school.Due).ThenBy(school => school.LastVisitOn ?? DateOnly.MinValue).ThenBy(school => school.Id)];
        var outNow = waiting.Count(school => school.Due < input.Terms[0]);
        var lines = new List<ForecastLine>();
        for (var term = 0; term < input.Terms.Count; term++)
        {
            var (visited, heldByTarget) = VisitedIn(term, input, waiting);
            waiting.RemoveAll(school => visited.Contains(school.Id));
            lines.Add(new(
                input.Terms[term],
                input.Visitors.Sum(visitor => visitor.Visits[term]),
                visited.Count,
                waiting.Count(school => school.Due == input.Terms[term]),
                waiting.Count(school => school.Due <= input.Terms[term]),
                waiting.Count(school => school.Due <= input.Terms[term] && heldByTarget.Contains(school.RegionId ?? Guid.Empty))));
        }

        return new(
            outNow,
            lines,
            waiting.Where(school => school.RegionId is not null).GroupBy(school => school.RegionId!.Value).ToDictionary(group => group.Key, group => group.Count()),
            waiting.Count(school => school.RegionId is null));
    }

    // The first that can be visited, in order; each makes way for none, but may move another to a visitor who goes there too.
    private static (HashSet<Guid> Visited, HashSet<Guid> HeldByTarget) VisitedIn(int term, ForecastInput input, List<ForecastSchool> waiting)
    {
        var room = new TermVisits(input.Visitors, term);
        var visited = new HashSet<Guid>();
        var made = new Dictionary<Guid, int>();
        var (full, heldByTarget) = (new HashSet<Guid>(), new HashSet<Guid>());
        foreach (var school in waiting)
        {
            var region = school.RegionId ?? Guid.Empty;
            if (full.Contains(region))
                continue;
            var count = made.GetValueOrDefault(region);
            var isAtTarget = school.RegionId is { } known && input.Limits.TryGetValue((known, term), out var limit) && count >= limit;
            if (isAtTarget || !room.TryVisit(school.RegionId))
            {
                // Nor can any after it: room never grows.
                full.Add(region);
                if (isAtTarget)
                    heldByTarget.Add(region);
                continue;
            }

            made[region] = count + 1;
            visited.Add(school.Id);
        }

        return (visited, heldByTarget);
    }
}

/// <summary>A term of a forecast.</summary>
/// <param name="Possible">Visits that there is time for.</param>
/// <param name="Visited">Schools visited that are due by the forecast's end.</param>
/// <param name="FallOut">Schools due in the term that are not visited by its end.</param>
/// <param name="Out">All that are overdue when it ends.</param>
/// <param name="OutByTarget">Those among them whose region's target for the term was reached; for the others there was no time.</param>
public sealed record ForecastLine(TermKey Term, int Possible, int Visited, int FallOut, int Out, int OutByTarget)
{
    public int OutByTime => Out - OutByTarget;
}
