using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.RemoveListItem;

/// <summary>For an entry that nothing has; one that was ever used stays, and can be put out of use.</summary>
[Requires(Permission.EditHub)]
public sealed class RemoveListItemController(TaskContext context) : TaskController(context)
{
    [HttpGet("hub/lists/{list}/{id:guid}/remove")]
    public async Task<IActionResult> Get(string list, Guid id) => await PageOf(list, id) is { } page ? Page(page) : NotFound();

    [HttpPost("hub/lists/{list}/{id:guid}/remove")]
    public async Task<IActionResult> Post(string list, Guid id)
    {
        if (await PageOf(list, id) is not { } page)
            return NotFound();
        Db.Expect(page.Item, PostedVersion);
        if (IsRefused(page.Refusal))
            return PageAgain(page);
        Db.Remove(page.Item);
        Record("List entry removed", page.Item);
        return await SaveAndGo($"~/hub/lists#{page.List.Slug}", $"{page.Item.Name} is removed.");
    }

    private async Task<RemoveListItemPage?> PageOf(string slug, Guid id)
    {
        if (HubList.Find(slug) is not { } list)
            return null;
        var items = await list.Items(Db);
        return items.FirstOrDefault(item => item.Id == id) is { } item
            ? new RemoveListItemPage(list, item, (await list.Uses(Db)).GetValueOrDefault(id), item is VisitKind && items.All(other => other.Id == id || !other.IsActive))
            : null;
    }
}

/// <param name="IsLast">No other kind of visit is in use.</param>
public sealed record RemoveListItemPage(HubList List, ListItem Item, int Uses, bool IsLast)
{
    public Domain.Refusal? Refusal => Uses > 0 ? HubRefusals.ListItemUsed : IsLast ? HubRefusals.LastKind : null;
}
