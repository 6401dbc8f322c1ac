using MusicHub.Data;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Actions;

namespace MusicHub.Web.Features.Visits.RecordUnplannedVisit;

/// <param name="Viewer">Whose device keeps what has not been sent yet.</param>
public sealed record RecordUnplannedVisitPage(
    RecordUnplannedVisitForm Form, VisitSchool School, VisitRecordChoices Choices, IReadOnlyList<Choice> Kinds, IReadOnlyList<Choice> Visitors, Viewer Viewer) : IVisitRecordPage
{
    VisitRecordForm IVisitRecordPage.Form => Form;

    internal static async Task<RecordUnplannedVisitPage> Of(RecordUnplannedVisitForm form, VisitSchool school, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken) => new(
        form,
        school,
        await VisitRecordChoices.Of(school.Id, db, cancellationToken),
        await db.KindChoices(cancellationToken: cancellationToken),
        await db.VisitorChoices(viewer, school.OnlyFor(viewer), cancellationToken: cancellationToken),
        viewer);

    internal static RecordUnplannedVisitForm NewForm(Viewer viewer) => new()
    {
        VisitorId = viewer.PersonId,
        Actions = NewActionRow.Blank(2, viewer.PersonId),
    };
}
