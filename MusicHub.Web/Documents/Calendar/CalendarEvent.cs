namespace MusicHub.Web.Documents.Calendar;

/// <summary>Something on a day, or on several, for a calendar program.</summary>
/// <param name="Uid">The same whenever it is written.</param>
/// <param name="Sequence">Rises with each change.</param>
/// <param name="LastDay">The last of its days, that one included.</param>
/// <param name="At">In England's time; null for whole days.</param>
public sealed record CalendarEvent(string Uid, int Sequence, string Summary, string? Location, string? Description, string Address, DateOnly FirstDay, DateOnly LastDay, TimeOnly? At, EventStatus Status)
{
    /// <summary>Nobody has said how long it takes.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(1);

    /// <summary>Whether it takes up the time of its person.</summary>
    public bool IsBusy { get; init; } = true;
}

public enum EventStatus
{
    Tentative,
    Confirmed,
    Cancelled,
}
