using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Domain.People;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Shared;

/// <summary>On a list: the viewer's saved ones, and a name for the one that is shown.</summary>
public sealed class SavedListsViewComponent(MusicHubDbContext db, CurrentViewer current, IMemoryCache cache) : ViewComponent
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    /// <param name="filtered">The list that is shown has filters, so that it is worth a name.</param>
    public async Task<IViewComponentResult> InvokeAsync(bool filtered)
    {
        var path = HttpContext.Request.Path.Value!;
        var lists = await Of(current.Viewer.PersonId);
        return View("/Features/Shared/_SavedLists.cshtml", new SavedListsPart(
            path, HttpContext.Request.QueryString.Value ?? "", filtered && HttpContext.Request.QueryString.HasValue, [.. lists.Where(list => list.Path == path)]));
    }

    /// <summary>Their lists have just been changed on this server; others notice within half a minute.</summary>
    internal static void Forget(IMemoryCache cache, Guid personId) => cache.Remove((typeof(SavedList), personId));

    // Kept for half a minute: each list asks for them, and most people have few and change them seldom.
    private async Task<IReadOnlyList<SavedList>> Of(Guid personId)
    {
        if (cache.TryGetValue((typeof(SavedList), personId), out IReadOnlyList<SavedList>? known))
            return known!;
        var lists = await db.SavedLists.AsNoTracking().Where(list => list.PersonId == personId).OrderBy(list => list.Name).ToListAsync(HttpContext.RequestAborted);
        return cache.Set((typeof(SavedList), personId), lists, Kept);
    }
}

public sealed record SavedListsPart(string Path, string Query, bool Filtered, IReadOnlyList<SavedList> Lists);
