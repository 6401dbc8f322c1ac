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
        if (await Find(id) is not { } school)
            return NotFound();
        var successors = await Successors(id);
        return successors.Count == 0 ? NotFound() : Page(PageOf(school, successors, new DecideSuccessorForm { Choice = Counting(successors, id) }));
    }

    [HttpPost("schools/{id:guid}/successor")]
    public async Task<IActionResult> Post(Guid id, DecideSuccessorForm form)
    {
        if (await Find(id) is not { } school)
            return NotFound();
        var successors = await Successors(id);
        if (successors.Count == 0)
            return NotFound();
        if (!IsFilledIn(form, new DecideSuccessorValidator(successors.Select(successor => successor.Id))))
            return PageAgain(PageOf(school, successors, form));
        var earlier = school.Predecessors.Select(predecessor => predecessor.PredecessorId).Append(id).ToHashSet();
        foreach (var successor in successors)
        {
            Db.Expect(successor, int.TryParse(Request.Form[$"Version-{successor.Id}"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);
            // What the divided school had itself taken over goes the same way.
            foreach (var predecessor in successor.Predecessors.Where(predecessor => earlier.Contains(predecessor.PredecessorId)).ToList())
                successor.DecidePredecessor(predecessor.PredecessorId, form.Choice == successor.Id.ToString()).OrThrow();
        }

        var chosen = successors.FirstOrDefault(successor => form.Choice == successor.Id.ToString());
        Record("Successor decided", school, school.Id, chosen is null ? "Visits count for none of its successors" : $"Visits count for {chosen.Name}");
        return await SaveAndGo("~/schools/register/divided", chosen is null ? $"The visits of {school.Name} count for no other school." : $"The visits of {school.Name} count for {chosen.Name}.");
    }

    private Task<School?> Find(Guid id) =>
        Db.Schools.VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id, HttpContext.RequestAborted);

    /// <summary>The schools that came of a division; none where the school only merged.</summary>
    private async Task<IReadOnlyList<School>> Successors(Guid id)
    {
        var successors = await Db.Schools
            .Where(school => school.Predecessors.Any(predecessor => predecessor.PredecessorId == id && predecessor.Kind == PredecessorKind.Split))
            .OrderBy(school => school.SortName).ThenBy(school => school.Id)
            .ToListAsync(HttpContext.RequestAborted);
        return successors;
    }

    private static string? Counting(IReadOnlyList<School> successors, Guid id)
    {
        var decided = successors.SelectMany(successor => successor.Predecessors.Where(predecessor => predecessor.PredecessorId == id).Select(predecessor => (successor.Id, predecessor.Counts))).ToList();
        return decided.Any(decision => decision.Counts is null) ? null
            : decided.Where(decision => decision.Counts == true).Select(decision => decision.Id.ToString()).FirstOrDefault() ?? DecideSuccessorForm.None;
    }

    private static DecideSuccessorPage PageOf(School school, IReadOnlyList<School> successors, DecideSuccessorForm form) => new(
        school.Id,
        school.Name,
        school.Register.Town,
        school.Urn,
        [.. successors.Select(successor => new DecideSuccessorRow(successor.Id, successor.Name, $"{(successor.Register.Town is { } town ? $"{town}, " : "")}URN {successor.Urn}", successor.Version))],
        form);
}
