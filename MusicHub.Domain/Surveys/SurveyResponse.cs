namespace MusicHub.Domain.Surveys;

/// <summary>One school's answer to the Have Your Say survey of one year. What it answered stands on the answer sheet whose subject this is.</summary>
public sealed class SurveyResponse : Aggregate
{
    public const int LongestReason = 1000;

    private SurveyResponse()
    {
    }

    public Guid SchoolId { get; private init; }

    /// <summary>The survey's academic year, by its first calendar year.</summary>
    public int YearStart { get; private init; }

    public DateOnly StartedOn { get; private init; }

    /// <summary>Null until it is complete.</summary>
    public DateOnly? CompletedOn { get; private set; }

    /// <summary>How it was completed; null until it is.</summary>
    public SurveyWay? Way { get; private set; }

    /// <summary>The visit in which it was completed.</summary>
    public Guid? VisitId { get; private set; }

    /// <summary>Who completed it; null where the school did, and until it is complete.</summary>
    public Guid? CompletedById { get; private set; }

    public bool IsComplete => CompletedOn is not null;

    public static SurveyResponse Start(Guid schoolId, int yearStart, DateOnly on) => new() { SchoolId = schoolId, YearStart = yearStart, StartedOn = on };

    public Result CompleteInVisit(Guid visitId, Guid byId, DateOnly on) => Complete(SurveyWay.InVisit, visitId, byId, on);

    public Result CompleteAfterwards(Guid byId, DateOnly on) => Complete(SurveyWay.Afterwards, null, byId, on);

    public Result CompleteBySchool(DateOnly on) => Complete(SurveyWay.BySchool, null, null, on);

    /// <summary>Its answers can be changed again; the reason stands in the history.</summary>
    public Result Reopen(string? reason)
    {
        if (!IsComplete)
            return SurveyRefusals.NotComplete;
        if (string.IsNullOrWhiteSpace(reason))
            return SurveyRefusals.ReasonMissing;
        (CompletedOn, Way, VisitId, CompletedById) = (null, null, null, null);
        return Result.Done;
    }

    private Result Complete(SurveyWay way, Guid? visitId, Guid? byId, DateOnly on)
    {
        if (IsComplete)
            return SurveyRefusals.Complete;
        (CompletedOn, Way, VisitId, CompletedById) = (on, way, visitId, byId);
        return Result.Done;
    }
}

public enum SurveyWay
{
    InVisit,
    Afterwards,
    BySchool,
}

public static class SurveyWays
{
    public static string Title(this SurveyWay way) => way switch
    {
        SurveyWay.InVisit => "In a visit",
        SurveyWay.Afterwards => "Entered afterwards",
        _ => "By the school",
    };
}

public static class SurveyRefusals
{
    public static readonly Refusal Complete = new("survey-complete", "This survey is complete. To change an answer, open it again first.");

    public static readonly Refusal NotComplete = new("survey-not-complete", "This survey is not complete, so its answers can be changed.");

    public static readonly Refusal NothingAnswered = new("survey-nothing-answered", "Answer at least one question first.");

    public static readonly Refusal ReasonMissing = new("survey-reason-missing", "Say why it is opened again", "Reason");
}
