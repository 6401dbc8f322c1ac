using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.AddListItem;

[Requires(Permission.EditHub)]
public sealed class AddListItemController(TaskContext context) : TaskController(context)
{
    private static readonly ListItemValidator Validator = new();

    [HttpGet("hub/lists/{list}/add")]
    public IActionResult Get(string list) => HubList.Find(list) is { } found ? Page(new ListItemPage(new ListItemForm(), found)) : NotFound();

    [HttpPost("hub/lists/{list}/add")]
    public async Task<IActionResult> Post(string list, ListItemForm form)
    {
        if (HubList.Find(list) is not { } found)
            return NotFound();
        if (!IsFilledIn(form, Validator))
            return PageAgain(new ListItemPage(form, found));
        var items = await found.Items(Db);
        var item = found.New(form.Name!, items.Count == 0 ? 1 : items.Max(other => other.Order) + 1);
        if (IsRefused(form.Fill(item, items)))
            return PageAgain(new ListItemPage(form, found));
        Db.Add(item);
        Record("List entry added", item);
        return await SaveAndGo($"~/hub/lists#{found.Slug}", $"{item.Name} is added.");
    }
}
