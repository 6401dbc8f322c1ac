using MusicHub.Data.Schools;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Schools;

namespace MusicHub.Web.Features.VisitCycle;

/// <summary>Which schools of the cycle a list shows, as its address says it.</summary>
public sealed record DueFilter
{
    public static readonly IReadOnlyList<Choice> Whens = [.. Enum.GetValues<DueWhen>().Select(when => new Choice(when.ToString(), when.Title()))];

    /// <summary>Part of name, URN, town or postcode.</summary>
    public string? Q { get; init; }

    public DueWhen? When { get; init; }

    public bool Never { get; init; }

    /// <summary>A region's identity, or <see cref="SchoolFilter.NoRegion"/>.</summary>
    public string? Region { get; init; }

    public Phase? Phase { get; init; }

    public string? District { get; init; }

    /// <summary>A trust's identity, or <see cref="SchoolFilter.NoRegion"/> for schools in none.</summary>
    public string? Trust { get; init; }

    /// <summary>score, due, visit or name; a minus in front turns the order round.</summary>
    public string? Sort { get; init; }

    /// <param name="found">The schools that match what was typed; null where nothing was.</param>
    public IEnumerable<CycleLine> Apply(IEnumerable<CycleLine> lines, IReadOnlySet<Guid>? found) => Ordered(lines.Where(line =>
        (found is null || found.Contains(line.School.Id))
        && (When is null || line.When == When)
        && (!Never || line.IsNeverVisited)
        && SchoolFilterWords.IsAsked(Region, line.School.RegionId)
        && (Phase is null || line.School.Phase == Phase)
        && (string.IsNullOrEmpty(District) || line.School.District == District)
        && SchoolFilterWords.IsAsked(Trust, line.School.TrustId)));

    /// <summary>The filters in force, each with its name in the address.</summary>
    public IEnumerable<(string Name, string Text)> InForce(SchoolChoices choices, string? trust)
    {
        if (!string.IsNullOrWhiteSpace(Q))
            yield return ("q", $"“{Q.Trim()}”");
        if (When is { } when)
            yield return ("when", when.Title());
        if (Never)
            yield return ("never", "Never visited");
        foreach (var place in SchoolFilterWords.Places(choices, Region, Phase, District).Concat(SchoolFilterWords.Trust(Trust, trust)))
            yield return place;
    }

    // The lines come with the most pressing first; sorting keeps that among equals.
    private IEnumerable<CycleLine> Ordered(IEnumerable<CycleLine> lines) => Sort switch
    {
        "score" => lines.Reverse(),
        "due" => lines.OrderBy(line => line.Due),
        "-due" => lines.OrderByDescending(line => line.Due),
        "visit" => lines.OrderBy(line => line.School.Situation.LastVisitOn ?? DateOnly.MinValue),
        "-visit" => lines.OrderByDescending(line => line.School.Situation.LastVisitOn ?? DateOnly.MinValue),
        "name" => lines.OrderBy(line => line.School.Name, StringComparer.OrdinalIgnoreCase),
        "-name" => lines.OrderByDescending(line => line.School.Name, StringComparer.OrdinalIgnoreCase),
        _ => lines,
    };
}
