namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>Somebody who delivers First Access on the hub's behalf, with the dates of the agreement and of what the hub has to have seen.</summary>
public sealed class DeliveryPartner : Aggregate
{
    public const int LongestName = 120;

    private DeliveryPartner() => Name = null!;

    public string Name { get; private set; }

    public DateOnly? AgreementFrom { get; private set; }

    public DateOnly? AgreementUntil { get; private set; }

    /// <summary>The last day on which the safeguarding policy that the hub has seen is current.</summary>
    public DateOnly? SafeguardingUntil { get; private set; }

    public DateOnly? InsuranceUntil { get; private set; }

    /// <summary>Out of use partners are not offered any more.</summary>
    public bool IsActive { get; private set; }

    public static Result<DeliveryPartner> Add(PartnerDetails details)
    {
        var partner = new DeliveryPartner { Name = "" };
        var result = partner.Change(details);
        return result.IsRefused ? result.Refusal : partner;
    }

    public Result Change(PartnerDetails details)
    {
        if (string.IsNullOrWhiteSpace(details.Name) || details.Name.Trim().Length > LongestName)
            return PartnerRefusals.NameWrong;
        if (details.AgreementUntil < details.AgreementFrom)
            return PartnerRefusals.AgreementBackwards;
        (Name, AgreementFrom, AgreementUntil) = (details.Name.Trim(), details.AgreementFrom, details.AgreementUntil);
        (SafeguardingUntil, InsuranceUntil, IsActive) = (details.SafeguardingUntil, details.InsuranceUntil, details.IsActive);
        return Result.Done;
    }

    /// <summary>Why no booking with this partner can be confirmed on that day; null where one can.</summary>
    public Refusal? RefusalOn(DateOnly day)
    {
        if (SafeguardingUntil is not { } until)
            return BookingRefusals.SafeguardingMissing(Name);
        if (until < day)
            return BookingRefusals.SafeguardingLapsed(Name, until);
        return AgreementFrom is null || AgreementFrom > day || AgreementUntil < day ? BookingRefusals.AgreementNotCurrent(Name) : null;
    }
}

public sealed record PartnerDetails(string? Name, DateOnly? AgreementFrom, DateOnly? AgreementUntil, DateOnly? SafeguardingUntil, DateOnly? InsuranceUntil, bool IsActive = true);

public static class PartnerRefusals
{
    public static readonly Refusal NameWrong = new("partner-name-wrong", $"Enter the partner’s name, of at most {DeliveryPartner.LongestName} characters", "Name");

    public static readonly Refusal AgreementBackwards = new("partner-agreement-backwards", "The agreement must end on or after its first day", "AgreementUntil");
}
