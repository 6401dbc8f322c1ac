using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Mail.StopDigest;

/// <summary>
/// Turns one person's digest off, by the link in each of theirs and without signing in. To open it changes nothing, as mail programs open links
/// to look for harm; what is posted has no token, as mail programs post it themselves (RFC 8058), and can do nothing else.
/// </summary>
[AllowAnonymous]
[OpenLink]
public sealed class StopDigestController(MusicHubDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("digest/stop/{secret:length(43)}")]
    public async Task<IActionResult> Get(string secret) => await PersonOf(secret) is null ? NotFound() : View("StopDigest", false);

    [HttpPost("digest/stop/{secret:length(43)}")]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Post(string secret)
    {
        if (await PersonOf(secret) is not { } personId)
            return NotFound();
        if (!Request.HasFormContentType || Request.Form["List-Unsubscribe"] != "One-Click")
            return BadRequest();
        var choice = await db.DigestChoices.SingleOrDefaultAsync(choice => choice.PersonId == personId, HttpContext.RequestAborted);
        if (choice?.IsOn != false)
        {
            if (choice is null)
                db.Add(choice = new DigestChoice(personId, false));
            choice.Choose(false);
            db.Open(new Change("Weekly digest turned off", clock.GetUtcNow(), null, choice, reason: "By the link in the e-mail"));
            await db.SaveChangesAsync(HttpContext.RequestAborted);
        }

        return View("StopDigest", true);
    }

    private Task<Guid?> PersonOf(string secret)
    {
        var digest = LinkSecret.DigestOf(secret);
        return db.DigestIssues.Where(issue => issue.SecretDigest == digest).Select(issue => (Guid?)issue.PersonId).SingleOrDefaultAsync(HttpContext.RequestAborted);
    }
}
