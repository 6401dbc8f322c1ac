namespace MusicHub.Web.Features.VisitCycle.Board;

/// <summary>What a visit takes of a visitor's week.</summary>
/// <param name="Stop">The same for visits that are made at once.</param>
/// <param name="On">Null while no day is agreed.</param>
/// <param name="Counts">False for one whose time is taken off the room already.</param>
public sealed record BoardTime(Guid Stop, DateOnly? On, bool Counts);
