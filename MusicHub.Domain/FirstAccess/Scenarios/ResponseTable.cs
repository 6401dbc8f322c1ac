using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>
/// How schools may respond to an option: which part of the classes taught for so many terms will be taught for other numbers of
/// terms, or not at all. What a row does not name stays as it is. Classes that the grant pays nothing of do not respond.
/// </summary>
public sealed record ResponseTable(IReadOnlyList<ResponseRow> Rows)
{
    public static readonly ResponseTable Unchanged = new([]);

    public override string ToString() => string.Join("; ", Rows);

    /// <summary>The largest part of a row's classes that does something else.</summary>
    public decimal Leaving => Rows.Select(row => row.Leaving).DefaultIfEmpty().Max();

    /// <summary>The phase's own row, else that of all phases.</summary>
    public ResponseRow Of(Phase? phase, int from) =>
        Rows.FirstOrDefault(row => row.Phase == phase && row.From == from)
        ?? Rows.FirstOrDefault(row => row.Phase is null && row.From == from)
        ?? ResponseRow.Stays(from);

    /// <summary>The same with every shift so many times as strong.</summary>
    public ResponseTable Times(decimal strength) => new([.. Rows.Select(row => row.Times(strength))]);

    internal Refusal? Refusal()
    {
        if (Rows.FirstOrDefault(row => !row.IsPossible) is { } wrong)
            return ScenarioRefusals.ResponseWrong(Rows.ToList().IndexOf(wrong), wrong.Sum);
        return Rows.Select(row => (row.Phase, row.From)).Distinct().Count() < Rows.Count ? ScenarioRefusals.ResponseTwice : null;
    }
}

/// <summary>Where the classes that were taught for so many terms go, as fractions that add up to 1.</summary>
/// <param name="Phase">Null for all phases that have no row of their own.</param>
/// <param name="From">1 to 3 terms.</param>
public sealed record ResponseRow(Phase? Phase, int From, decimal One, decimal Two, decimal Three, decimal None)
{
    /// <summary>Decimal places of a fraction that are kept: per cent have four.</summary>
    public const int FractionPlaces = SubsidyRates.Places + 2;

    public decimal Sum => One + Two + Three + None;

    public bool IsPossible => From is >= 1 and <= SubsidyRates.Terms && Sum == 1 && new[] { One, Two, Three, None }.All(IsFraction);

    /// <summary>The part that does something else.</summary>
    public decimal Leaving => 1 - To(From);

    public static ResponseRow Stays(int from) => new(null, from, from == 1 ? 1 : 0, from == 2 ? 1 : 0, from == 3 ? 1 : 0, 0);

    /// <param name="terms">1 to 3; 0 for not at all.</param>
    public decimal To(int terms) => terms switch
    {
        0 => None,
        1 => One,
        2 => Two,
        3 => Three,
        _ => throw new ArgumentOutOfRangeException(nameof(terms), terms, null),
    };

    public ResponseRow Times(decimal strength)
    {
        decimal Part(int terms) => terms == From ? 1 - (strength * Leaving) : strength * To(terms);
        return this with { One = Part(1), Two = Part(2), Three = Part(3), None = Part(0) };
    }

    private static bool IsFraction(decimal part) => part is >= 0 and <= 1 && decimal.Round(part, FractionPlaces) == part;
}
