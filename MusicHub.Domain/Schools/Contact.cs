using MusicHub.Domain.History;

namespace MusicHub.Domain.Schools;

/// <summary>Somebody at a school or a trust, with roles and dates. Never a pupil. The school's music lead is this record and nothing else.</summary>
public sealed class Contact : Aggregate
{
    private readonly List<ContactRole> _roles = [];

    private Contact() => Name = null!;

    /// <summary>One of <see cref="SchoolId"/> and <see cref="TrustId"/> is set.</summary>
    public Guid? SchoolId { get; private init; }

    public Guid? TrustId { get; private init; }

    [Personal]
    public string Name { get; private set; }

    /// <summary>What they are called in their post, such as Headteacher.</summary>
    public string? JobTitle { get; private set; }

    [Personal]
    public string? Email { get; private set; }

    [Personal]
    public string? Telephone { get; private set; }

    public ContactSource Source { get; private init; }

    public DateOnly Since { get; private init; }

    /// <summary>The last day at the school or trust.</summary>
    public DateOnly? LeftOn { get; private set; }

    public IReadOnlyList<ContactRole> Roles => _roles;

    public bool IsCurrent => LeftOn is null;

    public ContactDetails Details => new(Name, JobTitle, Email, Telephone, [.. _roles.Select(role => role.Kind).Order()]);

    public static Result<Contact> ForSchool(Guid schoolId, ContactDetails details, DateOnly since, ContactSource source) =>
        Add(new Contact { SchoolId = schoolId, Since = since, Source = source }, details);

    public static Result<Contact> ForTrust(Guid trustId, ContactDetails details, DateOnly since, ContactSource source) =>
        Add(new Contact { TrustId = trustId, Since = since, Source = source }, details);

    public Result Change(ContactDetails details)
    {
        if (!IsCurrent)
            return SchoolRefusals.ContactLeft;
        if (string.IsNullOrWhiteSpace(details.Name))
            return SchoolRefusals.ContactNameMissing;
        if (details.Roles.Count == 0)
            return SchoolRefusals.ContactRoleMissing;
        Name = details.Name.Trim();
        JobTitle = Text(details.JobTitle);
        Email = Text(details.Email);
        Telephone = Text(details.Telephone);
        _roles.RemoveAll(role => !details.Roles.Contains(role.Kind));
        foreach (var kind in details.Roles.Distinct().Where(kind => _roles.All(role => role.Kind != kind)))
            _roles.Add(new ContactRole(this, kind));
        return Result.Done;
    }

    public Result Leave(DateOnly on)
    {
        if (!IsCurrent)
            return SchoolRefusals.ContactLeft;
        if (on < Since)
            return SchoolRefusals.LeftBeforeStart;
        LeftOn = on;
        return Result.Done;
    }

    /// <summary>Takes back that they left: it was written down by mistake, or they are there again.</summary>
    public Result ComeBack()
    {
        if (IsCurrent)
            return SchoolRefusals.ContactStillThere;
        LeftOn = null;
        return Result.Done;
    }

    private static Result<Contact> Add(Contact contact, ContactDetails details)
    {
        var result = contact.Change(details);
        return result.IsRefused ? result.Refusal : contact;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed record ContactDetails(string Name, string? JobTitle, string? Email, string? Telephone, IReadOnlyCollection<ContactRoleKind> Roles);

public enum ContactSource
{
    Typed,
    Pasted,
    Imported,
    Register,
}

public enum ContactRoleKind
{
    Head,
    MusicLead,
    LeadershipTeamLead,
    Bursar,
    Office,
    Other,
}

public static class ContactRoleKinds
{
    public static readonly IReadOnlyList<ContactRoleKind> All = Enum.GetValues<ContactRoleKind>();

    public static string Title(this ContactRoleKind kind) => kind switch
    {
        ContactRoleKind.MusicLead => "Music lead",
        ContactRoleKind.LeadershipTeamLead => "SLT lead for music",
        _ => kind.ToString(),
    };
}

public sealed class ContactRole : Part
{
    private ContactRole()
    {
    }

    internal ContactRole(Contact contact, ContactRoleKind kind) => (ContactId, Kind) = (contact.Id, kind);

    public Guid ContactId { get; private init; }

    public override Guid OwnerId => ContactId;

    public ContactRoleKind Kind { get; private init; }
}
