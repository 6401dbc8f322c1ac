namespace MusicHub.Domain.FirstAccess.Digital;

/// <summary>Schools of up to so many pupils: what the resources cost for one of them in the year, and what part of it the school pays.</summary>
public sealed class DigitalBand : Part
{
    private DigitalBand()
    {
    }

    internal DigitalBand(DigitalOption option, int number, BandTerms terms) => (OptionId, Number, MostPupils, Cost, SchoolPercent) = (option.Id, number, terms.MostPupils, terms.Cost, terms.SchoolPercent);

    public Guid OptionId { get; private init; }

    public override Guid OwnerId => OptionId;

    /// <summary>From the smallest schools on, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Null for the last band, which has no upper bound.</summary>
    public int? MostPupils { get; private init; }

    /// <summary>In pounds, for one school and academic year.</summary>
    public decimal Cost { get; private init; }

    /// <summary>What the school pays of the cost; the grant pays the rest.</summary>
    public decimal SchoolPercent { get; private init; }

    public BandTerms Terms => new(MostPupils, Cost, SchoolPercent);
}

public sealed record BandTerms(int? MostPupils, decimal Cost, decimal SchoolPercent)
{
    /// <summary>What one school pays, exact.</summary>
    public decimal Charge => Cost * SchoolPercent / 100;

    /// <summary>What the grant pays for one school, exact.</summary>
    public decimal Subsidy => Cost - Charge;
}

/// <summary>The bands of an option, from the smallest schools to the largest.</summary>
public static class DigitalBands
{
    /// <summary>The band of a school; one whose pupils are not known counts to the smallest schools, so that it pays no more than it may have to.</summary>
    public static BandTerms Of(IReadOnlyList<BandTerms> bands, int? pupils) => bands.First(band => band.MostPupils is not { } most || (pupils ?? 0) <= most);

    /// <summary>"up to 210 pupils", "211 to 420 pupils", "more than 420 pupils", "all schools".</summary>
    public static string Title(IReadOnlyList<BandTerms> bands, int at)
    {
        var from = at == 0 ? null : bands[at - 1].MostPupils;
        return (from, bands[at].MostPupils) switch
        {
            (null, null) => "all schools",
            (null, { } most) => $"up to {most:N0} pupils",
            ({ } below, null) => $"more than {below:N0} pupils",
            ({ } below, { } most) => $"{below + 1:N0} to {most:N0} pupils",
        };
    }
}
