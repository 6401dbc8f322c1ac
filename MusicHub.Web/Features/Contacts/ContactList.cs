using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Contacts;

/// <summary>The contacts of a school or a trust, for its page.</summary>
/// <param name="AddHref">Where another is added.</param>
/// <param name="Owner">The school's or trust's name.</param>
public sealed record ContactList(IReadOnlyList<Contact> All, bool MayEdit, string AddHref, string Owner)
{
    public IReadOnlyList<Contact> Current { get; } = [.. All.Where(contact => contact.IsCurrent).OrderBy(FirstRole).ThenBy(contact => contact.Name, StringComparer.Ordinal)];

    public IReadOnlyList<Contact> Left { get; } = [.. All.Where(contact => !contact.IsCurrent).OrderByDescending(contact => contact.LeftOn).ThenBy(contact => contact.Name, StringComparer.Ordinal)];

    public bool HasMusicLead => Current.Any(contact => contact.Roles.Any(role => role.Kind == ContactRoleKind.MusicLead));

    public static string RolesOf(Contact contact) => string.Join(", ", contact.Details.Roles.Select(role => role.Title()));

    private static ContactRoleKind FirstRole(Contact contact) => contact.Roles.Count == 0 ? ContactRoleKind.Other : contact.Roles.Min(role => role.Kind);
}
