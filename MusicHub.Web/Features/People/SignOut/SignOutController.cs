using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.People.SignOut;

public sealed class SignOutController : Controller
{
    [HttpPost("sign-out")]
    [Requires(Permission.UseTheHub)]
    public async Task<IActionResult> Post()
    {
        await HttpContext.SignOutAsync();
        return LocalRedirect("~/sign-in");
    }
}
