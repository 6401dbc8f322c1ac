using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Visits;

namespace MusicHub.Web.Features.VisitCycle.WeekSheets;

/// <summary>Week sheets to take along.</summary>
/// <param name="Base">The page's address, without what is chosen.</param>
/// <param name="Above">The page above it.</param>
/// <param name="Week">Null for all weeks of a visitor.</param>
public sealed record WeekSheetsPage(
    string Caption, string Lead, string Base, (string Href, string Text) Above, Guid? Visitor, DateOnly? Week, IReadOnlyList<DateOnly> Weeks, IReadOnlyDictionary<Guid, string> People,
    IReadOnlyList<WeekSheet> Sheets, IReadOnlyDictionary<Guid, PlanSchoolName> Schools, IReadOnlyDictionary<Guid, string> Contacts)
{
    /// <summary>One week at a time unless somebody's whole year is asked for: nobody prints a hub's year.</summary>
    /// <param name="weeks">In time.</param>
    public static DateOnly? WeekShown(DateOnly? asked, Guid? visitor, IReadOnlyList<DateOnly> weeks, DateOnly today) => asked is { } week
        ? Domain.Calendar.Weeks.MondayOf(week)
        : visitor is not null ? null
        : weeks.Cast<DateOnly?>().FirstOrDefault(monday => monday >= Domain.Calendar.Weeks.MondayOf(today)) ?? weeks.Cast<DateOnly?>().FirstOrDefault();

    /// <summary>Whom to ask for: the music lead, else the head.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> ContactsOf(IReadOnlyCollection<Guid> schools, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(contact => contact.LeftOn == null && schools.Contains(contact.SchoolId!.Value)).ToListAsync(cancellationToken);
        return contacts.Where(contact => contact.Roles.Any(role => role.Kind is ContactRoleKind.MusicLead or ContactRoleKind.Head)).GroupBy(contact => contact.SchoolId!.Value)
            .ToDictionary(school => school.Key, school => VisitContact.LabelOf(school.OrderByDescending(contact => contact.Roles.Any(role => role.Kind == ContactRoleKind.MusicLead)).ThenBy(contact => contact.Name, StringComparer.Ordinal).First()));
    }
}
