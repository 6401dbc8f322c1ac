using MusicHub.Domain.Schools;

namespace MusicHub.Data.Schools;

/// <summary>What imports of the register leave for people to decide or to look into.</summary>
public static class RegisterQueues
{
    /// <summary>Schools that are open or about to, whose phase the register does not tell.</summary>
    public static IQueryable<School> AwaitingPhase(this IQueryable<School> schools) =>
        schools.Where(school => school.Phase == null && school.Status != RegisterStatus.Closed);

    /// <summary>Schools that became several, as long as the Head has not said for which of those their visits count.</summary>
    public static IQueryable<School> DividedSchools(this MusicHubDbContext db) => db.Schools.Where(school =>
        db.Set<SchoolPredecessor>().Any(predecessor => predecessor.PredecessorId == school.Id && predecessor.Counts == null));

    /// <summary>Schools that are open as far as the hub knows and were not in the register's last file.</summary>
    public static IQueryable<School> AbsentFromRegister(this IQueryable<School> schools) =>
        schools.Where(school => school.AbsentSince != null && school.Status != RegisterStatus.Closed);
}
