using System.Numerics;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>Which of a year group's subsidised terms a class holds. A term of it that holds none is paid for in full by the school.</summary>
[Flags]
public enum SubsidisedPlaces
{
    None = 0,
    First = 1,
    Second = 2,
    Third = 4,
}

public static class Places
{
    /// <summary>Of a class whose terms are all subsidised, from the first on.</summary>
    public static SubsidisedPlaces FirstTerms(int terms) => (SubsidisedPlaces)((1 << terms) - 1);

    public static SubsidisedPlaces Of(IEnumerable<int?> ordinals) =>
        ordinals.OfType<int>().Aggregate(SubsidisedPlaces.None, (places, ordinal) => places | Place(ordinal));

    public static bool Has(this SubsidisedPlaces places, int ordinal) => (places & Place(ordinal)) != 0;

    public static int Count(this SubsidisedPlaces places) => BitOperations.PopCount((uint)places);

    /// <summary>One for each term, those without subsidy last.</summary>
    public static IReadOnlyList<int?> Ordinals(this SubsidisedPlaces places, int terms) =>
    [
        .. Enumerable.Range(1, SubsidyRates.Terms).Where(ordinal => places.Has(ordinal)).Select(ordinal => (int?)ordinal),
        .. Enumerable.Repeat((int?)null, terms - places.Count()),
    ];

    /// <summary>What the class holds if it is taught for another number of terms: it gives up its last places, or takes the next free ones.</summary>
    public static SubsidisedPlaces Resized(this SubsidisedPlaces places, int terms, int newTerms)
    {
        if (places == SubsidisedPlaces.None)
            return places;
        var count = newTerms <= terms ? Math.Min(places.Count(), newTerms) : places.Count() + newTerms - terms;
        var held = Enumerable.Range(1, SubsidyRates.Terms).OrderByDescending(ordinal => places.Has(ordinal)).ThenBy(ordinal => ordinal).Take(count);
        return Of(held.Select(ordinal => (int?)ordinal));
    }

    private static SubsidisedPlaces Place(int ordinal) => (SubsidisedPlaces)(1 << (ordinal - 1));
}
