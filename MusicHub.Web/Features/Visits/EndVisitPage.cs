using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits;

/// <param name="Reasons">What the hub offers; where it offers nothing, it does not ask.</param>
public sealed record EndVisitPage(EndVisitForm Form, VisitSubject Subject, IReadOnlyList<VisitReason> Reasons);
