using MusicHub.Domain.History;

namespace MusicHub.Domain.Feedback;

/// <summary>What somebody said about the hub, from wherever it arrived: a compliment, a complaint, a comment.</summary>
public sealed class FeedbackItem : Aggregate
{
    public const int LongestWords = 4000;

    public const int LongestFromWhom = 200;

    public const int LongestAnswer = 4000;

    /// <summary>Nothing older is logged; an earlier date is a slip of the keyboard.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    private FeedbackItem() => Said = null!;

    public FeedbackKind Kind { get; private set; }

    public FeedbackSource Source { get; private set; }

    public FeedbackTheme Theme { get; private set; }

    /// <summary>The school that it is from or about; null where it is none.</summary>
    public Guid? SchoolId { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    [Personal]
    public string? FromWhom { get; private set; }

    /// <summary>What was said, in their words.</summary>
    [Personal]
    public string Said { get; private set; }

    /// <summary>Who sees to it that it is answered.</summary>
    public Guid OwnerId { get; private set; }

    public FeedbackState State { get; private set; }

    [Personal]
    public string? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public static Result<FeedbackItem> Log(FeedbackDetails details, DateOnly today)
    {
        var item = new FeedbackItem();
        var result = item.Change(details, today);
        return result.IsRefused ? result.Refusal : item;
    }

    public Result Change(FeedbackDetails details, DateOnly today)
    {
        if (State != FeedbackState.Open)
            return FeedbackRefusals.Settled;
        if (details.ReceivedOn > today)
            return FeedbackRefusals.ReceivedInTheFuture;
        if (details.ReceivedOn < Earliest)
            return FeedbackRefusals.ReceivedTooLongAgo;
        if (string.IsNullOrWhiteSpace(details.Said))
            return FeedbackRefusals.SaidMissing;
        (Kind, Source, Theme, SchoolId, ReceivedOn, OwnerId) = (details.Kind, details.Source, details.Theme, details.SchoolId, details.ReceivedOn, details.OwnerId);
        FromWhom = string.IsNullOrWhiteSpace(details.FromWhom) ? null : details.FromWhom.Trim();
        Said = details.Said.Trim();
        return Result.Done;
    }

    /// <summary>Notes what was answered, or, for what needs no answer, what was done about it.</summary>
    public Result Settle(string? answer, DateOnly today)
    {
        if (State != FeedbackState.Open)
            return FeedbackRefusals.Settled;
        if (string.IsNullOrWhiteSpace(answer) && Kind == FeedbackKind.Complaint)
            return FeedbackRefusals.AnswerMissing;
        (State, Answer, AnsweredOn) = (FeedbackState.Settled, string.IsNullOrWhiteSpace(answer) ? null : answer.Trim(), today);
        return Result.Done;
    }

    /// <summary>It was not settled after all. What was answered stays until it is answered anew.</summary>
    public Result Reopen(string? reason)
    {
        if (State != FeedbackState.Settled)
            return FeedbackRefusals.NotSettled;
        if (string.IsNullOrWhiteSpace(reason))
            return FeedbackRefusals.ReasonMissing;
        (State, AnsweredOn) = (FeedbackState.Open, null);
        return Result.Done;
    }
}

public sealed record FeedbackDetails(FeedbackKind Kind, FeedbackSource Source, FeedbackTheme Theme, Guid? SchoolId, DateOnly ReceivedOn, string? FromWhom, string Said, Guid OwnerId);

public enum FeedbackState
{
    Open,
    Settled,
}
