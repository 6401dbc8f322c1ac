using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Charges.ShowCharges;

/// <summary>A year's charges, and what a class costs by them and the option in force.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ShowChargesController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/charges/{startYear:int}")]
    public async Task<IActionResult> Get(int startYear, CancellationToken cancellationToken)
    {
        if (await Db.FirstAccessCharges.AsNoTracking().SingleOrDefaultAsync(year => year.StartYear == startYear, cancellationToken) is not { } charges)
            return NotFound();
        var option = SubsidyOption.InForce(await Db.SubsidyOptions.AsNoTracking().Where(option => option.StartYear == startYear && option.State == OptionState.Adopted).ToListAsync(cancellationToken), startYear);
        return Page(new ShowChargesPage(
            charges, option, PriceList.Of(charges, option?.Rates ?? SubsidyRates.None), await Db.HistoryOfRecord(charges.Id, cancellationToken: cancellationToken), Viewer.May(Permission.EditCharges)));
    }
}

/// <param name="Option">The one in force; without it schools pay the full cost.</param>
public sealed record ShowChargesPage(FirstAccessCharges Charges, SubsidyOption? Option, IReadOnlyList<PriceLine> Prices, IReadOnlyList<HistoryEntry> History, bool MayEdit);
