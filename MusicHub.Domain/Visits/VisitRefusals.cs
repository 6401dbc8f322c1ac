namespace MusicHub.Domain.Visits;

public static class VisitRefusals
{
    public static readonly Refusal PlannedInThePast =
        new("visit-planned-in-the-past", "The week must be this week or later. To write down a visit that has taken place, record it.", "Week");

    public static readonly Refusal ArrangedInThePast =
        new("visit-arranged-in-the-past", "The day must be today or later. To write down a visit that has taken place, record it.", "On");

    public static readonly Refusal DayAgreed =
        new("visit-day-agreed", "A day is agreed with the school. Open the visit to put it off or to arrange another day.");

    public static readonly Refusal PlannedSo =
        new("visit-planned-so", "The visit is planned for this week and visitor already. Choose another of them.", "Week");

    public static readonly Refusal NotArranged =
        new("visit-not-arranged", "Agree a day with the school first.");

    public static readonly Refusal AlreadyArranged =
        new("visit-already-arranged", "A day is agreed with the school: a plan does not change it.");

    public static readonly Refusal AlreadyConfirmed =
        new("visit-already-confirmed", "The school has confirmed this day already.");

    public static readonly Refusal AlreadyTheirs =
        new("visit-already-theirs", "The visit is with this person already. Choose somebody else.", "VisitorId");

    public static readonly Refusal NotRecorded =
        new("visit-not-recorded", "Only a visit that has been recorded can be corrected.");

    public static readonly Refusal NotYet =
        new("visit-not-yet", "The day of this visit has not come yet. To call it off, cancel it.");

    public static readonly Refusal ReasonMissing =
        new("visit-reason-missing", "Say why", "Reason");

    public static readonly Refusal ReasonNotOffered =
        new("visit-reason-not-offered", "Choose a reason of the list", "ReasonId");

    public static readonly Refusal OnlyWhereDeclined =
        new("attempt-reason-only-where-declined", "A reason is noted with “Declined” only", "ReasonId");

    public static readonly Refusal AttemptStays =
        new("attempt-stays", "Only the person who noted an attempt can take it back, and only on the same day.");

    public static readonly Refusal RecordedInTheFuture =
        new("visit-recorded-in-the-future", "The visit date must be today or earlier", "On");

    public static readonly Refusal RecordedTooLongAgo =
        new("visit-recorded-too-long-ago", "The visit date must be in 2000 or later", "On");

    public static readonly Refusal FollowUpOutOfRange = new("visit-follow-up-out-of-range", $"The follow-up must be after the visit, and within {Visit.YearsAhead} years", "FollowUpBy");

    public static readonly Refusal FollowUpOnlyWhereDone = new("visit-follow-up-only-where-done", "Only a visit that has taken place can promise a follow-up. Clear the follow-up, or say that the visit is done", "FollowUpBy");

    public static readonly Refusal ReasonOnlyWhereEnded = new("visit-reason-only-where-ended", "A reason is kept for visits that were cancelled or not attended", "Reason");

    public static readonly Refusal MetWhomMissing =
        new("visit-met-whom-missing", "Say whom you met", "MetWhom");

    public static readonly Refusal DoneStaysDone =
        new("visit-done-stays-done", "This visit has been recorded, and stays done. Its record can be corrected.", "State");

    public static readonly Refusal TooFewSchools =
        new("trust-visit-too-few-schools", $"Tick at least {TrustVisit.FewestSchools} schools. A visit to one school is planned for that school.", "SchoolIds");

    public static readonly Refusal NotInATrustVisit = new("visit-not-in-a-trust-visit", "This visit is to one school only.");

    public static readonly Refusal DayMissing = new("visit-day-missing", "The day is missing", "On");

    public static readonly Refusal VisitorMissing = new("visit-visitor-missing", "Who visited is missing", "VisitorId");

    public static Refusal TooFarAhead(string field) =>
        new("visit-too-far-ahead", $"The {(field == "On" ? "day" : "week")} must be within the next {Visit.YearsAhead} years", field);

    public static Refusal NotASchoolOfTheTrust(Schools.School school) =>
        new("trust-visit-not-a-school-of-the-trust", $"{school.Register.Name} is not an open school of this trust", "SchoolIds");

    public static Refusal AlreadyOver(Visit visit) => Over(visit.State);

    internal static Refusal Over(VisitState state) => state switch
    {
        VisitState.Done => new("visit-already-recorded", "This visit has been recorded already. You can correct the record."),
        VisitState.Cancelled => new("visit-cancelled", "This visit was cancelled. Plan a new one."),
        _ => new("visit-not-attended", "This visit did not take place. Plan a new one."),
    };
}
