using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Digital;

public enum DigitalState
{
    Asked,

    /// <summary>The school has the resources for the year; its charge is fixed.</summary>
    Allocated,
    Declined,

    /// <summary>Given up by the school, before or after it was allocated.</summary>
    Withdrawn,
}

/// <summary>A school that asked for digital resources for an academic year.</summary>
public sealed class DigitalRequest : Aggregate
{
    public const int LongestReason = 1000;

    private DigitalRequest()
    {
    }

    public Guid SchoolId { get; private init; }

    public int StartYear { get; private init; }

    public DigitalPhase Phase { get; private init; }

    public DateOnly RequestedOn { get; private init; }

    public DigitalState State { get; private set; }

    /// <summary>By which it was allocated.</summary>
    public Guid? OptionId { get; private set; }

    /// <summary>Of the school, when it was allocated; null where the register did not say.</summary>
    public int? Pupils { get; private set; }

    public decimal FullCost { get; private set; }

    public decimal Charge { get; private set; }

    public Guid? DecidedById { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? Reason { get; private set; }

    public decimal Subsidy => FullCost - Charge;

    public static Result<DigitalRequest> Ask(School school, int startYear, DateOnly requestedOn, DateOnly today)
    {
        if (DigitalPhases.Of(school.Phase) is not { } phase)
            return DigitalRefusals.NoPhase;
        return requestedOn > today ? DigitalRefusals.RequestedLater : new DigitalRequest { SchoolId = school.Id, StartYear = startYear, Phase = phase, RequestedOn = requestedOn };
    }

    /// <summary>Fixes the charge, rounded to the penny once; the subsidy is what the cost leaves.</summary>
    /// <param name="option">In force; null while none is adopted.</param>
    /// <param name="pupils">Of the school.</param>
    public Result Allocate(DigitalOption? option, int? pupils, Guid byId, DateOnly on)
    {
        if (State != DigitalState.Asked)
            return DigitalRefusals.NotAsked;
        if (option is null || option.StartYear != StartYear || option.Phase != Phase)
            return DigitalRefusals.NoOption;
        var band = DigitalBands.Of(option.BandTerms, pupils);
        (State, OptionId, Pupils, FullCost, Charge) = (DigitalState.Allocated, option.Id, pupils, band.Cost, Pennies.Round(band.Charge));
        (DecidedById, DecidedOn) = (byId, on);
        return Result.Done;
    }

    public Result Decline(string? reason, Guid byId, DateOnly on) => State != DigitalState.Asked ? DigitalRefusals.NotAsked : End(DigitalState.Declined, reason, byId, on);

    /// <summary>Gives it up; what was allocated is free again and nothing is charged.</summary>
    public Result Withdraw(string? reason, Guid byId, DateOnly on)
    {
        if (State is not (DigitalState.Asked or DigitalState.Allocated))
            return DigitalRefusals.NotAllocated;
        var result = End(DigitalState.Withdrawn, reason, byId, on);
        if (!result.IsRefused)
            (FullCost, Charge) = (0, 0);
        return result;
    }

    private Result End(DigitalState state, string? reason, Guid byId, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return DigitalRefusals.ReasonMissing;
        if (reason.Trim().Length > LongestReason)
            return DigitalRefusals.ReasonTooLong;
        (State, Reason, DecidedById, DecidedOn) = (state, reason.Trim(), byId, on);
        return Result.Done;
    }
}
