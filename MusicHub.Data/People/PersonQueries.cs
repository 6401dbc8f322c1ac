using MusicHub.Domain.People;

namespace MusicHub.Data.People;

public static class PersonQueries
{
    /// <summary>People who can be chosen to visit a school.</summary>
    public static IQueryable<Person> Visitors(this IQueryable<Person> people) => people.With(Roles.All.Where(RolePermissions.MakesVisits));

    /// <summary>People who can be given an action.</summary>
    public static IQueryable<Person> ActionOwners(this IQueryable<Person> people) =>
        people.With(Roles.All.Where(role => RolePermissions.Of(role).Contains(Permission.EditActions)));

    private static IQueryable<Person> With(this IQueryable<Person> people, IEnumerable<Role> roles)
    {
        var wanted = roles.ToList();
        return people.Where(person => person.IsActive && person.RoleGrants.Any(grant => wanted.Contains(grant.Role)));
    }
}
