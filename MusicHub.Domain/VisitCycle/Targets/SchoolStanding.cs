using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.VisitCycle.Targets;

/// <summary>An open school that is planned for, with what its due term is worked out from.</summary>
public sealed record SchoolStanding(Guid Id, Guid? RegionId, CycleDates Dates);

/// <summary>A school that waits to be visited in a year.</summary>
public sealed record WaitingSchool(Guid? RegionId, TermKey Due);

/// <summary>A school visited in a year, with the term of its first counting visit.</summary>
public sealed record VisitedSchool(Guid? RegionId, TermName Term);
