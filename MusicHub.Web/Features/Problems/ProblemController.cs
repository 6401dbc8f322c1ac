using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MusicHub.Web.Features.Problems;

/// <summary>The page for each way in which a request can go wrong. Reveals nothing but a reference that the server's log also has.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ProblemController : Controller
{
    [Route("problem/{status:int:range(400,599)}")]
    public IActionResult Show(int status)
    {
        Response.StatusCode = status;
        return View("Problem", ProblemPage.For(status, Activity.Current?.Id ?? HttpContext.TraceIdentifier));
    }
}
