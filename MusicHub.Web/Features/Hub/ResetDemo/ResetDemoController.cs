using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.Demo;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;
using MusicHub.Web.Setup;

namespace MusicHub.Web.Features.Hub.ResetDemo;

/// <summary>Makes the demonstration hub anew, for today. Found only where the setting <c>Demo:Hub</c> is on and the hub is the demonstration.</summary>
[Requires(Permission.EditHub)]
public sealed class ResetDemoController(TaskContext context, IConfiguration configuration, JobWaker waker, Cycles cycles, IMemoryCache cache) : TaskController(context)
{
    [HttpGet("hub/demo/reset")]
    public async Task<IActionResult> Get() =>
        await IsDemo() ? Page(new ResetDemoPage(Today)) : NotFound();

    [HttpPost("hub/demo/reset")]
    public async Task<IActionResult> Post()
    {
        if (!await IsDemo())
            return NotFound();
        if (IsRefused((await DemoHub.Reset(Db, Today, HttpContext.RequestAborted)).Refusal))
            return PageAgain(new ResetDemoPage(Today));
        cycles.Forget();
        SchoolChoices.Forget(cache);
        await waker.LookAtSchedules();
        await HttpContext.SignOutAsync();
        TempData["Done"] = "The demonstration is as it was made, for today. Choose whom to be.";
        return LocalRedirect("~/sign-in");
    }

    private async Task<bool> IsDemo() => configuration.IsDemo() && await DemoHub.Exists(Db, HttpContext.RequestAborted);
}

public sealed record ResetDemoPage(DateOnly Today);
