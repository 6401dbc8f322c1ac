using MusicHub.Data.VisitCycle;

namespace MusicHub.Web.Features.VisitCycle.Board;

/// <param name="MayMove">No day is agreed, and the viewer may arrange it.</param>
public sealed record BoardCard(VisitCard Visit, bool MayMove);

public sealed record BoardVisitor(Guid Id, string Name);
