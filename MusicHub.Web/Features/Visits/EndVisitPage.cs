namespace MusicHub.Web.Features.Visits;

public sealed record EndVisitPage(EndVisitForm Form, VisitSubject Subject);
