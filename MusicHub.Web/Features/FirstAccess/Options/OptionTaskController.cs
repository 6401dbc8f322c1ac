using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess.Options;

/// <summary>A task on one subsidy option.</summary>
public abstract class OptionTaskController(TaskContext context) : TaskController(context)
{
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    protected static string Address(SubsidyOption option) => $"~/first-access/options/{option.Id}";

    protected async Task<IActionResult> On(Guid id, Func<SubsidyOption, Task<IActionResult>> act) =>
        await Db.SubsidyOptions.SingleOrDefaultAsync(option => option.Id == id, Aborted) is { } option ? await act(option) : NotFound();

    /// <summary>Shows the task's form, or leads to the option where it is too late for the task.</summary>
    protected Task<IActionResult> Ask(Guid id, Func<SubsidyOption, bool> inTime, Func<SubsidyOption, object> page) =>
        On(id, option => Task.FromResult<IActionResult>(inTime(option) ? Page(page(option)) : LocalRedirect(Address(option))));

    /// <summary>Of the hub's years.</summary>
    protected Task<List<int>> Years() => Db.AcademicYears.Select(year => year.StartYear).OrderByDescending(year => year).ToListAsync(Aborted);
}
