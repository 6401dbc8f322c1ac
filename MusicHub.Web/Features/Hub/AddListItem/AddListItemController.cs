using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.AddListItem;

[Requires(Permission.EditHub)]
public sealed class AddListItemController(TaskContext context) : TaskController(context)
{
    private static readonly ListItemValidator Validator = new();

    [HttpGet("hub/lists/{list}/add")]
    public async Task<IActionResult> Get(string list) => HubList.Find(list) is { } found ? Page(await PageOf(new ListItemForm(), found)) : NotFound();

    [HttpPost("hub/lists/{list}/add")]
    public async Task<IActionResult> Post(string list, ListItemForm form)
    {
        if (HubList.Find(list) is not { } found)
            return NotFound();
        if (!IsFilledIn(form, Validator))
            return PageAgain(await PageOf(form, found));
        var items = await found.Items(Db);
        var item = found.New(form.Name!, items.Count == 0 ? 1 : items.Max(other => other.Order) + 1);
        if (IsRefused(form.Fill(item, items)))
            return PageAgain(await PageOf(form, found));
        Db.Add(item);
        Record("List entry added", item);
        return await SaveAndGo($"~/hub/lists#{found.Slug}", $"{item.Name} is added.");
    }

    private async Task<ListItemPage> PageOf(ListItemForm form, HubList list) => new(form, list)
    {
        VisitKinds = await list.VisitKinds(Db),
        OpenReviews = list == HubList.Steps ? await Db.MusicReviews.CountAsync(review => review.ClosedOn == null) : 0,
    };
}
