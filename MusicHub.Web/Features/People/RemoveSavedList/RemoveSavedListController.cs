using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.People.RemoveSavedList;

/// <summary>Forgets the name; the list itself, and whoever has its address, are not touched.</summary>
[Requires(Permission.UseTheHub)]
public sealed class RemoveSavedListController(TaskContext context, IMemoryCache cache) : TaskController(context)
{
    [HttpPost("lists/{id:guid}/remove")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await Db.SavedLists.SingleOrDefaultAsync(list => list.Id == id && list.PersonId == Viewer.PersonId, HttpContext.RequestAborted) is not { } list)
            return NotFound();
        Db.SavedLists.Remove(list);
        Record("Saved list removed", list);
        var gone = await SaveAndGo($"~{list.Address}", $"“{list.Name}” is no longer among your saved lists.");
        SavedListsViewComponent.Forget(cache, Viewer.PersonId);
        return gone;
    }
}
