using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.FirstAccess.Pricing;

/// <summary>
/// Which subsidised term of a year group a term is. The 1st, 2nd and 3rd count by school, year group and academic year, across
/// bookings: a second class in a term that counts already has that term's place, and another term has the next free one.
/// </summary>
public static class TermOrdinals
{
    /// <param name="taken">The subsidised terms that the year group's other bookings of the year hold.</param>
    /// <param name="wanted">The terms of this booking, in order.</param>
    public static IReadOnlyList<int?> For(IEnumerable<SubsidisedTerm> taken, IEnumerable<TermName> wanted)
    {
        var places = taken.GroupBy(term => term.Term).ToDictionary(group => group.Key, group => group.Min(term => term.Ordinal));
        var ordinals = new List<int?>();
        foreach (var term in wanted)
        {
            if (!places.TryGetValue(term, out var place))
                places[term] = place = Enumerable.Range(1, SubsidyRates.Terms).First(free => !places.ContainsValue(free));
            ordinals.Add(place);
        }

        return ordinals;
    }
}

/// <summary>A term in which a year group is taught at the grant's cost, and its place among them.</summary>
public readonly record struct SubsidisedTerm(TermName Term, int Ordinal);
