using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.LogAttempt;

/// <param name="Reasons">Why a school may have declined; where the hub offers nothing, it does not ask.</param>
public sealed record LogAttemptPage(LogAttemptForm Form, VisitSubject Subject, IReadOnlyList<VisitReason> Reasons);
