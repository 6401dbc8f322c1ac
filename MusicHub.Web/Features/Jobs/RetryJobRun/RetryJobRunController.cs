using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Jobs.RetryJobRun;

public sealed class RetryJobRunController(TaskContext context, JobWaker waker) : TaskController(context)
{
    [HttpPost("jobs/{id:guid}/retry")]
    [Requires(Permission.SeeJobs)]
    public async Task<IActionResult> Post(Guid id, CancellationToken cancellationToken)
    {
        if (await Db.Change(id, row => row.Retry(Now), cancellationToken) is not { } again)
            return NotFound();
        // Somebody else was quicker: the list shows what became of it.
        var answer = await SaveAndGo("~/jobs", again.Result.IsRefused ? "The job was being tried again already." : "The job is tried again.");
        await waker.Wake();
        return answer;
    }
}
