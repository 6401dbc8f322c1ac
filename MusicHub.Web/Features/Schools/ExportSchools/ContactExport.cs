using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain.Schools;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Schools.ExportSchools;

/// <summary>A contact as a line of a sheet, which can be brought in again as it is.</summary>
public sealed record ContactExportRow(int Urn, string School, string? Town, string Name, string Roles, string? JobTitle, string? Email, string? Telephone);

public static class ContactExport
{
    public static readonly IReadOnlyList<ExportColumn<ContactExportRow>> Columns =
    [
        new("URN", row => row.Urn, ColumnKind.Identifier),
        new("School", row => row.School, Width: 44),
        new("Town", row => row.Town),
        new("Name", row => row.Name),
        new("Role", row => row.Roles),
        new("Job title", row => row.JobTitle),
        new("E-mail", row => row.Email, Width: 36),
        new("Telephone", row => row.Telephone, Width: 18),
    ];

    /// <summary>The current contacts of the schools of a list, in its order.</summary>
    public static async IAsyncEnumerable<ContactExportRow> Of(MusicHubDbContext db, SchoolListQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var schoolIds = query.Schools(db).Select(school => school.Id);
        var contacts = (await db.Contacts.AsNoTracking().Where(contact => contact.LeftOn == null && schoolIds.Contains(contact.SchoolId!.Value)).ToListAsync(cancellationToken))
            .ToLookup(contact => contact.SchoolId!.Value);
        await foreach (var school in query.Rows(db).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var contact in contacts[school.Id].OrderBy(contact => contact.Roles.Count == 0 ? ContactRoleKind.Other : contact.Roles.Min(role => role.Kind)).ThenBy(contact => contact.Name, StringComparer.Ordinal))
            {
                var details = contact.Details;
                yield return new(school.Urn, school.Name, school.Town, details.Name, string.Join("; ", details.Roles.Select(role => role.Title())), details.JobTitle, details.Email, details.Telephone);
            }
        }
    }
}
