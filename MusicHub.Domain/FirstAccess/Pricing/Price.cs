namespace MusicHub.Domain.FirstAccess.Pricing;

/// <summary>
/// What classes cost for some terms, what the grant pays of it and what the school pays. Exact: nothing is rounded here.
/// A booking that is confirmed keeps its <see cref="Fixed"/> form instead.
/// </summary>
/// <param name="Minutes">Taught, of all sessions together.</param>
public sealed record Price(IReadOnlyList<TermPrice> Terms, int Sessions, int Minutes)
{
    public decimal Hours => Minutes / 60m;

    public decimal FullCost => Terms.Sum(term => term.FullCost);

    public decimal Subsidy => Terms.Sum(term => term.Subsidy);

    /// <summary>What the school pays for the teaching, without hire.</summary>
    public decimal Charge => Terms.Sum(term => term.Charge);

    public decimal Hire => Terms.Sum(term => term.Hire);

    public decimal ToPay => Charge + Hire;

    /// <summary>Without hire; 0 where nothing is taught.</summary>
    public decimal PerSession => Sessions == 0 ? 0 : Charge / Sessions;

    /// <inheritdoc cref="PerSession"/>
    public decimal PerHour => Minutes == 0 ? 0 : Charge * 60 / Minutes;

    /// <summary>Classes taught for consecutive subsidised terms, counted from the given one.</summary>
    public static Price Of(SessionRate rate, SubsidyRates rates, int terms, int firstOrdinal = 1, int classes = 1, Hire? hire = null) =>
        Of(rate, rates, [.. Enumerable.Range(firstOrdinal, terms).Select(ordinal => (int?)ordinal)], classes, hire);

    /// <param name="ordinals">One for each term: which subsidised term of the year group it is, or null where none of it is subsidised.</param>
    public static Price Of(SessionRate rate, SubsidyRates rates, IReadOnlyList<int?> ordinals, int classes = 1, Hire? hire = null) => new(
        [.. ordinals.Select((ordinal, at) => new TermPrice(at + 1, ordinal, rates.Of(ordinal), classes * rate.TermCost, classes * rate.TermCost * (1 - (rates.Of(ordinal) / 100)), hire?.Term ?? 0))],
        classes * ordinals.Count * rate.Sessions,
        classes * ordinals.Count * rate.Sessions * rate.Minutes);

    /// <summary>
    /// The charge rounded to the penny, once and as a whole; its terms are shared out so that they add up to it. The subsidy is
    /// what the full cost leaves. Full cost and hire are whole pennies already, as a year's charges are.
    /// </summary>
    public Price Fixed()
    {
        var charges = Pennies.Share([.. Terms.Select(term => term.Charge)]);
        return this with { Terms = [.. Terms.Select((term, at) => term with { Charge = charges[at] })] };
    }
}

/// <summary>One term of a price. <see cref="Charge"/> is what is rounded; the subsidy is the rest of the full cost.</summary>
/// <param name="Number">Of the booking's terms, from 1.</param>
/// <param name="Ordinal">The year group's 1st, 2nd or 3rd subsidised term of the year; null where it is not subsidised.</param>
/// <param name="Percent">What the grant pays of the full cost.</param>
public sealed record TermPrice(int Number, int? Ordinal, decimal Percent, decimal FullCost, decimal Charge, decimal Hire)
{
    public decimal Subsidy => FullCost - Charge;

    public decimal ToPay => Charge + Hire;
}

/// <summary>Sets of instruments, and what one is hired for in a term.</summary>
public sealed record Hire(int Sets, decimal PerSetAndTerm)
{
    public decimal Term => Sets * PerSetAndTerm;
}
