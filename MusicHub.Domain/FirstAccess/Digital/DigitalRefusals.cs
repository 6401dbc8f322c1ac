namespace MusicHub.Domain.FirstAccess.Digital;

public static class DigitalRefusals
{
    public static readonly Refusal NotADraft = new("digital-not-a-draft", "The board has decided on it: it cannot be changed any more. Draft another one.");

    public static readonly Refusal BandsWrong = new("digital-bands-wrong", $"Enter from 1 to {DigitalOption.MostBands} sizes of school", "Bands[0].Cost");

    public static readonly Refusal NoOption = new("digital-no-option", "No digital option of this year and phase has been adopted, so that nothing can be charged. The approver adopts one.");

    public static readonly Refusal NotAsked = new("digital-not-asked", "This request has been decided already.");

    public static readonly Refusal NotAllocated = new("digital-not-allocated", "The resources are not allocated to this school.");

    public static readonly Refusal NoPhase = new("digital-no-phase", "Digital resources are for primary and secondary schools; this school is neither, or its phase is not known yet.");

    public static readonly Refusal AskedAlready = new("digital-asked-already", "This school has asked for this year already.");

    public static readonly Refusal ReasonMissing = new("digital-reason-missing", "Say why", "Reason");

    public static readonly Refusal ReasonTooLong = new("digital-reason-too-long", $"The reason must be {DigitalRequest.LongestReason:N0} characters or fewer", "Reason");

    public static readonly Refusal RequestedLater = new("digital-requested-later", "The day of the request must be today or earlier", "RequestedOn");

    public static Refusal CostWrong(int at) => new("digital-cost-wrong", $"Size {at + 1}: the cost must be pounds and pence, 0 or more", $"Bands[{at}].Cost");

    public static Refusal PercentWrong(int at) => new("digital-percent-wrong", $"Size {at + 1}: the share that the school pays must be from 0 to 100, with at most 4 decimal places", $"Bands[{at}].SchoolPercent");

    public static Refusal SizesWrong(int at) => new("digital-sizes-wrong", $"Size {at + 1}: each size but the last needs its most pupils, more than those of the size before; the last is for all larger schools", $"Bands[{at}].MostPupils");
}
