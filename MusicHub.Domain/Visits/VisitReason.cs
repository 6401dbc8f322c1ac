using MusicHub.Domain.Hub;

namespace MusicHub.Domain.Visits;

/// <summary>What came to nothing, and may be asked why.</summary>
[Flags]
public enum VisitEndings
{
    None = 0,
    Cancelled = 1,
    NotAttended = 2,

    /// <summary>The school declined when it was asked for a visit.</summary>
    Declined = 4,

    /// <summary>A day that had been agreed was given up for another.</summary>
    Moved = 8,
}

/// <summary>A reason in the hub's list, by which what came to nothing can be counted.</summary>
public sealed class VisitReason : ListItem
{
    private VisitReason()
    {
    }

    public VisitReason(string name, VisitEndings endings, int order)
        : base(name, order) => Endings = endings;

    /// <summary>When it is offered. An ending for which nothing is offered is not asked for a reason.</summary>
    public VisitEndings Endings { get; private set; }

    public bool IsFor(VisitEndings ending) => (Endings & ending) != 0;

    public Result OfferFor(VisitEndings endings)
    {
        if (endings == VisitEndings.None)
            return HubRefusals.EndingsMissing;
        Endings = endings;
        return Result.Done;
    }

    /// <summary>"Inspection: the whole week", or whichever of the two there is.</summary>
    public static string? Words(string? tag, string? text) => tag is null ? text : text is null ? tag : $"{tag}: {text}";
}

public static class VisitEndingWords
{
    public static readonly IReadOnlyList<VisitEndings> Each = [VisitEndings.Cancelled, VisitEndings.NotAttended, VisitEndings.Moved, VisitEndings.Declined];

    public static string Title(this VisitEndings ending) => ending switch
    {
        VisitEndings.Cancelled => "A visit is cancelled",
        VisitEndings.NotAttended => "A visit did not take place",
        VisitEndings.Moved => "An agreed day is moved",
        _ => "A school declines",
    };
}
