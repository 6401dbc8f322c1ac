using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.Calendar;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ListYears;

[Requires(Permission.EditHub)]
public sealed class ListYearsController(TaskContext context) : TaskController(context)
{
    [HttpGet("hub/calendar")]
    public async Task<IActionResult> Get()
    {
        var calendar = await Db.Calendar();
        return Page(new ListYearsPage([.. calendar.Years.OrderByDescending(year => year.StartYear)], calendar.TermOf(Today)));
    }
}

/// <param name="Now">The term that today counts to.</param>
public sealed record ListYearsPage(IReadOnlyList<AcademicYear> Years, TermKey Now)
{
    /// <summary>The year that would be opened next.</summary>
    public string NextTitle => AcademicYear.TitleOf(Years.Count == 0 ? Now.StartYear : Years[0].StartYear + 1);
}
