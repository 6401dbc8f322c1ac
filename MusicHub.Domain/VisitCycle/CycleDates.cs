namespace MusicHub.Domain.VisitCycle;

/// <summary>The days by which a school has its place in the cycle.</summary>
/// <param name="LastVisitOn">The last counting visit, predecessors that count included; null where there has been none.</param>
/// <param name="OpenedOn">When the school opened under its current URN, if the register says.</param>
/// <param name="ReopenedOn">When it opened again after it had closed; null where it never did.</param>
public readonly record struct CycleDates(DateOnly? LastVisitOn, DateOnly? OpenedOn, DateOnly? ReopenedOn = null)
{
    /// <summary>From when on it has been open without a break, if that is known.</summary>
    public DateOnly? OpenSince => ReopenedOn > OpenedOn || OpenedOn is null ? ReopenedOn : OpenedOn;
}
