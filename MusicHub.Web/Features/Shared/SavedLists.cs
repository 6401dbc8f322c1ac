using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.People;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Shared;

/// <summary>On a list: the viewer's saved ones, and a name for the one that is shown.</summary>
public sealed class SavedListsViewComponent(MusicHubDbContext db, CurrentViewer current) : ViewComponent
{
    /// <param name="filtered">The list that is shown has filters, so that it is worth a name.</param>
    public async Task<IViewComponentResult> InvokeAsync(bool filtered)
    {
        var path = HttpContext.Request.Path.Value!;
        var lists = await db.SavedLists.AsNoTracking().Where(list => list.PersonId == current.Viewer.PersonId && list.Path == path).OrderBy(list => list.Name).ToListAsync(HttpContext.RequestAborted);
        return View("/Features/Shared/_SavedLists.cshtml", new SavedListsPart(path, HttpContext.Request.QueryString.Value ?? "", filtered && HttpContext.Request.QueryString.HasValue, lists));
    }
}

public sealed record SavedListsPart(string Path, string Query, bool Filtered, IReadOnlyList<SavedList> Lists);
