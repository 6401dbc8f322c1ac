namespace MusicHub.Domain.FirstAccess.Digital.Scenarios;

/// <summary>All that the figures of a digital scenario are made from.</summary>
/// <param name="Grant">Of the year, as far as it is meant for digital resources; null where it is not known.</param>
public sealed record DigitalModel(IReadOnlyList<DigitalSize> Sizes, decimal? Grant)
{
    /// <summary>How many times as many schools of each size there are as it says; empty but where an assumption is tried out.</summary>
    public IReadOnlyList<decimal> Factors { get; init; } = [];

    /// <summary>How many times as many schools go without as it says.</summary>
    public decimal Strength { get; init; } = 1;

    public DigitalOutcome Outcome() => new(this);

    /// <summary>With another factor for one size, or for all.</summary>
    /// <param name="size">From 1; 0 for all.</param>
    public DigitalModel Times(int size, decimal factor) => this with { Factors = [.. Sizes.Select((_, at) => size == 0 || size == at + 1 ? factor : 1)] };

    /// <param name="size">From 1; 0 for all.</param>
    public DigitalModel With(int size, Func<DigitalSize, DigitalSize> change) => this with { Sizes = [.. Sizes.Select((known, at) => size == 0 || size == at + 1 ? change(known) : known)] };
}

/// <summary>What a digital scenario comes to. Exact: nothing is rounded, a total is the sum of exact parts.</summary>
public sealed class DigitalOutcome
{
    internal DigitalOutcome(DigitalModel model)
    {
        var bands = model.Sizes.Select(size => size.Terms).ToList();
        Sizes = [.. model.Sizes.Select((size, at) => SizeOutcome.Of(DigitalBands.Title(bands, at), size, model.Factors.Count == 0 ? 1 : model.Factors[at], model.Strength))];
        Grant = model.Grant;
    }

    public IReadOnlyList<SizeOutcome> Sizes { get; }

    private decimal? Grant { get; }

    /// <summary>After those that go without: parts of schools, so that nothing is rounded.</summary>
    public decimal Schools => Sizes.Sum(size => size.Schools);

    public decimal GoWithout => Sizes.Sum(size => size.GoWithout);

    public decimal FullCost => Sizes.Sum(size => size.FullCost);

    public decimal Charge => Sizes.Sum(size => size.Charge);

    public decimal Subsidy => Sizes.Sum(size => size.Subsidy);

    /// <summary>By the option that it is compared with, all schools keeping the resources.</summary>
    public decimal CurrentSubsidy => Sizes.Sum(size => size.CurrentSubsidy);

    /// <summary>Less than 0: it costs the grant more.</summary>
    public decimal Saving => CurrentSubsidy - Subsidy;

    public decimal? ShareOfGrant => Grant is > 0 ? Subsidy / Grant : null;

    public decimal? LeftOfGrant => Grant - Subsidy;
}

/// <param name="Schools">After those that go without.</param>
public sealed record SizeOutcome(string Title, DigitalSize Size, decimal Schools, decimal GoWithout, decimal CurrentSubsidy)
{
    public decimal FullCost => Schools * Size.Cost;

    public decimal Charge => Schools * Size.Terms.Charge;

    public decimal Subsidy => FullCost - Charge;

    internal static SizeOutcome Of(string title, DigitalSize size, decimal factor, decimal strength)
    {
        var (schools, without) = (size.Schools * factor, size.Schools * factor * strength * size.LeavingPercent / 100);
        return new(title, size, schools - without, without, schools * size.Cost * (100 - size.CurrentPercent) / 100);
    }
}
