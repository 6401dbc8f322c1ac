using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Jobs.ListJobRuns;

public sealed class ListJobRunsController(TaskContext context, IEnumerable<IHubJob> jobs) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("jobs")]
    [Requires(Permission.SeeJobs)]
    public async Task<IActionResult> Get(JobState? state, int? page, CancellationToken cancellationToken)
    {
        var runs = Db.JobRuns.AsNoTracking().Where(run => state == null || run.State == state);
        var paging = Paging.Of(page, PageSize, await runs.CountAsync(cancellationToken));
        var rows = await runs
            .OrderByDescending(run => run.RequestedAt).ThenByDescending(run => run.Id)
            .Skip(paging.Skip).Take(PageSize)
            .Select(run => new JobRunRow(
                run,
                Db.People.Where(person => person.Id == run.RequestedById).Select(person => person.Name).FirstOrDefault(),
                Db.Reports.Where(report => report.Id == run.SubjectId).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return Page(new ListJobRunsPage(rows, paging, state, jobs.ToDictionary(job => job.Kind, job => job.Title), Viewer, Now));
    }
}
