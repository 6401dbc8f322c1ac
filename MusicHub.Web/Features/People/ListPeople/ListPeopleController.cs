using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.People.ListPeople;

[Requires(Permission.EditPeople)]
public sealed class ListPeopleController(TaskContext context) : TaskController(context)
{
    /// <param name="q">Part of a name or an address.</param>
    /// <param name="role">A role, or "none".</param>
    /// <param name="off">People who are switched off, in place of the others.</param>
    [HttpGet("people")]
    public async Task<IActionResult> Get(string? q, string? role, bool off)
    {
        // A hub has tens of people, not thousands: names are compared here, as both databases fold text differently.
        var people = await Db.People.AsNoTracking().ToListAsync();
        var regions = await Db.Regions.Where(region => region.ManagerId != null).Select(region => new { region.Name, region.ManagerId }).ToListAsync();
        var wanted = Enum.TryParse<Role>(role, out var known) ? known : (Role?)null;
        var words = Searchable.Fold(q).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = people
            .Where(person => person.IsActive != off)
            .Where(person => wanted is null || person.Roles.Contains(wanted.Value))
            .Where(person => role != "none" || person.Roles.Count == 0)
            .Where(person => words.All(word => Searchable.Fold($"{person.Name} {person.Email}").Contains(word, StringComparison.Ordinal)))
            .OrderBy(person => Searchable.Fold(person.Name), StringComparer.Ordinal)
            .Select(person => new PersonRow(person, string.Join(", ", regions.Where(region => region.ManagerId == person.Id).Select(region => region.Name).Order(StringComparer.Ordinal))))
            .ToList();
        return Page(new ListPeoplePage(rows, q, role, off, people.Count(person => !person.IsActive)));
    }
}
