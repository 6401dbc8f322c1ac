using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.DecideSuccessor;

/// <summary>The Head says for which of the schools that came of one its visits count.</summary>
[Requires(Permission.DecideSuccessors)]
public sealed class DecideSuccessorController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/{id:guid}/successor")]
    public async Task<IActionResult> Get(Guid id)
    {
        if (await Find(id) is not { } division)
            return NotFound();
        var chosen = division.IsDecided ? division.Chosen?.Id.ToString() ?? DecideSuccessorForm.None : null;
        return Page(PageOf(division, new DecideSuccessorForm { Choice = chosen }));
    }

    [HttpPost("schools/{id:guid}/successor")]
    public async Task<IActionResult> Post(Guid id, DecideSuccessorForm form)
    {
        if (await Find(id) is not { } division)
            return NotFound();
        var choices = division.Choices;
        if (!IsFilledIn(form, new DecideSuccessorValidator(choices.Select(choice => choice.Id))))
            return PageAgain(PageOf(division, form));
        foreach (var choice in choices)
            Db.Expect(choice, int.TryParse(Request.Form[$"Version-{choice.Id}"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);
        var chosen = choices.FirstOrDefault(choice => form.Choice == choice.Id.ToString());
        division.Decide(chosen);
        var name = division.Divided.Name;
        Record("Successor decided", division.Divided, id, chosen is null ? "Visits count for none of its successors" : $"Visits count for {chosen.Name}");
        return await SaveAndGo("~/schools/register/divided", chosen is null ? $"The visits of {name} count for no other school." : $"The visits of {name} count for {chosen.Name}.");
    }

    /// <summary>Null for a school that was not divided.</summary>
    private async Task<Division?> Find(Guid id)
    {
        if (await Db.Schools.VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id, HttpContext.RequestAborted) is not { } divided)
            return null;
        var successors = await Db.Schools
            .Where(school => school.Predecessors.Any(predecessor => predecessor.PredecessorId == id))
            .OrderBy(school => school.SortName).ThenBy(school => school.Id)
            .ToListAsync(HttpContext.RequestAborted);
        return successors.Any(successor => successor.Predecessors.Any(predecessor => predecessor.PredecessorId == id && predecessor.Kind == PredecessorKind.Split))
            ? new(divided, successors)
            : null;
    }

    private static DecideSuccessorPage PageOf(Division division, DecideSuccessorForm form) => new(
        division.Divided.Id,
        division.Divided.Name,
        division.Divided.Register.Town,
        division.Divided.Urn,
        [.. division.Choices.Select(choice => new DecideSuccessorRow(choice.Id, choice.Name, $"{(choice.Register.Town is { } town ? $"{town}, " : "")}URN {choice.Urn}", choice.Version))],
        form);
}
