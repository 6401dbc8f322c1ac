using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Charges.ListCharges;

/// <summary>The charges of each academic year, the latest first.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ListChargesController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/charges")]
    public async Task<IActionResult> Get(CancellationToken cancellationToken)
    {
        var charges = await Db.FirstAccessCharges.AsNoTracking().OrderByDescending(year => year.StartYear).ToListAsync(cancellationToken);
        var adopted = await Db.SubsidyOptions.AsNoTracking().Where(option => option.State == OptionState.Adopted).ToListAsync(cancellationToken);
        return Page(new ListChargesPage([.. charges.Select(year => new ChargesRow(year, SubsidyOption.InForce(adopted, year.StartYear)))], Viewer.May(Permission.EditCharges)));
    }
}

public sealed record ListChargesPage(IReadOnlyList<ChargesRow> Rows, bool MayEdit);

/// <param name="Option">The one in force.</param>
public sealed record ChargesRow(FirstAccessCharges Charges, SubsidyOption? Option);
