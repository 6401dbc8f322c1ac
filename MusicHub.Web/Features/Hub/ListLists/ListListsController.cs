using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ListLists;

[Requires(Permission.EditHub)]
public sealed class ListListsController(TaskContext context) : TaskController(context)
{
    [HttpGet("hub/lists")]
    public async Task<IActionResult> Get()
    {
        var tables = new List<ListTable>();
        foreach (var list in HubList.All)
            tables.Add(new ListTable(list, await list.Items(Db), await list.Uses(Db)));
        return Page(new ListListsPage(tables));
    }
}

/// <param name="Uses">How many visits, or reviews, have an entry; those that none has are left out.</param>
public sealed record ListTable(HubList List, IReadOnlyList<ListItem> Items, IReadOnlyDictionary<Guid, int> Uses);

public sealed record ListListsPage(IReadOnlyList<ListTable> Tables)
{
    /// <summary>The kind of visit that a step needs to be held.</summary>
    public string? KindOf(ReviewStep step) => Tables.SelectMany(table => table.Items).FirstOrDefault(item => item.Id == step.VisitKindId)?.Name;
}
