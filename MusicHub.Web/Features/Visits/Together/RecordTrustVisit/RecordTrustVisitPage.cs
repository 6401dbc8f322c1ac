using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.Together.RecordTrustVisit;

/// <param name="Visits">Those that are still ahead, by school.</param>
public sealed record RecordTrustVisitPage(RecordTrustVisitForm Form, TrustVisitSubject Subject, IReadOnlyList<Visit> Visits, VisitRecordChoices Choices, Viewer Viewer) : IVisitRecordPage
{
    VisitRecordForm IVisitRecordPage.Form => Form;

    /// <summary>The schools that were ticked.</summary>
    public IReadOnlyList<Visit> Covered => [.. Visits.Where(visit => Form.Part(visit.Id)?.Covered == true)];

    public string NameOf(Guid visitId) => Subject.Lines.Single(line => line.Id == visitId).School;

    /// <param name="form">What was posted; null for the record as it stands.</param>
    internal static async Task<RecordTrustVisitPage> Of(RecordTrustVisitForm? form, TrustVisitSubject subject, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = subject.Ahead.Select(line => line.Id).ToList();
        var found = await db.Visits.Where(visit => ids.Contains(visit.Id)).ToDictionaryAsync(visit => visit.Id, cancellationToken);
        var visits = ids.ConvertAll(id => found[id]);
        var choices = await VisitRecordChoices.Of(visits[0].SchoolId, db, cancellationToken, [.. visits.SelectMany(visit => visit.Needs).Select(need => need.NeedId)]);
        form ??= new RecordTrustVisitForm { On = subject.Line.On is { } on && on < today ? on : today, Schools = visits.ConvertAll(SchoolPart.Of) };
        // A school that was taken out meanwhile, or one that the page never named, is not recorded.
        form.Schools.RemoveAll(part => !found.ContainsKey(part.Id));
        return new RecordTrustVisitPage(form, subject, visits, choices with { Contacts = await Contacts(subject, visits, db, cancellationToken) }, viewer);
    }

    /// <summary>The trust's own people first, then the schools'.</summary>
    private static async Task<IReadOnlyList<VisitContact>> Contacts(TrustVisitSubject subject, IReadOnlyList<Visit> visits, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var schools = visits.Select(visit => visit.SchoolId).ToList();
        var contacts = await db.Contacts.AsNoTracking().Where(contact => contact.LeftOn == null && (contact.TrustId == subject.Trust.Id || schools.Contains(contact.SchoolId!.Value))).ToListAsync(cancellationToken);
        var names = subject.Lines.ToDictionary(line => line.SchoolId, line => line.School);
        return [.. contacts.OrderBy(contact => contact.SchoolId is null ? "" : names[contact.SchoolId.Value]).ThenBy(contact => contact.Name)
            .Select(contact => VisitContact.Of(contact) with { Label = contact.SchoolId is { } school ? $"{VisitContact.LabelOf(contact)}, {names[school]}" : VisitContact.LabelOf(contact) })];
    }
}
