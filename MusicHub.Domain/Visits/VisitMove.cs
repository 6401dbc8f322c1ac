namespace MusicHub.Domain.Visits;

/// <summary>A day that had been agreed and was given up for another day, or for a week.</summary>
public sealed class VisitMove : Part
{
    private VisitMove()
    {
    }

    internal VisitMove(Visit visit, int number, DateOnly from, TimeOnly? fromTime, DateOnly movedOn, string? why, Guid? reasonId) =>
        (VisitId, Number, From, FromTime, MovedOn, Why, ReasonId) = (visit.Id, number, from, fromTime, movedOn, why, reasonId);

    public Guid VisitId { get; private init; }

    public override Guid OwnerId => VisitId;

    /// <summary>Counts the visit's moves from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The day that was given up.</summary>
    public DateOnly From { get; private init; }

    public TimeOnly? FromTime { get; private init; }

    /// <summary>When it was given up.</summary>
    public DateOnly MovedOn { get; private init; }

    public string? Why { get; private init; }

    /// <summary>The same by the hub's list.</summary>
    public Guid? ReasonId { get; private init; }
}
