using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Links;

/// <summary>
/// A school's own page, for whoever holds its link. The link's secret is in the address once only: from then on it is in a
/// cookie for this one link, so that no later address, log or history of a browser holds it.
/// </summary>
[AllowAnonymous]
[OpenLink]
public abstract class SchoolLinkController<TLink>(TaskContext context, string root, string cookie) : AnswerTaskController(context)
    where TLink : SchoolLink
{
    protected string AddressOf(Guid linkId) => $"/{root}/{linkId}";

    protected ViewResult WrongLink() => Ended(StatusCodes.Status404NotFound, "Open the link in the hub’s message again, and check that all of it was copied.");

    protected ViewResult HasEnded(string hub) => Ended(StatusCodes.Status410Gone, $"This link has ended. Ask {hub} for a new one. What was answered already is kept.");

    /// <summary>Takes the secret out of the address, and leads on to what the link is for.</summary>
    protected async Task<IActionResult> Enter(string secret)
    {
        var digest = LinkSecret.DigestOf(secret);
        if (await Db.Set<TLink>().AsNoTracking().SingleOrDefaultAsync(link => link.SecretDigest == digest, Aborted) is not { } link)
            return WrongLink();
        Response.Cookies.Append(cookie, secret, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = $"{Request.PathBase}{AddressOf(link.Id)}",
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        });
        return LocalRedirect($"~{AddressOf(link.Id)}");
    }

    /// <summary>Does the task with the link that this browser has opened, whatever its state.</summary>
    protected async Task<IActionResult> WithLink(Guid id, Func<TLink, Task<IActionResult>> act) =>
        Request.Cookies[cookie] is { } secret && await Db.Set<TLink>().SingleOrDefaultAsync(link => link.Id == id, Aborted) is { } link && link.IsOpenedBy(secret)
            ? await act(link)
            : WrongLink();

    private ViewResult Ended(int status, string words)
    {
        Response.StatusCode = status;
        return View("/Features/Links/LinkEnded.cshtml", words);
    }
}
