namespace MusicHub.Domain.Feedback;

public static class FeedbackRefusals
{
    public static readonly Refusal Settled = new("feedback-settled", "This has been settled. Reopen it to change it.");

    public static readonly Refusal NotSettled = new("feedback-not-settled", "This is open already.");

    public static readonly Refusal ReceivedInTheFuture = new("feedback-received-in-the-future", "The date must be today or earlier", "ReceivedOn");

    public static readonly Refusal ReceivedTooLongAgo = new("feedback-received-too-long-ago", "The date must be in 2000 or later", "ReceivedOn");

    public static readonly Refusal SaidMissing = new("feedback-said-missing", "Enter what was said", "Said");

    public static readonly Refusal AnswerMissing = new("feedback-answer-missing", "Say what was answered to the complaint", "Answer");

    public static readonly Refusal ReasonMissing = new("feedback-reason-missing", "Say why it is reopened", "Reason");
}
