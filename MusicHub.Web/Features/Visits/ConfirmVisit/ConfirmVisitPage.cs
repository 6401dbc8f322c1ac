namespace MusicHub.Web.Features.Visits.ConfirmVisit;

public sealed record ConfirmVisitPage(VisitSubject Subject);
