using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Digital;

/// <summary>
/// A way of sharing the cost of digital resources between the grant and schools of one phase in an academic year, by the size of
/// the school. As with the subsidy of First Access the board is asked, the executive adopts, and what is adopted stays.
/// </summary>
public sealed class DigitalOption : BoardOption
{
    public const int MostBands = 6;

    public const decimal HighestCost = 100_000;

    private readonly List<DigitalBand> _bands = [];

    private DigitalOption()
    {
    }

    public DigitalPhase Phase { get; private init; }

    public IReadOnlyList<DigitalBand> Bands => [.. _bands.OrderBy(band => band.Number)];

    public IReadOnlyList<BandTerms> BandTerms => [.. Bands.Select(band => band.Terms)];

    public static Result<DigitalOption> Draft(int startYear, DigitalPhase phase, DigitalDetails details, Guid byId, DateTimeOffset at)
    {
        if (startYear is < 2000 or > 2100)
            return CalendarRefusals.YearOutOfRange;
        var option = new DigitalOption { StartYear = startYear, Phase = phase, Name = "", DraftedById = byId, DraftedAt = at };
        var result = option.Change(details);
        return result.IsRefused ? result.Refusal : option;
    }

    /// <summary>The option by which schools of the phase are charged in the year: the one adopted last.</summary>
    public static DigitalOption? InForce(IEnumerable<DigitalOption> options, int startYear, DigitalPhase phase) =>
        options.Where(option => option.StartYear == startYear && option.Phase == phase && option.State == OptionState.Adopted).MaxBy(option => option.AdoptedAt);

    public Result Change(DigitalDetails details)
    {
        if (!CanChange)
            return DigitalRefusals.NotADraft;
        if (details.Refusal() is { } refusal)
            return refusal;
        (Name, Note) = (details.Name!.Trim(), Text(details.Note));
        if (!details.Bands.SequenceEqual(BandTerms))
        {
            _bands.Clear();
            _bands.AddRange(details.Bands.Select((band, at) => new DigitalBand(this, at + 1, band)));
        }

        return Result.Done;
    }

    /// <summary>What the board said of it; its bands stay from then on.</summary>
    /// <param name="meetingOn">When the board met; not in the future.</param>
    public Result Decide(bool endorsed, DateOnly meetingOn, string? note, DateOnly today)
    {
        if (!CanChange)
            return DigitalRefusals.NotADraft;
        return Decided(endorsed, meetingOn, note, today);
    }
}

/// <summary>What a draft says.</summary>
/// <param name="Bands">From the smallest schools to the largest; the last has no upper bound.</param>
public sealed record DigitalDetails(string? Name, IReadOnlyList<BandTerms> Bands, string? Note = null)
{
    internal Refusal? Refusal()
    {
        if (BoardOption.RefusalOf(Name) is { } refusal)
            return refusal;
        if (Bands.Count is < 1 or > DigitalOption.MostBands)
            return DigitalRefusals.BandsWrong;
        for (var at = 0; at < Bands.Count; at++)
        {
            var (most, cost, percent) = Bands[at];
            if (cost is < 0 or > DigitalOption.HighestCost || !Pennies.AreWhole(cost))
                return DigitalRefusals.CostWrong(at);
            if (!SubsidyRates.Possible(percent))
                return DigitalRefusals.PercentWrong(at);
            if (at < Bands.Count - 1 ? most is null or < 1 or > 10_000 || most <= (at == 0 ? 0 : Bands[at - 1].MostPupils) : most is not null)
                return DigitalRefusals.SizesWrong(at);
        }

        return Note?.Trim().Length > BoardOption.LongestNote ? OptionRefusals.NoteTooLong("Note") : null;
    }
}
