using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.People.SaveList;

/// <summary>Keeps a list with its filters under a name. The same name again replaces what it stood for.</summary>
[Requires(Permission.UseTheHub)]
public sealed class SaveListController(TaskContext context, IMemoryCache cache) : TaskController(context)
{
    [HttpPost("lists/save")]
    public async Task<IActionResult> Post(SaveListForm form)
    {
        if (form.Path is not { } path || !SavedList.Paths.Contains(path))
            return NotFound();
        var query = form.CleanQuery();
        var mine = await Db.SavedLists.Where(list => list.PersonId == Viewer.PersonId && list.Path == path).ToListAsync(HttpContext.RequestAborted);
        var known = mine.FirstOrDefault(list => list.Name == form.Name?.Trim());
        var saved = known is null ? SavedList.Save(Viewer.PersonId, path, form.Name, query) : known;
        var refusal = saved.Refusal ?? (known is null ? mine.Count >= SavedList.Most ? SavedList.TooMany : null : known.Replace(query).Refusal);
        if (refusal is not null)
        {
            TempData["NotSaved"] = refusal.Message;
            return LocalRedirect($"~{path}{query}#saved-lists");
        }

        if (known is null)
            Db.SavedLists.Add(saved.Value!);
        Record("List saved", saved.Value!);
        var kept = await SaveAndGo($"~{saved.Value!.Address}", $"The list “{saved.Value.Name}” is saved.");
        SavedListsViewComponent.Forget(cache, Viewer.PersonId);
        return kept;
    }
}

public sealed class SaveListForm
{
    public string? Path { get; set; }

    public string? Query { get; set; }

    public string? Name { get; set; }

    /// <summary>The filters and the order, without the page and without what is empty.</summary>
    internal string CleanQuery() => QueryHelpers.AddQueryString("", QueryHelpers.ParseQuery(Query)
        .Where(part => !string.Equals(part.Key, "page", StringComparison.OrdinalIgnoreCase))
        .SelectMany(part => part.Value.Where(value => !string.IsNullOrEmpty(value)).Select(value => KeyValuePair.Create(part.Key, value))));
}
