using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Contacts;

/// <summary>A sheet of contacts as it was brought: pasted, or read from a file.</summary>
public sealed class ContactSheetForm
{
    /// <summary>Characters.</summary>
    public const int Longest = 1_500_000;

    public string? Text { get; set; }

    public ContactRoleKind? UsualRole { get; set; }

    public ContactSource Source { get; set; }
}

/// <summary>What the sheet would do to the hub's contacts as they are now.</summary>
/// <param name="Ignored">Headings of columns that are not read.</param>
public sealed record ContactSheet(ContactSheetForm Form, ContactSheetPlan Plan, int Rows, IReadOnlyList<string> Ignored)
{
    private const int AtOnce = 500;

    /// <summary>Differs whenever the sheet would do something else: what was previewed is what is done.</summary>
    public string Digest { get; } = DigestOf(Plan);

    /// <summary>Contacts that would change are tracked, so that the plan can be carried out.</summary>
    public static async Task<ContactSheet> Of(ContactSheetForm form, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var lines = ContactColumns.Read(DelimitedText.Read(form.Text ?? ""), out var ignored);
        var schools = await Schools(lines, db, viewer, cancellationToken);
        var contacts = new List<Contact>();
        foreach (var ids in schools.Values.Select(school => school.Id).Distinct().Chunk(AtOnce))
            contacts.AddRange(await db.Contacts.Where(contact => contact.LeftOn == null && ids.Contains(contact.SchoolId!.Value)).ToListAsync(cancellationToken));
        var plan = ContactSheetPlan.Make(lines, urn => schools.GetValueOrDefault(urn), contacts.OrderBy(contact => contact.Id).ToLookup(contact => contact.SchoolId!.Value), form.UsualRole);
        return new ContactSheet(form, plan, lines.Count, ignored);
    }

    private static async Task<Dictionary<int, SheetSchool>> Schools(IReadOnlyList<ContactLine> lines, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var urns = lines.Take(ContactSheetPlan.MostRows)
            .Select(line => int.TryParse(line.Urn, NumberStyles.None, CultureInfo.InvariantCulture, out var urn) ? urn : 0).Where(urn => urn > 0).Distinct();
        var schools = new Dictionary<int, SheetSchool>();
        foreach (var some in urns.Chunk(AtOnce))
        {
            var found = await (
                from known in db.Set<SchoolUrn>()
                where some.Contains(known.Urn)
                join school in db.Schools.VisibleTo(viewer) on known.SchoolId equals school.Id
                select new { known.Urn, school.Id, school.Name, school.Register.Town, school.RegionId }).ToListAsync(cancellationToken);
            foreach (var school in found)
                schools[school.Urn] = new(school.Id, school.Name, school.Town, viewer.MayEditRegion(school.RegionId));
        }

        return schools;
    }

    private static string DigestOf(ContactSheetPlan plan)
    {
        var text = new StringBuilder();
        foreach (var item in plan.Items)
        {
            text.Append(item.Kind).Append('|').Append(item.School.Id).Append('|').Append(item.Contact?.Id).Append('|').Append(item.Contact?.Version);
            foreach (var part in new[] { item.Details.Name, item.Details.JobTitle, item.Details.Email, item.Details.Telephone, string.Join(',', item.Details.Roles) })
                text.Append('|').Append(part?.Length ?? -1).Append(':').Append(part);
            text.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
