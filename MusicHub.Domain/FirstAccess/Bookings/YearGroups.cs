using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>Year groups: 0 is Reception, 1 to 13 are Year 1 to Year 13.</summary>
public static class YearGroups
{
    public const int Reception = 0;

    public const int Last = 13;

    public static readonly IReadOnlyList<int> All = [.. Enumerable.Range(Reception, Last + 1)];

    public static string Title(int yearGroup) => yearGroup == Reception ? "Reception" : $"Year {yearGroup}";

    /// <summary>Whether the school teaches it, by the ages that the register gives; a bound that is not known excludes nothing.</summary>
    public static bool IsTaught(int yearGroup, RegisterFacts facts) =>
        yearGroup + 5 > (facts.LowAge ?? 0) && yearGroup + 4 < (facts.HighAge ?? int.MaxValue);

    public static IReadOnlyList<int> Of(RegisterFacts facts) => [.. All.Where(yearGroup => IsTaught(yearGroup, facts))];
}
