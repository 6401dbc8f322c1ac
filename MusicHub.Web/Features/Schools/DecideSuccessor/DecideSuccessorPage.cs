namespace MusicHub.Web.Features.Schools.DecideSuccessor;

public sealed record DecideSuccessorPage(Guid Id, string Name, string? Town, int Urn, IReadOnlyList<DecideSuccessorRow> Successors, DecideSuccessorForm Form);

public sealed record DecideSuccessorRow(Guid Id, string Name, string Hint, int Version);
