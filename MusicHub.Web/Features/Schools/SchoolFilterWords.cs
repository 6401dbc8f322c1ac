using MusicHub.Data.Schools;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Schools;

/// <summary>The filters of the school list, in words.</summary>
public static class SchoolFilterWords
{
    public static readonly IReadOnlyList<Choice> Statuses =
    [
        new(nameof(SchoolStatus.Open), "Open"),
        new(nameof(SchoolStatus.Closed), "Closed"),
        new(nameof(SchoolStatus.Proposed), "Proposed to open"),
        new(nameof(SchoolStatus.All), "Any status"),
    ];

    public static readonly IReadOnlyList<Choice> Visits =
    [
        new(nameof(SchoolVisited.Never), "Never visited"),
        new(nameof(SchoolVisited.Overdue), "Overdue"),
        new(nameof(SchoolVisited.Due), "Due this term or overdue"),
        new(nameof(SchoolVisited.ThisYear), "Visited this academic year"),
    ];

    public static readonly IReadOnlyList<Choice> Tries =
    [
        new(nameof(SchoolTried.NotReached), "Tried, not reached"),
        new(nameof(SchoolTried.Declined), "Declined"),
        new(nameof(SchoolTried.Never), "Never tried"),
    ];

    /// <summary>"Tried, not reached (no reply, 3 Feb 2026)", "Declined (3 Feb 2026)", "Never tried"; null where there is no need to try.</summary>
    public static string? Tried(SchoolRow row, CycleRule rule, DateOnly today) => row.Status.IsOpen() ? row.TriedIn(rule, today) switch
    {
        null => null,
        SchoolTried.Never => "Never tried",
        SchoolTried.Declined => $"Declined ({row.LastTryAt!.Value.Day()})",
        _ => $"Tried, not reached ({row.LastTry!.Value.Title().ToLowerInvariant()}, {row.LastTryAt!.Value.Day()})",
    } : null;

    public static readonly IReadOnlyList<Choice> PhaseChoices = [.. Phases.All.Select(phase => new Choice(phase.ToString(), phase.Title()))];

    /// <summary>The filters in force, each with its name in the address.</summary>
    public static IEnumerable<(string Name, string Text)> InForce(SchoolFilter filter, SchoolChoices choices)
    {
        if (!string.IsNullOrWhiteSpace(filter.Q))
            yield return ("q", $"“{filter.Q.Trim()}”");
        foreach (var place in Places(choices, filter.Region, filter.Phase, filter.District))
            yield return place;
        if (!string.IsNullOrWhiteSpace(filter.Trust))
            yield return ("trust", $"Trust “{filter.Trust.Trim()}”");
        if (filter.Status is { } status and not SchoolStatus.Open)
            yield return ("status", Statuses.First(choice => choice.Value == status.ToString()).Text);
        if (filter.Visited is { } visited)
            yield return ("visited", Visits.First(choice => choice.Value == visited.ToString()).Text);
        if (filter.Tried is { } tried)
            yield return ("tried", Tries.First(choice => choice.Value == tried.ToString()).Text);
        if (filter.Lead)
            yield return ("lead", "Lead Schools");
        if (filter.NoHead)
            yield return ("noHead", "No known head");
        if (filter.NoMusicLead)
            yield return ("noMusicLead", "No known music lead");
        if (filter.Absent)
            yield return ("absent", "Absent from the register");
    }

    /// <summary>Region, phase and district in force, called alike in every list that can be filtered by them.</summary>
    public static IEnumerable<(string Name, string Text)> Places(SchoolChoices choices, string? region, Phase? phase, string? district = null)
    {
        if (region == SchoolFilter.NoRegion)
            yield return ("region", "No region");
        else if (choices.RegionName(region) is { } name)
            yield return ("region", name);
        if (phase is { } one)
            yield return ("phase", one.Title());
        if (!string.IsNullOrWhiteSpace(district))
            yield return ("district", district);
    }

    /// <summary>The trust in force, where it is asked for by its identity or as <see cref="SchoolFilter.NoRegion"/>.</summary>
    /// <param name="name">What it is called, if there is one.</param>
    public static IEnumerable<(string Name, string Text)> Trust(string? asked, string? name) =>
        asked == SchoolFilter.NoRegion ? [("trust", "In no trust")] : name is null ? [] : [("trust", name)];

    /// <summary>Whether the region or trust of a school is the one asked for; what cannot be read asks for nothing.</summary>
    public static bool IsAsked(string? asked, Guid? id) =>
        asked == SchoolFilter.NoRegion ? id is null : !Guid.TryParse(asked, out var wanted) || id == wanted;
}
