using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Charges;

/// <summary>What an academic year's charges say of one way of teaching. Where it says nothing of its own, the year's rate, minutes and sessions hold.</summary>
public sealed class DeliveryModel : Part
{
    private DeliveryModel()
    {
    }

    internal DeliveryModel(FirstAccessCharges charges, DeliveryKind kind, DeliveryTerms terms)
    {
        (ChargesId, Kind) = (charges.Id, kind);
        Set(terms);
    }

    public Guid ChargesId { get; private init; }

    public override Guid OwnerId => ChargesId;

    public DeliveryKind Kind { get; private init; }

    public bool IsOffered { get; private set; }

    public bool IsSubsidised { get; private set; }

    /// <summary>A booking needs a reason why it is taught so.</summary>
    public bool ByException { get; private set; }

    public decimal? Rate { get; private set; }

    public int? Minutes { get; private set; }

    /// <summary>In a billed term.</summary>
    public int? Sessions { get; private set; }

    public int? LeastPupils { get; private set; }

    public int? MostPupils { get; private set; }

    public Durations Durations { get; private set; }

    /// <summary>Fewer or more pupils can be agreed, with a reason.</summary>
    public bool OtherSizes { get; private set; }

    public DeliveryTerms Terms => new(IsOffered, IsSubsidised, ByException, Rate, Minutes, Sessions, LeastPupils, MostPupils, Durations, OtherSizes);

    public bool HasSizes => LeastPupils is not null || MostPupils is not null;

    /// <summary>Whether so many pupils can be shared out over so many classes or groups.</summary>
    public bool Fits(int pupils, int classes) => pupils >= classes * (LeastPupils ?? 0) && pupils <= classes * (MostPupils ?? FirstAccessCharges.MostInClass);

    internal void Set(DeliveryTerms terms) =>
        (IsOffered, IsSubsidised, ByException, Rate, Minutes, Sessions, LeastPupils, MostPupils, Durations, OtherSizes) = terms;

    internal SessionRate RateWith(SessionRate year) => new(Rate ?? year.Rate, Minutes ?? year.Minutes, Sessions ?? year.Sessions);
}

/// <summary>What can be said of a way of teaching; null where the year's own figure holds or where there is no bound.</summary>
public sealed record DeliveryTerms(
    bool IsOffered, bool IsSubsidised, bool ByException, decimal? Rate, int? Minutes, int? Sessions, int? LeastPupils, int? MostPupils, Durations Durations, bool OtherSizes = false)
{
    /// <summary>What a hub that has never said otherwise starts with: small groups of 6 to 8 for one term of 5 sessions, co-delivery by exception.</summary>
    public static DeliveryTerms Usual(DeliveryKind kind) => kind switch
    {
        DeliveryKind.WholeClass => new(true, true, false, null, null, null, null, null, Durations.Any),
        DeliveryKind.LargeGroup => new(true, true, false, null, null, null, 9, 20, Durations.Any, true),
        DeliveryKind.SmallGroup => new(true, true, false, null, null, 5, 6, 8, Durations.OneTerm, true),
        DeliveryKind.CoDelivered => new(true, true, true, null, null, null, null, null, Durations.Any),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    internal Refusal? RefusalFor(DeliveryKind kind)
    {
        if (Rate is { } rate && !FirstAccessCharges.IsRate(rate))
            return ChargesRefusals.RateWrong($"{kind}.Rate");
        if (Minutes is < 1 or > FirstAccessCharges.MostMinutes)
            return ChargesRefusals.MinutesWrong($"{kind}.Minutes");
        if (Sessions is < 1 or > FirstAccessCharges.MostSessions)
            return ChargesRefusals.SessionsWrong($"{kind}.Sessions");
        if (LeastPupils is < 1 or > FirstAccessCharges.MostInClass || MostPupils is < 1 or > FirstAccessCharges.MostInClass || LeastPupils > MostPupils)
            return ChargesRefusals.SizesWrong($"{kind}.LeastPupils");
        return IsOffered && Durations == Durations.None ? ChargesRefusals.DurationMissing(kind) : null;
    }
}
