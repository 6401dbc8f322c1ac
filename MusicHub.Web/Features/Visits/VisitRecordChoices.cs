using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Actions;

namespace MusicHub.Web.Features.Visits;

/// <summary>What the form of a record offers: the school's contacts, the hub's needs, who may be given an action.</summary>
/// <param name="Needs">In the hub's order.</param>
public sealed record VisitRecordChoices(IReadOnlyList<VisitContact> Contacts, IReadOnlyDictionary<Guid, string> Needs, IReadOnlyList<Choice> Owners)
{
    /// <param name="keep">Needs that the record has already, though the hub may have dropped them.</param>
    public static async Task<VisitRecordChoices> Of(Guid schoolId, MusicHubDbContext db, CancellationToken cancellationToken, IReadOnlyCollection<Guid>? keep = null)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(contact => contact.SchoolId == schoolId && contact.LeftOn == null).OrderBy(contact => contact.Name).ToListAsync(cancellationToken);
        keep ??= [];
        var needs = await db.Needs.Where(need => need.IsActive || keep.Contains(need.Id)).OrderBy(need => need.Order).Select(need => new { need.Id, need.Name }).ToListAsync(cancellationToken);
        return new VisitRecordChoices(
            [.. contacts.Select(contact => VisitContact.Of(contact))],
            new OrderedDictionary<Guid, string>(needs.Select(need => KeyValuePair.Create(need.Id, need.Name))),
            await db.OwnerChoices(schoolToo: true, cancellationToken));
    }

    /// <summary>The form of a visit that has been recorded.</summary>
    public void Fill(VisitRecordForm form, Visit visit)
    {
        form.On = visit.On;
        var names = (visit.MetWhom ?? "").Split("; ");
        form.MetContacts = [.. Contacts.Where(contact => names.Contains(contact.Label, StringComparer.OrdinalIgnoreCase)).Select(contact => contact.Id)];
        form.MetOthers = string.Join("; ", names.Where(name => Contacts.All(contact => !string.Equals(contact.Label, name, StringComparison.OrdinalIgnoreCase))));
        form.Priority = visit.Priority;
        form.NeedIds = [.. visit.Needs.Select(need => need.NeedId)];
        form.NeedNotes = visit.Needs.ToDictionary(need => need.NeedId, need => need.Note);
        form.NextStep = visit.NextStep;
        form.FollowUpBy = visit.FollowUpBy;
        form.Notes = visit.Notes;
    }
}
