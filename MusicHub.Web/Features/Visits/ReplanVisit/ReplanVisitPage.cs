using MusicHub.Domain.Visits;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Visits.ReplanVisit;

/// <param name="Reasons">Why an agreed day is given up, where the hub asks for it.</param>
public sealed record ReplanVisitPage(ReplanVisitForm Form, VisitSubject Subject, IReadOnlyList<Choice> Weeks, IReadOnlyList<VisitReason> Reasons);
