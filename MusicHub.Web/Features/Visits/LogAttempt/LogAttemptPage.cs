namespace MusicHub.Web.Features.Visits.LogAttempt;

public sealed record LogAttemptPage(LogAttemptForm Form, VisitSubject Subject);
