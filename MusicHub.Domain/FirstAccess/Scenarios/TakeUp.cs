using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>How many classes are taught, of which phase, how and for how long.</summary>
public sealed record TakeUp(IReadOnlyList<TakeUpLine> Lines)
{
    public static readonly TakeUp None = new([]);

    public int Classes => Lines.Sum(line => line.Classes);

    public int ClassTerms => Lines.Sum(line => line.Classes * line.Terms);

    /// <summary>Whole classes whose terms are all subsidised, of no phase in particular.</summary>
    public static TakeUp Typed(int one, int two, int three) => new(
        [.. new[] { one, two, three }.Select((classes, at) => TakeUpLine.Typed(null, DeliveryKind.WholeClass, at + 1, classes)).Where(line => line.Classes > 0)]);

    public override string ToString() => $"{Of(1)}, {Of(2)} and {Of(3)} classes of 1, 2 and 3 terms";

    public int Of(int terms) => Lines.Where(line => line.Terms == terms).Sum(line => line.Classes);

    /// <summary>Lines that differ in their number of classes alone become one.</summary>
    internal static TakeUp Merged(IEnumerable<TakeUpLine> lines) => new(
    [
        .. lines.GroupBy(line => line with { Classes = 0 }).Select(group => group.Key with { Classes = group.Sum(line => line.Classes) })
            .OrderBy(line => line.Phase ?? (Phase)(-1)).ThenBy(line => line.Kind).ThenBy(line => line.Terms).ThenBy(line => line.Places).ThenBy(line => line.First),
    ]);
}

/// <summary>Classes that are alike.</summary>
/// <param name="Phase">Null where it does not matter, or is not known.</param>
/// <param name="First">The calendar's term in which they begin; null where that is not known.</param>
public sealed record TakeUpLine(Phase? Phase, DeliveryKind Kind, int Terms, SubsidisedPlaces Places, int Classes, TermName? First)
{
    /// <param name="charges">By which the grant pays for some phases and ways of teaching only; null where every class is subsidised.</param>
    public static TakeUpLine Typed(Phase? phase, DeliveryKind kind, int terms, int classes, FirstAccessCharges? charges = null) =>
        new(phase, kind, terms, PlacesBy(charges, phase, kind, terms), classes, null);

    /// <summary>The subsidised terms of classes of which nobody says them: all, or none where the year's charges do not subsidise such classes.</summary>
    internal static SubsidisedPlaces PlacesBy(FirstAccessCharges? charges, Phase? phase, DeliveryKind kind, int terms) =>
        charges is null || (charges.Model(kind).IsSubsidised && (phase is null || charges.Subsidises(phase))) ? Scenarios.Places.FirstTerms(terms) : SubsidisedPlaces.None;

    /// <summary>In sixths, how many of its classes are taught in the calendar's term if they are taught for so many terms.</summary>
    public int SixthsIn(int terms, TermName term) => ExpectedClasses.Of(this, terms, 0).SixthsIn(term);
}
