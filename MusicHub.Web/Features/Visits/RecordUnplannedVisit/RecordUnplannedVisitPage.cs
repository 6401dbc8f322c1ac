using MusicHub.Data;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Actions;

namespace MusicHub.Web.Features.Visits.RecordUnplannedVisit;

public sealed record RecordUnplannedVisitPage(
    RecordUnplannedVisitForm Form, VisitSchool School, VisitRecordChoices Choices, IReadOnlyList<Choice> Kinds, IReadOnlyList<Choice> Visitors) : IVisitRecordPage
{
    VisitRecordForm IVisitRecordPage.Form => Form;

    internal static async Task<RecordUnplannedVisitPage> Of(RecordUnplannedVisitForm form, VisitSchool school, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken) => new(
        form,
        school,
        await VisitRecordChoices.Of(school.Id, db, cancellationToken),
        await db.KindChoices(cancellationToken: cancellationToken),
        await db.VisitorChoices(viewer, school.OnlyFor(viewer), cancellationToken: cancellationToken));

    internal static RecordUnplannedVisitForm NewForm(Viewer viewer) => new()
    {
        VisitorId = viewer.PersonId,
        Actions = NewActionRow.Blank(2, viewer.PersonId),
    };
}
