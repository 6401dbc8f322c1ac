using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Visits.ReplanVisit;

public sealed record ReplanVisitPage(ReplanVisitForm Form, VisitSubject Subject, IReadOnlyList<Choice> Weeks);
