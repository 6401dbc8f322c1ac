namespace MusicHub.Domain.Audits.Reviews;

public static class ReviewRefusals
{
    public static readonly Refusal NoSteps = new("review-no-steps", "The hub has no step of a School Music Review in use. Steps are set among the hub’s lists.");

    public static readonly Refusal ProofMissing = new("review-proof-missing", "Choose what satisfies the step", "Proof");

    public static readonly Refusal KindMissing = new("review-kind-missing", "Choose the kind of visit that is to be held", "VisitKindId");

    public static readonly Refusal StepUsed = new("review-step-used", "Reviews have this step, so that what satisfies it stays. Put it out of use and add another instead", "Proof");

    public static readonly Refusal CountsLater = new("review-counts-later", "The day from which records count must be today or earlier", "CountsFrom");

    public static readonly Refusal OpenAlready = new("review-open-already", "This school has a review that is open.");

    public static readonly Refusal Closed = new("review-closed", "This review is closed. Open it again first.");

    public static readonly Refusal StillOpen = new("review-still-open", "This review is open already.");

    public static readonly Refusal NoSuchStep = new("review-no-such-step", "This review has no such step.");

    public static readonly Refusal MarkedLater = new("review-marked-later", "The day must be today or earlier", "On");

    public static readonly Refusal BeforeAward = new("review-before-award", "A yearly review comes after the award: enter a later day", "On");

    public static readonly Refusal NoteTooLong = new("review-note-too-long", $"The note must be {ReviewItem.LongestNote:N0} characters or fewer", "Note");

    public static readonly Refusal NoteMissing = new("review-note-missing", "Say why in the note", "Note");

    public static readonly Refusal NotADecision = new("review-not-a-decision", "Nothing is decided in this step", "Outcome");

    public static readonly Refusal ReasonMissing = new("review-reason-missing", "Say why", "Reason");

    public static readonly Refusal ReasonTooLong = new("review-reason-too-long", $"The reason must be {MusicReview.LongestReason:N0} characters or fewer", "Reason");

    public static Refusal NotYet(string step) => new("review-not-yet", $"“{step}” comes first. Where it is done and not on record here, mark it as done with a note.", "Outcome");
}
