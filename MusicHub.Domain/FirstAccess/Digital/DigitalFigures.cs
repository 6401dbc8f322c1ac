namespace MusicHub.Domain.FirstAccess.Digital;

/// <summary>A school as an option sees it.</summary>
/// <param name="Pupils">Null where the register does not say.</param>
public readonly record struct DigitalSchool(Guid Id, int? Pupils);

/// <summary>What an option comes to for schools of one size.</summary>
public sealed record DigitalBandFigures(string Title, BandTerms Terms, int Schools)
{
    public decimal FullCost => Schools * Terms.Cost;

    public decimal Charge => Schools * Terms.Charge;

    public decimal Subsidy => FullCost - Charge;
}

/// <summary>What an option comes to for given schools. Exact: nothing is rounded, a total is the sum of exact parts.</summary>
/// <param name="Bands">One for each size, also where no school has it.</param>
/// <param name="PupilsUnknown">Schools that count to the smallest because nobody knows their pupils.</param>
public sealed record DigitalFigures(IReadOnlyList<DigitalBandFigures> Bands, int PupilsUnknown)
{
    public int Schools => Bands.Sum(band => band.Schools);

    public decimal FullCost => Bands.Sum(band => band.FullCost);

    /// <summary>What schools pay.</summary>
    public decimal Charge => Bands.Sum(band => band.Charge);

    /// <summary>What the grant pays.</summary>
    public decimal Subsidy => Bands.Sum(band => band.Subsidy);

    public static DigitalFigures Of(IReadOnlyList<BandTerms> bands, IEnumerable<DigitalSchool> schools)
    {
        var of = schools.ToList();
        var sizes = of.ToLookup(school => DigitalBands.Of(bands, school.Pupils));
        return new([.. bands.Select((band, at) => new DigitalBandFigures(DigitalBands.Title(bands, at), band, sizes[band].Count()))], of.Count(school => school.Pupils is null));
    }

    /// <summary>What it saves the grant against another; negative where it costs more.</summary>
    public decimal SavingAgainst(DigitalFigures other) => other.Subsidy - Subsidy;
}

/// <summary>Who is given resources within what the grant has left: in the order of priority, whoever still fits.</summary>
public static class DigitalAllocation
{
    /// <param name="waiting">In the order of priority, with what each would use of the grant.</param>
    /// <param name="left">Of the grant; null where it is not known, and then nobody is left out.</param>
    public static IReadOnlyList<(T Request, bool Fits, decimal? LeftAfter)> Within<T>(IEnumerable<(T Request, decimal Subsidy)> waiting, decimal? left)
    {
        List<(T, bool, decimal?)> rows = [];
        foreach (var (request, subsidy) in waiting)
        {
            var fits = left is null || subsidy <= left;
            if (fits)
                left -= subsidy;
            rows.Add((request, fits, left));
        }

        return rows;
    }
}
