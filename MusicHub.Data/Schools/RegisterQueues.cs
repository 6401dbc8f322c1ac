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
        db.Set<SchoolPredecessor>().Any(predecessor => predecessor.PredecessorId == school.Id && predecessor.Kind == PredecessorKind.Split && predecessor.Counts == null));

    /// <summary>Schools that are open as far as the hub knows and were not in the register's last file.</summary>
    public static IQueryable<School> AbsentFromRegister(this IQueryable<School> schools) =>
        schools.Where(school => school.AbsentSince != null && school.Status != RegisterStatus.Closed);

    /// <summary>With what the last import found in place of the school.</summary>
    public static IQueryable<AbsentSchool> WithWhyAbsent(this IQueryable<School> absent, MusicHubDbContext db) => absent.Select(school => new AbsentSchool
    {
        Id = school.Id,
        Name = school.Name,
        SortName = school.SortName,
        Town = school.Register.Town,
        Urn = school.Urn,
        Since = school.AbsentSince!.Value,
        Why = db.RegisterImportLines
            .Where(line => line.SchoolId == school.Id && line.Kind == RegisterLineKind.Absent)
            .OrderByDescending(line => db.RegisterImports.Where(import => import.Id == line.ImportId).Select(import => import.At).First())
            .Select(line => line.Detail)
            .FirstOrDefault(),
    });
}

/// <summary>A school that the register's last file did not have.</summary>
public sealed class AbsentSchool
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string SortName { get; init; } = "";

    public string? Town { get; init; }

    public int Urn { get; init; }

    public DateOnly Since { get; init; }

    public string? Why { get; init; }
}
