using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Register;

/// <summary>The hub's schools as planning an import sees them, in a fixed number of queries and untracked.</summary>
public static class KnownSchools
{
    public static async Task<IReadOnlyList<KnownSchool>> ForImport(this MusicHubDbContext db, CancellationToken cancellation = default)
    {
        var urns = (await db.Set<SchoolUrn>().Select(urn => new { urn.SchoolId, urn.Urn }).ToListAsync(cancellation))
            .ToLookup(urn => urn.SchoolId, urn => urn.Urn);
        var predecessors = (await db.Set<SchoolPredecessor>()
                .Select(predecessor => new { predecessor.SchoolId, Known = new KnownPredecessor(predecessor.PredecessorId, predecessor.Kind, predecessor.EstablishedOn, predecessor.Counts) })
                .ToListAsync(cancellation))
            .ToLookup(predecessor => predecessor.SchoolId, predecessor => predecessor.Known);
        var heads = (await db.Contacts
                .Where(contact => contact.SchoolId != null && contact.LeftOn == null && contact.Roles.Any(role => role.Kind == ContactRoleKind.Head))
                .OrderBy(contact => contact.Id)
                .Select(contact => new { SchoolId = contact.SchoolId!.Value, Known = new KnownHead(contact.Id, contact.Name, contact.Source == ContactSource.Register) })
                .ToListAsync(cancellation))
            .ToLookup(head => head.SchoolId, head => head.Known);
        var schools = new List<KnownSchool>();
        await foreach (var school in db.Schools
            .OrderBy(school => school.Id)
            .Select(school => new { school.Id, school.Urn, school.Register, school.Status, school.Phase, school.PhaseChosenByHand, school.TrustId, school.AbsentSince })
            .AsAsyncEnumerable()
            .WithCancellation(cancellation))
        {
            schools.Add(new KnownSchool
            {
                Id = school.Id,
                Urn = school.Urn,
                Urns = [.. urns[school.Id]],
                Facts = school.Register,
                Status = school.Status,
                Phase = school.Phase,
                PhaseChosenByHand = school.PhaseChosenByHand,
                TrustId = school.TrustId,
                AbsentSince = school.AbsentSince,
                Predecessors = [.. predecessors[school.Id]],
                Heads = [.. heads[school.Id]],
            });
        }

        return schools;
    }
}
