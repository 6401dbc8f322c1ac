using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.People;
using MusicHub.Domain.Actions;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Actions;

/// <summary>What the forms of actions offer to choose from.</summary>
public static class ActionChoices
{
    /// <summary>Stands for an action that the school is to do.</summary>
    public const string TheSchool = "school";

    public static IReadOnlyList<Choice> Functions { get; } = [.. StrategicFunctions.All.Select(function => new Choice(function.ToString(), function.Title()))];

    /// <param name="schoolToo">Whether the school itself can be chosen.</param>
    /// <param name="keep">Somebody who is offered although they no longer work with actions: the owner so far.</param>
    public static async Task<IReadOnlyList<Choice>> OwnerChoices(this MusicHubDbContext db, bool schoolToo, CancellationToken cancellationToken, Guid? keep = null)
    {
        var people = await db.People.ActionOwners().Union(db.People.Where(person => person.Id == keep))
            .Select(person => new { person.Id, person.Name }).ToListAsync(cancellationToken);
        var choices = people.OrderBy(person => person.Name, StringComparer.CurrentCulture).Select(person => new Choice(person.Id.ToString(), person.Name));
        return schoolToo ? [new Choice(TheSchool, "The school"), .. choices] : [.. choices];
    }
}
