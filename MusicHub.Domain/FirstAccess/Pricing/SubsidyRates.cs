namespace MusicHub.Domain.FirstAccess.Pricing;

/// <summary>What part of the full cost the grant pays, in per cent: of a year group's first, second and third subsidised term in an academic year.</summary>
public sealed record SubsidyRates(decimal First, decimal Second, decimal Third)
{
    /// <summary>A year has three terms.</summary>
    public const int Terms = 3;

    /// <summary>Decimal places of a percentage that are kept.</summary>
    public const int Places = 4;

    public static readonly SubsidyRates None = new(0, 0, 0);

    public bool ArePossible => Possible(First) && Possible(Second) && Possible(Third);

    /// <param name="ordinal">1 to 3; null for a term that is not subsidised.</param>
    public decimal Of(int? ordinal) => ordinal switch
    {
        1 => First,
        2 => Second,
        3 => Third,
        null => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, "A year has three terms."),
    };

    public static bool Possible(decimal percent) => percent is >= 0 and <= 100 && decimal.Round(percent, Places) == percent;
}
