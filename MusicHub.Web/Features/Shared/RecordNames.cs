using Microsoft.EntityFrameworkCore;
using MusicHub.Data;

namespace MusicHub.Web.Features.Shared;

/// <summary>What identities in the history and in posted forms stand for. Looked up when shown, so that an erased name is gone from old history too.</summary>
public static class RecordNames
{
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOf(this MusicHubDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, string>();
        return await db.People.Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Name })
            .Concat(db.VisitKinds.Where(kind => ids.Contains(kind.Id)).Select(kind => new { kind.Id, kind.Name }))
            .Concat(db.Needs.Where(need => ids.Contains(need.Id)).Select(need => new { need.Id, need.Name }))
            .Concat(db.VisitReasons.Where(reason => ids.Contains(reason.Id)).Select(reason => new { reason.Id, reason.Name }))
            .Concat(db.ReviewSteps.Where(step => ids.Contains(step.Id)).Select(step => new { step.Id, step.Name }))
            .Concat(db.DeliveryPartners.Where(partner => ids.Contains(partner.Id)).Select(partner => new { partner.Id, partner.Name }))
            .Concat(db.SubsidyOptions.Where(option => ids.Contains(option.Id)).Select(option => new { option.Id, option.Name }))
            .Concat(db.Regions.Where(region => ids.Contains(region.Id)).Select(region => new { region.Id, region.Name }))
            .Concat(db.Schools.Where(school => ids.Contains(school.Id)).Select(school => new { school.Id, school.Name }))
            .Concat(db.Trusts.Where(trust => ids.Contains(trust.Id)).Select(trust => new { trust.Id, trust.Name }))
            .Concat(db.Contacts.Where(contact => ids.Contains(contact.Id)).Select(contact => new { contact.Id, contact.Name }))
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
    }
}
