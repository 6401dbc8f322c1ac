using MusicHub.Data;
using MusicHub.Domain.People;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Visits.CorrectVisit;

/// <param name="Viewer">Whose device keeps what has not been sent yet.</param>
public sealed record CorrectVisitPage(
    CorrectVisitForm Form, VisitSubject Subject, VisitRecordChoices Choices, IReadOnlyList<Choice> Kinds, IReadOnlyList<Choice> Visitors, Viewer Viewer) : IVisitRecordPage
{
    VisitRecordForm IVisitRecordPage.Form => Form;

    /// <param name="form">What was posted; null for the record as it stands.</param>
    internal static async Task<CorrectVisitPage> Of(CorrectVisitForm? form, VisitSubject subject, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var visit = subject.Visit;
        var choices = await VisitRecordChoices.Of(visit.SchoolId, db, cancellationToken, [.. visit.Needs.Select(need => need.NeedId)]);
        if (form is null)
            choices.Fill(form = new CorrectVisitForm { KindId = visit.KindId, VisitorId = visit.VisitorId }, visit);
        var kinds = await db.KindChoices(visit.KindId, cancellationToken);
        var visitors = await db.VisitorChoices(viewer, onlySelf: !viewer.MayEditRegion(subject.Line.RegionId), visit.VisitorId, cancellationToken);
        return new CorrectVisitPage(form, subject, choices, kinds, visitors, viewer);
    }
}
