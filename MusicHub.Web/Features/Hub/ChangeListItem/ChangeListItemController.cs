using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ChangeListItem;

[Requires(Permission.EditHub)]
public sealed class ChangeListItemController(TaskContext context) : TaskController(context)
{
    private static readonly ListItemValidator Validator = new();

    [HttpGet("hub/lists/{list}/{id:guid}")]
    public async Task<IActionResult> Get(string list, Guid id)
    {
        var (found, items, item) = await Find(list, id);
        return item is null ? NotFound() : Page(await PageOf(ListItemForm.Of(item), found!, item));
    }

    [HttpPost("hub/lists/{list}/{id:guid}")]
    public async Task<IActionResult> Post(string list, Guid id, ListItemForm form)
    {
        var (found, items, item) = await Find(list, id);
        if (item is null)
            return NotFound();
        Db.Expect(item, PostedVersion);
        var page = await PageOf(form, found!, item);
        if (!IsFilledIn(form, Validator))
            return PageAgain(page);
        if (page.Recount is not null && !form.Sure)
        {
            ModelState.AddModelError("Form.Sure", "Tick that what counts is to change, or put it back");
            return PageAgain(page);
        }

        if (IsRefused(form.Fill(item, items, page.Uses > 0)))
            return PageAgain(page);
        Record("List entry changed", item);
        return await SaveAndGo($"~/hub/lists#{found!.Slug}", $"{item.Name} is saved.");
    }

    private async Task<(HubList? List, IReadOnlyList<ListItem> Items, ListItem? Item)> Find(string slug, Guid id)
    {
        var list = HubList.Find(slug);
        var items = list is null ? [] : await list.Items(Db);
        return (list, items, items.FirstOrDefault(item => item.Id == id));
    }

    private async Task<ListItemPage> PageOf(ListItemForm form, HubList list, ListItem item) =>
        new(form, list, item, (await list.Uses(Db)).GetValueOrDefault(item.Id), item is VisitKind kind && kind.Counts != form.Counts ? await RecountOf(kind, form.Counts) : null) { Name = item.Name, VisitKinds = await list.VisitKinds(Db) };

    private async Task<Recount?> RecountOf(VisitKind kind, bool counts)
    {
        var year = AcademicYear.StartYearOf(Today);
        var (first, last) = (new DateOnly(year, 9, 1), new DateOnly(year + 1, 8, 31));
        var recorded = Db.Visits.Where(visit => visit.KindId == kind.Id && visit.State == VisitState.Done);
        var all = await recorded.CountAsync();
        return all == 0 ? null : new Recount(counts, await recorded.CountAsync(visit => visit.On >= first && visit.On <= last), AcademicYear.TitleOf(year), all);
    }
}
