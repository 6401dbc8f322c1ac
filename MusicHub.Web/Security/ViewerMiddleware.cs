using System.Security.Claims;
using MusicHub.Data;

namespace MusicHub.Web.Security;

/// <summary>Turns the sign-in cookie into the viewer; a cookie of somebody who is gone or switched off counts for nothing.</summary>
internal sealed class ViewerMiddleware(RequestDelegate next, Viewers viewers)
{
    public const string PersonClaim = "person";

    public async Task InvokeAsync(HttpContext context, CurrentViewer current, MusicHubDbContext db)
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            var viewer = Guid.TryParse(context.User.FindFirstValue(PersonClaim), out var personId)
                ? await viewers.Find(personId, db, context.RequestAborted)
                : null;
            if (viewer is null)
                context.User = new ClaimsPrincipal();
            else
                current.Is(viewer);
        }

        await next(context);
    }
}
