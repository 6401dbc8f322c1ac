namespace MusicHub.Domain.Audits.Reviews;

/// <summary>
/// One round of a school through the steps of a School Music Review. Its steps are those that were in use when it began; what
/// is on record satisfies them by itself (<see cref="ReviewPicture"/>), and what a person has to say is held here.
/// </summary>
public sealed class MusicReview : Aggregate
{
    public const int LongestReason = 1000;

    private readonly List<ReviewItem> _items = [];

    private MusicReview()
    {
    }

    public Guid SchoolId { get; private init; }

    public DateOnly StartedOn { get; private init; }

    public Guid StartedById { get; private init; }

    /// <summary>Audits, summaries and visits count from this day on.</summary>
    public DateOnly CountsFrom { get; private init; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public Guid? ClosedById { get; private set; }

    public ReviewEnd? End { get; private set; }

    public IReadOnlyList<ReviewItem> Items => _items;

    public bool IsOpen => ClosedOn is null;

    public static Result<MusicReview> Begin(Guid schoolId, IEnumerable<ReviewStep> steps, Guid byId, DateOnly on, DateOnly countsFrom)
    {
        if (countsFrom > on)
            return ReviewRefusals.CountsLater;
        var review = new MusicReview { SchoolId = schoolId, StartedOn = on, StartedById = byId, CountsFrom = countsFrom };
        review._items.AddRange(steps.Where(step => step.IsActive).OrderBy(step => step.Order).Select(step => new ReviewItem(review, step)));
        return review._items.Count == 0 ? ReviewRefusals.NoSteps : review;
    }

    /// <summary>A person says that a step is done, or that it is decided against.</summary>
    /// <param name="picture">As the review stands.</param>
    public Result Mark(Guid stepId, ReviewMark mark, ReviewPicture picture, DateOnly today)
    {
        if (!IsOpen)
            return ReviewRefusals.Closed;
        if (_items.Find(item => item.StepId == stepId) is not { } item || picture.Of(stepId) is not { } step)
            return ReviewRefusals.NoSuchStep;
        if (mark.RefusalOf(step.Step, today) is { } refusal)
            return refusal;
        if (mark.Outcome == ReviewOutcome.Done && picture.WaitsFor(step) is { } waiting)
            return ReviewRefusals.NotYet(waiting.Step.Name);
        if (mark.On < picture.EarliestOf(step))
            return ReviewRefusals.BeforeAward;
        item.Mark(mark);
        return Result.Done;
    }

    /// <summary>What was said of a step was a mistake, or holds no longer; the reason stands in the history.</summary>
    public Result TakeBack(Guid stepId, string? reason)
    {
        if (!IsOpen)
            return ReviewRefusals.Closed;
        if (ReasonRefusal(reason) is { } refusal)
            return refusal;
        if (_items.Find(item => item.StepId == stepId) is not { Outcome: not null } item)
            return ReviewRefusals.NoSuchStep;
        item.Mark(null);
        return Result.Done;
    }

    /// <param name="isComplete">All its steps are done; else it ends early, for a reason.</param>
    public Result Close(bool isComplete, string? reason, Guid byId, DateOnly on)
    {
        if (!IsOpen)
            return ReviewRefusals.Closed;
        if (!isComplete && ReasonRefusal(reason) is { } refusal)
            return refusal;
        (ClosedOn, ClosedById, End) = (on, byId, isComplete ? ReviewEnd.Completed : ReviewEnd.EndedEarly);
        return Result.Done;
    }

    public Result Reopen(string? reason)
    {
        if (IsOpen)
            return ReviewRefusals.StillOpen;
        if (ReasonRefusal(reason) is { } refusal)
            return refusal;
        (ClosedOn, ClosedById, End) = (null, null, null);
        return Result.Done;
    }

    private static Refusal? ReasonRefusal(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? ReviewRefusals.ReasonMissing : reason.Trim().Length > LongestReason ? ReviewRefusals.ReasonTooLong : null;
}

public enum ReviewEnd
{
    Completed,
    EndedEarly,
}
