namespace MusicHub.Domain.Visits;

public static class VisitRefusals
{
    public static readonly Refusal ArrangedInThePast =
        new("visit-arranged-in-the-past", "The day must be today or later. To write down a visit that has taken place, record it.", "On");

    public static readonly Refusal NotArranged =
        new("visit-not-arranged", "Agree a day with the school first.");

    public static readonly Refusal NotRecorded =
        new("visit-not-recorded", "Only a visit that has been recorded can be corrected.");

    public static readonly Refusal NotYet =
        new("visit-not-yet", "The day of this visit has not come yet. To call it off, cancel it.");

    public static readonly Refusal ReasonMissing =
        new("visit-reason-missing", "Say why.", "Reason");

    public static readonly Refusal RecordedInTheFuture =
        new("visit-recorded-in-the-future", "The date must be today or earlier.", "On");

    public static readonly Refusal MetWhomMissing =
        new("visit-met-whom-missing", "Say whom you met.", "MetWhom");

    public static Refusal AlreadyOver(Visit visit) => visit.State switch
    {
        VisitState.Done => new("visit-already-recorded", "This visit has been recorded already. You can correct the record."),
        VisitState.Cancelled => new("visit-cancelled", "This visit was cancelled. Plan a new one."),
        _ => new("visit-not-attended", "This visit did not take place. Plan a new one."),
    };
}
