using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>Classes of a scenario that are alike, after the response.</summary>
/// <param name="Terms">0 for those that are not taught any more.</param>
/// <param name="Classes">Not whole where a part of them changes.</param>
internal sealed record ExpectedClasses(Phase? Phase, DeliveryKind Kind, int Terms, SubsidisedPlaces Places, TermName? First, decimal Classes)
{
    public static ExpectedClasses Of(TakeUpLine line, int terms, decimal classes) => new(
        line.Phase,
        line.Kind,
        terms,
        line.Places.Resized(line.Terms, terms),
        // One that is taught for longer begins earlier where the year would end before it does.
        line.First is { } first && terms > 0 ? (TermName)Math.Min((int)first, SubsidyRates.Terms - terms) : line.First,
        classes);

    /// <summary>In sixths, how many of the classes are taught in the calendar's term. Where nobody knows when they begin, all possible beginnings are alike.</summary>
    public int SixthsIn(TermName term)
    {
        var beginnings = First is { } first ? [(int)first] : Enumerable.Range(0, Terms == 0 ? 0 : SubsidyRates.Terms - Terms + 1).ToList();
        return beginnings.Count == 0 ? 0 : 6 / beginnings.Count * beginnings.Count(begins => begins <= (int)term && (int)term < begins + Terms);
    }
}
