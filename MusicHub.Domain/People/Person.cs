using MusicHub.Domain.History;

namespace MusicHub.Domain.People;

/// <summary>Somebody of the hub: a visitor, a manager, a leaver, a name in an imported sheet. Exists without a login.</summary>
public sealed class Person : Aggregate
{
    private readonly List<RoleGrant> _roles = [];

    private Person()
    {
        Name = null!;
    }

    [Personal]
    public string Name { get; private set; }

    /// <summary>Work address; also how a first sign-in finds its person.</summary>
    [Personal]
    public string? Email { get; private set; }

    /// <summary>Switched off people cannot sign in; their past work keeps their name.</summary>
    public bool IsActive { get; private set; }

    public IReadOnlyList<RoleGrant> RoleGrants => _roles;

    public IReadOnlySet<Role> Roles => _roles.Select(grant => grant.Role).ToHashSet();

    public static Result<Person> Add(string name, string? email, IEnumerable<Role> roles)
    {
        var person = new Person { Name = name.Trim(), Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim(), IsActive = true };
        if (person.Name.Length == 0)
            return PeopleRefusals.NameMissing;
        foreach (var role in roles.Distinct())
            person._roles.Add(new RoleGrant(person, role));
        return person;
    }

    /// <summary>Somebody whom a sheet names and nobody knows any more: without a login and without a role.</summary>
    public static Person NamedInSheet(Guid id, string name) => new() { Id = id, Name = name.Trim() };

    public Result Change(string name, string? email)
    {
        if (string.IsNullOrWhiteSpace(name))
            return PeopleRefusals.NameMissing;
        Name = name.Trim();
        Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        return Result.Done;
    }

    /// <summary>Gives exactly these roles. Nobody gives roles to themselves, so that nobody can raise themselves.</summary>
    public Result GiveRoles(IReadOnlySet<Role> roles, Guid byId)
    {
        if (byId == Id)
            return PeopleRefusals.OwnRoles;
        _roles.RemoveAll(grant => !roles.Contains(grant.Role));
        foreach (var role in roles.Where(role => _roles.All(grant => grant.Role != role)))
            _roles.Add(new RoleGrant(this, role));
        return Result.Done;
    }

    public Result SwitchOff(Guid byId)
    {
        if (byId == Id)
            return PeopleRefusals.SwitchOffSelf;
        IsActive = false;
        return Result.Done;
    }

    public Result SwitchOn()
    {
        IsActive = true;
        return Result.Done;
    }
}

public sealed class RoleGrant : Part
{
    private RoleGrant()
    {
    }

    internal RoleGrant(Person person, Role role) => (PersonId, Role) = (person.Id, role);

    public Guid PersonId { get; private init; }

    public override Guid OwnerId => PersonId;

    public Role Role { get; private init; }
}
