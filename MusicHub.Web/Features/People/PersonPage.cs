using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Actions;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.People;

/// <summary>The form of a person, with what is known of them.</summary>
/// <param name="Person">Null while they are being added.</param>
/// <param name="IsSelf">Whether they are the one who is asking: nobody gives roles to themselves.</param>
/// <param name="Regions">Regions that they are the manager of.</param>
/// <param name="VisitsAhead">Visits of theirs that have not taken place yet.</param>
public sealed record PersonPage(PersonForm Form, Person? Person, bool IsSelf, IReadOnlyList<string> Regions, IReadOnlyList<PersonEvent> Events, int VisitsAhead = 0, int OpenActions = 0)
{
    public static IEnumerable<Choice> Roles => Domain.People.Roles.All.Select(role => new Choice(role.ToString(), role.Title(), role.Purpose()));

    internal static PersonPage OfNobody(PersonForm form) => new(form, null, false, [], []);

    internal static async Task<PersonPage> Of(PersonForm form, Person person, MusicHubDbContext db, Viewer viewer)
    {
        var regions = await db.Regions.Where(region => region.ManagerId == person.Id).OrderBy(region => region.Name).Select(region => region.Name).ToListAsync();
        var changes = await db.Changes.AsNoTracking()
            .Where(change => change.SubjectId == person.Id)
            .OrderByDescending(change => change.At).ThenByDescending(change => change.Id)
            .Take(30)
            .Select(change => new { Change = change, By = db.People.Where(by => by.Id == change.ById).Select(by => by.Name).FirstOrDefault() })
            .ToListAsync();
        return new PersonPage(form, person, person.Id == viewer.PersonId, regions, [.. changes.Select(row => PersonEvent.Of(row.Change, row.By))],
            await db.Visits.CountAsync(visit => visit.VisitorId == person.Id && (visit.State == VisitState.Planned || visit.State == VisitState.Arranged || visit.State == VisitState.Confirmed)),
            await db.Actions.CountAsync(action => action.OwnerId == person.Id && action.State == ActionState.Open));
    }

    /// <summary>Another person who has that address, however it is written.</summary>
    internal static async Task<Refusal?> EmailTaken(string? email, Guid? personId, MusicHubDbContext db)
    {
        if (string.IsNullOrWhiteSpace(email))
            return null;
        var wanted = email.Trim();
        var others = await db.People.Where(person => person.Email != null && person.Id != personId).Select(person => new { person.Name, person.Email }).ToListAsync();
        return others.Find(other => string.Equals(other.Email, wanted, StringComparison.OrdinalIgnoreCase)) is { } taken ? PeopleRefusals.EmailTaken(taken.Name) : null;
    }
}

/// <summary>Something that was done about a person: which roles they were given or lost.</summary>
public sealed record PersonEvent(string Kind, DateTimeOffset At, string By, IReadOnlyList<string> Given, IReadOnlyList<string> Taken)
{
    internal static PersonEvent Of(Change change, string? by)
    {
        var roles = change.Fields.Where(field => field is { Entity: nameof(RoleGrant), Field: nameof(RoleGrant.Role) }).ToList();
        return new PersonEvent(change.Kind, change.At, by ?? "the program", Titles(roles.Select(field => field.After)), Titles(roles.Select(field => field.Before)));
    }

    private static IReadOnlyList<string> Titles(IEnumerable<string?> roles) =>
        [.. roles.OfType<string>().Select(role => Enum.TryParse<Role>(role, out var known) ? known.Title() : role)];
}
