using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Trusts.ListTrusts;

public sealed class ListTrustsController(TaskContext context) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("trusts")]
    [Requires(Permission.SeeSchools)]
    public async Task<IActionResult> Get(string? q, int? page, CancellationToken cancellationToken)
    {
        var trusts = Db.Trusts.VisibleTo(Viewer).WithOpenSchools(Db).Matching(q);
        var paging = Paging.Of(page, PageSize, await trusts.CountAsync(cancellationToken));
        var yearStart = new DateOnly(AcademicYear.StartYearOf(Today), 9, 1);
        var rows = await Db.TrustRows(trusts, yearStart, paging.Skip, PageSize, cancellationToken);
        return Page(new ListTrustsPage(q, paging, rows));
    }
}
