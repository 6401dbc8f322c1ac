using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.VisitCycle.Forecasts;

/// <summary>What a forecast of the cycle starts from. Terms are named by their index.</summary>
/// <param name="Terms">In time, today's the first; no more than a cycle, so that no school is due twice.</param>
/// <param name="Schools">All that are due by the last of the terms; others are passed over.</param>
/// <param name="Limits">Schools that may be visited in a region and term; none stands for as many as there is time for.</param>
public sealed record ForecastInput(
    IReadOnlyList<TermKey> Terms, IReadOnlyList<ForecastSchool> Schools, IReadOnlyList<ForecastVisitor> Visitors, IReadOnlyDictionary<(Guid Region, int Term), int> Limits)
{
    public const int MostTerms = CycleRule.Years * 3;

    /// <summary>As it would be if the visitor left when a term begins.</summary>
    public ForecastInput Without(Guid visitorId, int fromTerm) => this with
    {
        Visitors = [.. Visitors.Select(visitor => visitor.Id != visitorId ? visitor : visitor with { Visits = [.. visitor.Visits.Select((visits, term) => term < fromTerm ? visits : 0)] })],
    };

    /// <summary>As it would be with more visits in each term from one on: by that visitor, or by somebody who goes everywhere.</summary>
    public ForecastInput WithMore(Guid? visitorId, int visits, int fromTerm) => visitorId is { } id
        ? this with { Visitors = [.. Visitors.Select(visitor => visitor.Id != id ? visitor : visitor with { Visits = [.. visitor.Visits.Select((has, term) => term < fromTerm ? has : has + visits)] })] }
        : this with { Visitors = [.. Visitors, new(Guid.Empty, new HashSet<Guid>(), [.. Terms.Select((_, term) => term < fromTerm ? 0 : visits)])] };

    /// <summary>As it would be with other limits, each the same part of what it is.</summary>
    /// <param name="part">0 for none, 1 for what they are; by academic year.</param>
    public ForecastInput WithLimits(Func<int, decimal> part)
    {
        var limits = new Dictionary<(Guid, int), int>();
        foreach (var year in Limits.GroupBy(limit => Terms[limit.Key.Term].StartYear))
        {
            // Each rounds what has come together so far, so that the sum is right to within one half.
            var (before, after) = (0, 0);
            foreach (var (key, limit) in year.OrderBy(limit => limit.Key.Region).ThenBy(limit => limit.Key.Term))
            {
                before += limit;
                var sum = (int)Math.Round(before * part(year.Key), MidpointRounding.AwayFromZero);
                limits[key] = sum - after;
                after = sum;
            }
        }

        return this with { Limits = limits };
    }
}

/// <param name="Due">By whose end it is to be visited.</param>
/// <param name="LastVisitOn">Null where there has been none: it comes first of those that are due together.</param>
public sealed record ForecastSchool(Guid Id, Guid? RegionId, TermKey Due, DateOnly? LastVisitOn);

/// <param name="RegionIds">Where the visitor goes; empty for everywhere.</param>
/// <param name="Visits">That there is time for, by term.</param>
public sealed record ForecastVisitor(Guid Id, IReadOnlySet<Guid> RegionIds, IReadOnlyList<int> Visits)
{
    public bool GoesTo(Guid? region) => RegionIds.Count == 0 || region is not { } id || RegionIds.Contains(id);
}
