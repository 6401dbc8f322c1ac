namespace MusicHub.Domain.FirstAccess.Options;

/// <summary>
/// A way of sharing a cost of an academic year between the grant and schools, as a hub comes to it: drafted, decided on by the
/// board, adopted by the executive. What was decided on stays as it is.
/// </summary>
public abstract class BoardOption : Aggregate
{
    public const int LongestName = 100;

    public const int LongestNote = 2000;

    private protected BoardOption() => Name = null!;

    public int StartYear { get; private protected init; }

    public string Name { get; private protected set; }

    public string? Note { get; private protected set; }

    public OptionState State { get; private protected set; }

    public Guid DraftedById { get; private protected init; }

    public DateTimeOffset DraftedAt { get; private protected init; }

    /// <summary>Of the board that decides, or has decided.</summary>
    public DateOnly? MeetingOn { get; private protected set; }

    public string? BoardNote { get; private set; }

    public Guid? AdoptedById { get; private set; }

    public DateTimeOffset? AdoptedAt { get; private set; }

    /// <summary>Why it was adopted although the board did not endorse it.</summary>
    public string? AdoptionReason { get; private set; }

    public bool CanChange => State == OptionState.Draft;

    public bool CanBeAdopted => State is OptionState.Endorsed or OptionState.NotEndorsed;

    /// <summary>The executive decides: what the board endorsed as it is, what it did not with a reason.</summary>
    public Result Adopt(string? reason, Guid byId, DateTimeOffset at)
    {
        if (State == OptionState.Adopted)
            return OptionRefusals.AdoptedAlready;
        if (!CanBeAdopted)
            return OptionRefusals.BoardFirst;
        if (State == OptionState.NotEndorsed && string.IsNullOrWhiteSpace(reason))
            return OptionRefusals.ReasonMissing;
        if (reason?.Trim().Length > LongestNote)
            return OptionRefusals.NoteTooLong("Reason");
        (State, AdoptedById, AdoptedAt, AdoptionReason) = (OptionState.Adopted, byId, at, Text(reason));
        return Result.Done;
    }

    private protected Result Decided(bool endorsed, DateOnly meetingOn, string? note, DateOnly today)
    {
        if (meetingOn > today)
            return OptionRefusals.MeetingLater;
        if (note?.Trim().Length > LongestNote)
            return OptionRefusals.NoteTooLong("BoardNote");
        (State, MeetingOn, BoardNote) = (endorsed ? OptionState.Endorsed : OptionState.NotEndorsed, meetingOn, Text(note));
        return Result.Done;
    }

    internal static Refusal? RefusalOf(string? name) =>
        string.IsNullOrWhiteSpace(name) ? OptionRefusals.NameMissing : name.Trim().Length > LongestName ? OptionRefusals.NameTooLong : null;

    internal static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
