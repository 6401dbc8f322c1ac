using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Surveys.BySchool.OpenSurveyLink;

/// <summary>Where the link in the hub's message leads.</summary>
[AllowAnonymous]
public sealed class OpenSurveyLinkController(TaskContext context) : BySchoolController(context)
{
    [HttpGet("have-your-say/{secret:length(20,100)}", Order = 1)]
    public async Task<IActionResult> Get(string secret)
    {
        var digest = LinkSecret.DigestOf(secret);
        if (await Db.SurveyLinks.AsNoTracking().SingleOrDefaultAsync(link => link.SecretDigest == digest, Aborted) is not { } link)
            return WrongLink();
        Response.Cookies.Append(CookieName, secret, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = $"{Request.PathBase}{AddressOf(link.Id)}",
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        });
        return LocalRedirect($"~{AddressOf(link.Id)}");
    }
}
