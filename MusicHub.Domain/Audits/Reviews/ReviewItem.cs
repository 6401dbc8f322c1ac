namespace MusicHub.Domain.Audits.Reviews;

/// <summary>A step of one review, with what a person has said of it.</summary>
public sealed class ReviewItem : Part
{
    public const int LongestNote = 1000;

    private ReviewItem()
    {
    }

    internal ReviewItem(MusicReview review, ReviewStep step) => (ReviewId, StepId) = (review.Id, step.Id);

    public Guid ReviewId { get; private init; }

    public override Guid OwnerId => ReviewId;

    public Guid StepId { get; private init; }

    /// <summary>Null where nobody has said anything.</summary>
    public ReviewOutcome? Outcome { get; private set; }

    public DateOnly? On { get; private set; }

    public Guid? ById { get; private set; }

    public string? Note { get; private set; }

    internal void Mark(ReviewMark? mark) => (Outcome, On, ById, Note) = (mark?.Outcome, mark?.On, mark?.ById, string.IsNullOrWhiteSpace(mark?.Note) ? null : mark.Note.Trim());
}

public enum ReviewOutcome
{
    Done,

    /// <summary>Decided against; it can be decided again.</summary>
    Declined,
}

/// <summary>What a person says of a step, and as of which day.</summary>
public sealed record ReviewMark(ReviewOutcome Outcome, DateOnly On, Guid ById, string? Note)
{
    internal Refusal? RefusalOf(ReviewStep step, DateOnly today) =>
        On > today ? ReviewRefusals.MarkedLater
        : Note?.Trim().Length > ReviewItem.LongestNote ? ReviewRefusals.NoteTooLong
        : Outcome == ReviewOutcome.Declined && step.Proof != ReviewProof.Decision ? ReviewRefusals.NotADecision
        : string.IsNullOrWhiteSpace(Note) && (Outcome == ReviewOutcome.Declined || step.Proof.IsOnRecord()) ? ReviewRefusals.NoteMissing
        : null;
}
