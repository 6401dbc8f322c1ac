namespace MusicHub.Domain.Audits.Reviews;

/// <summary>How a review stands: worked out whenever it is shown, from what is on record and from what people have said.</summary>
/// <param name="Steps">In the hub's order.</param>
public sealed record ReviewPicture(IReadOnlyList<ReviewStepState> Steps)
{
    public int Done => Steps.Count(step => step.IsDone);

    /// <summary>The first step that is not done; null where all are.</summary>
    public ReviewStepState? Next => Steps.FirstOrDefault(step => !step.IsDone);

    public bool IsComplete => Next is null;

    /// <summary>The day of the award; null where none is given.</summary>
    public DateOnly? AwardedOn => Steps.FirstOrDefault(step => step is { IsDone: true, Step.Proof: ReviewProof.Award })?.On;

    public ReviewStepState? Of(Guid stepId) => Steps.FirstOrDefault(step => step.Step.Id == stepId);

    public IEnumerable<ReviewStepState> Before(Guid stepId) => Steps.TakeWhile(step => step.Step.Id != stepId);

    /// <summary>The step that has to be done before a person can say that this one is; null where none has.</summary>
    public ReviewStepState? WaitsFor(ReviewStepState step) =>
        step.Step.Proof.IsOnRecord() ? null : Before(step.Step.Id).FirstOrDefault(before => !before.IsDone);

    /// <summary>The first day on which a person can say that the step is done; null where any will do.</summary>
    public DateOnly? EarliestOf(ReviewStepState step) => step.Step.Proof == ReviewProof.YearlyReview ? AwardedOn?.AddDays(1) : null;

    /// <param name="steps">All that the hub has.</param>
    /// <param name="records">Of the review's school, from the day on from which they count; in order of their days.</param>
    public static ReviewPicture Of(MusicReview review, IReadOnlyCollection<ReviewStep> steps, IReadOnlyList<ReviewRecord> records)
    {
        var items = review.Items.ToDictionary(item => item.StepId);
        var left = records.Where(record => record.On >= review.CountsFrom).OrderBy(record => record.On).ToList();
        List<ReviewStepState> states = [];
        DateOnly? awarded = null;
        foreach (var step in steps.Where(step => items.ContainsKey(step.Id)).OrderBy(step => step.Order).ThenBy(step => step.Name, StringComparer.Ordinal))
        {
            var item = items[step.Id];
            var state = item.Outcome is { } outcome
                ? new ReviewStepState(step, item, outcome == ReviewOutcome.Done ? ReviewStanding.Done : ReviewStanding.Declined, item.On, null)
                : OnRecord(step, item, left);
            if (state is { IsDone: true, Step.Proof: ReviewProof.Award })
                awarded = state.On;
            if (step.Proof == ReviewProof.YearlyReview && !state.IsDone)
                state = state with { DueOn = awarded?.AddYears(1) };
            states.Add(state);
        }

        return new(states);
    }

    // Two meetings need two visits: a record that has satisfied one step satisfies no other.
    private static ReviewStepState OnRecord(ReviewStep step, ReviewItem item, List<ReviewRecord> left)
    {
        if (left.Find(record => record.IsHeld && record.Proof == step.Proof && record.VisitKindId == step.VisitKindId) is { } held)
        {
            left.Remove(held);
            return new(step, item, ReviewStanding.Done, held.On, held);
        }

        if (left.Find(record => !record.IsHeld && record.Proof == step.Proof && record.VisitKindId == step.VisitKindId) is { } ahead)
        {
            left.Remove(ahead);
            return new(step, item, ReviewStanding.UnderWay, ahead.On, ahead);
        }

        return new(step, item, ReviewStanding.Open, null, null);
    }
}

/// <param name="On">When it was done or decided; of what is under way, when it began or is to be.</param>
/// <param name="Record">What is on record for it; null where a person has said it, or nothing is there.</param>
public sealed record ReviewStepState(ReviewStep Step, ReviewItem Item, ReviewStanding Standing, DateOnly? On, ReviewRecord? Record)
{
    public bool IsDone => Standing == ReviewStanding.Done;

    /// <summary>By when it is to be done; null where there is no such day.</summary>
    public DateOnly? DueOn { get; init; }
}

public enum ReviewStanding
{
    Open,

    /// <summary>A visit is planned, or an audit is not completed.</summary>
    UnderWay,
    Done,
    Declined,
}

/// <summary>An audit, a published summary or a visit of a school.</summary>
/// <param name="Id">Of the audit or the visit; of a summary, the school.</param>
/// <param name="IsHeld">Completed, found, held; else it is under way or ahead.</param>
/// <param name="YearStart">Of a summary.</param>
public sealed record ReviewRecord(ReviewProof Proof, Guid SchoolId, Guid Id, DateOnly On, bool IsHeld, Guid? VisitKindId = null, int? YearStart = null);
