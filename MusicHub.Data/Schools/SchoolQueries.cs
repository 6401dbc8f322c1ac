using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Schools;

public static class SchoolQueries
{
    /// <summary>Staff see every school; board members see none, only what is published.</summary>
    public static IQueryable<School> VisibleTo(this IQueryable<School> schools, Viewer viewer) =>
        viewer.May(Permission.SeeSchools) ? schools : schools.Where(_ => false);

    public static IQueryable<School> Open(this IQueryable<School> schools) =>
        schools.Where(school => school.Status == RegisterStatus.Open || school.Status == RegisterStatus.OpenProposedToClose);

    /// <summary>Schools where nobody is known to be it now.</summary>
    public static IQueryable<School> WithoutContact(this IQueryable<School> schools, MusicHubDbContext db, ContactRoleKind kind)
    {
        var with = db.Contacts.Where(contact => contact.SchoolId != null && contact.LeftOn == null && contact.Roles.Any(role => role.Kind == kind)).Select(contact => contact.SchoolId!.Value);
        return schools.Where(school => !with.Contains(school.Id));
    }

    /// <summary>Schools whose name, URN, town or postcode contain what was typed, all words of it.</summary>
    public static IQueryable<School> Matching(this IQueryable<School> schools, string? search)
    {
        foreach (var word in Searchable.Words(search))
            schools = schools.Where(school => school.SearchText.Contains(word));
        return schools;
    }

    /// <summary>Each school paired with the schools whose histories count for it: itself, and predecessors that count.</summary>
    public static IQueryable<HistoryPair> HistoryPairs(this MusicHubDbContext db) =>
        db.Schools.Select(school => new HistoryPair { SchoolId = school.Id, FromId = school.Id })
            .Concat(db.CountingHistories().Select(link => new HistoryPair { SchoolId = link.SchoolId, FromId = link.PredecessorId }));

    /// <summary>Predecessors whose visits count, however far back (<see cref="Histories"/>).</summary>
    public static IQueryable<SchoolPredecessor> CountingHistories(this MusicHubDbContext db) =>
        db.Set<SchoolPredecessor>().Where(predecessor => predecessor.Counts == true);
}

/// <summary>What happened at <see cref="FromId"/> counts as the history of <see cref="SchoolId"/>.</summary>
public sealed class HistoryPair
{
    public Guid SchoolId { get; init; }

    public Guid FromId { get; init; }
}
