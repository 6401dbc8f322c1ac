using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.MoveListItem;

/// <summary>Two buttons in each row of the lists.</summary>
[Requires(Permission.EditHub)]
public sealed class MoveListItemController(TaskContext context) : TaskController(context)
{
    [HttpPost("hub/lists/{list}/{id:guid}/move")]
    public async Task<IActionResult> Post(string list, Guid id, int by)
    {
        if (HubList.Find(list) is not { } found)
            return NotFound();
        var items = await found.Items(Db);
        if (items.FirstOrDefault(item => item.Id == id) is not { } moved)
            return NotFound();
        moved.Move(items, by).OrThrow();
        Record("List put in order", moved);
        return await SaveAndGo($"~/hub/lists#{found.Slug}", $"{moved.Name} is moved {(by < 0 ? "up" : "down")}.");
    }
}
