namespace MusicHub.Domain.Visits;

/// <summary>The record's answers while the visit is not done: each may still be missing, and none is looked at before it is.</summary>
public sealed record VisitDraft(DateOnly? On, string? MetWhom, string? NextStep, SupportPriority? Priority, DateOnly? FollowUpBy);

/// <summary>What a visitor writes down: when it took place, whom they met, what is next.</summary>
/// <param name="Needs">Needs of the hub's list, each at most once, with a note or none.</param>
public sealed record VisitRecord(
    DateOnly On,
    string MetWhom,
    string? Notes,
    string? NextStep,
    SupportPriority? Priority,
    IReadOnlyCollection<(Guid NeedId, string? Note)> Needs)
{
    /// <summary>The day by which the school is to be visited again; null where the usual contact is enough.</summary>
    public DateOnly? FollowUpBy { get; init; }

    public const int LongestMetWhom = 400;

    public const int LongestNotes = 20_000;

    public const int LongestNextStep = 2000;

    public const int LongestNeedNote = 1000;
}
