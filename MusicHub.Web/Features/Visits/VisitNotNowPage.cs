namespace MusicHub.Web.Features.Visits;

/// <summary>A task that the visit's state does not allow, and why.</summary>
public sealed record VisitNotNowPage(VisitSubject Subject, string Reason);
