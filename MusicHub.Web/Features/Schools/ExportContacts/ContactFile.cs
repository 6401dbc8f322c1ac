using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Schools.ExportContacts;

/// <summary>The current contacts of the schools of a list, in its order: a file that can be brought in again as it is.</summary>
public sealed class ContactFile(MusicHubDbContext db, TimeProvider clock, Cycles cycles, IMemoryCache cache) : ExportedList<SchoolFilter>(db, clock)
{
    private static readonly IReadOnlyList<ExportColumn<ContactRow>> Columns =
    [
        new("URN", row => row.School.Urn, ColumnKind.Identifier),
        new("School", row => row.School.Name, Width: 44),
        new("Town", row => row.School.Town),
        new("Name", row => row.Details.Name),
        new("Role", row => string.Join("; ", row.Details.Roles.Select(role => role.Title()))),
        new("Job title", row => row.Details.JobTitle),
        new("E-mail", row => row.Details.Email, Width: 36),
        new("Telephone", row => row.Details.Telephone, Width: 18),
    ];

    public override string Name => "contacts";

    public override string Title => "Contacts";

    public override Permission Needed => Permission.EditContacts;

    public override async Task<string> What(SchoolFilter filter, Viewer viewer, CancellationToken cancellationToken) =>
        Words(SchoolFilterWords.InForce(filter, await SchoolChoices.Of(Db, cache, cancellationToken)), "all open schools");

    public override async Task<int> Count(SchoolFilter filter, Viewer viewer, CancellationToken cancellationToken) =>
        await Contacts((await Query(filter, viewer, cancellationToken)).Schools(Db).Select(school => school.Id)).CountAsync(cancellationToken);

    public override async Task<ListFile?> Make(SchoolFilter filter, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken)
    {
        var query = await Query(filter, viewer, cancellationToken);
        var contacts = (await Contacts(query.Schools(Db).Select(school => school.Id)).ToListAsync(cancellationToken)).ToLookup(contact => contact.SchoolId!.Value);
        var rows =
            from school in query.Rows(Db).AsAsyncEnumerable()
            from contact in contacts[school.Id].OrderBy(contact => contact.Roles.Count == 0 ? ContactRoleKind.Other : contact.Roles.Min(role => role.Kind)).ThenBy(contact => contact.Name, StringComparer.Ordinal)
            select new ContactRow(school, contact.Details);
        return await Write(rows, Columns, format, told, cancellationToken);
    }

    private IQueryable<Contact> Contacts(IQueryable<Guid> schoolIds) => Db.Contacts.AsNoTracking().Where(contact => contact.LeftOn == null && schoolIds.Contains(contact.SchoolId!.Value));

    private async Task<SchoolListQuery> Query(SchoolFilter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        var cycle = await cycles.Now(Db, cancellationToken);
        return new SchoolListQuery(viewer, filter, cycle.Rule, cycle.Calendar, Today);
    }

    private sealed record ContactRow(SchoolRow School, ContactDetails Details);
}
