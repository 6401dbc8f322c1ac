namespace MusicHub.Domain.Visits;

public enum VisitState
{
    /// <summary>A week, perhaps no day.</summary>
    Planned,

    /// <summary>A day, perhaps a time; the school has yet to confirm.</summary>
    Arranged,
    Confirmed,
    Done,
    Cancelled,

    /// <summary>The visitor came and was not met, or could not come.</summary>
    NotAttended,
}

public static class VisitStates
{
    public static readonly IReadOnlyList<VisitState> All = Enum.GetValues<VisitState>();

    public static bool IsAhead(this VisitState state) => state is VisitState.Planned or VisitState.Arranged or VisitState.Confirmed;

    public static string Title(this VisitState state) => state == VisitState.NotAttended ? "Not attended" : state.ToString();
}

/// <summary>How much support the school needs next.</summary>
public enum SupportPriority
{
    Low,
    Medium,
    High,
}

public static class SupportPriorities
{
    /// <summary>When it applies, in one sentence.</summary>
    public static string Meaning(this SupportPriority priority) => priority switch
    {
        SupportPriority.High => "Little or no music is taught, or the school asks for help now: see it again within a term.",
        SupportPriority.Medium => "Music is taught, with gaps that the hub can help to close within the year.",
        SupportPriority.Low => "Music is secure; the usual contact is enough.",
        _ => throw new ArgumentOutOfRangeException(nameof(priority)),
    };
}
