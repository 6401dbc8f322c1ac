using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Visits.ShowVisitPack.Sections;

/// <summary>Whom one may meet, those first whom a visitor looks for.</summary>
internal sealed class PeopleInPack(MusicHubDbContext db) : IVisitPackSection
{
    private const int Most = 6;

    public async Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(contact => contact.SchoolId == occasion.School.Id && contact.LeftOn == null).ToListAsync(cancellationToken);
        var lines = contacts
            .OrderBy(contact => contact.Roles.Select(role => Rank(role.Kind)).DefaultIfEmpty(int.MaxValue).Min()).ThenBy(contact => contact.Name, StringComparer.OrdinalIgnoreCase)
            .Take(Most)
            .Select(contact => new PackLine(contact.Name, Roles(contact), string.Join(", ", new[] { contact.Email, contact.Telephone }.Where(word => !string.IsNullOrEmpty(word))) is { Length: > 0 } reach ? reach : null));
        return new PackPart("People", [.. lines], "No contact is known. Ask whom to write to.");
    }

    private static int Rank(ContactRoleKind role) => role switch
    {
        ContactRoleKind.MusicLead => 0,
        ContactRoleKind.Head => 1,
        ContactRoleKind.LeadershipTeamLead => 2,
        _ => 3,
    };

    private static string? Roles(Contact contact)
    {
        var roles = string.Join(", ", contact.Roles.Where(role => role.Kind != ContactRoleKind.Other).OrderBy(role => Rank(role.Kind)).Select(role => role.Kind.Title()));
        return contact.JobTitle is not { } title ? roles.Length == 0 ? null : roles : roles.Length == 0 || string.Equals(title, roles, StringComparison.OrdinalIgnoreCase) ? title : $"{title}; {roles}";
    }
}
