namespace MusicHub.Domain.VisitCycle;

/// <summary>The days by which a school has its place in the cycle.</summary>
/// <param name="LastVisitOn">The last counting visit, predecessors that count included; null where there has been none.</param>
/// <param name="OpenedOn">When the school opened under its current URN, if the register says.</param>
/// <param name="HasHistory">It has had another URN, or took over from another school: it was there before it opened under this one.</param>
/// <param name="ReopenedOn">When it opened again after it had closed; null where it never did.</param>
public readonly record struct CycleDates(DateOnly? LastVisitOn, DateOnly? OpenedOn, bool HasHistory = false, DateOnly? ReopenedOn = null)
{
    /// <summary>From when on there has been an open school, predecessors included; null where that is not known, or so long ago that nobody asks.</summary>
    public DateOnly? OpenSince => HasHistory || OpenedOn is null || ReopenedOn > OpenedOn ? ReopenedOn : OpenedOn;
}
