using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Options.ListOptions;

/// <summary>The options of each academic year, the latest year first.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ListOptionsController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/options")]
    public async Task<IActionResult> Get(OptionState? state, CancellationToken cancellationToken)
    {
        var options = await Db.SubsidyOptions.AsNoTracking().ToListAsync(cancellationToken);
        var charges = await Db.FirstAccessCharges.AsNoTracking().ToDictionaryAsync(year => year.StartYear, cancellationToken);
        return Page(new ListOptionsPage(
            state,
            [.. options.GroupBy(option => option.StartYear).Where(year => state is null || year.Any(option => option.State == state)).OrderByDescending(year => year.Key).Select(year => new OptionsOfYear(
                year.Key,
                charges.GetValueOrDefault(year.Key),
                SubsidyOption.InForce(year, year.Key)?.Id,
                [.. year.Where(option => state is null || option.State == state).OrderBy(option => option.Name, StringComparer.OrdinalIgnoreCase).ThenBy(option => option.Number)]))],
            Viewer.May(Permission.EditCharges)));
    }
}

/// <param name="State">Only options of this state are shown; null for all.</param>
public sealed record ListOptionsPage(OptionState? State, IReadOnlyList<OptionsOfYear> Years, bool MayEdit);

/// <param name="Charges">Null while the year has none, so that nothing can be priced.</param>
public sealed record OptionsOfYear(int StartYear, FirstAccessCharges? Charges, Guid? InForceId, IReadOnlyList<SubsidyOption> Options)
{
    /// <summary>What one whole class costs a school.</summary>
    public decimal? Charge(SubsidyOption option, int terms) =>
        Charges is null ? null : Price.Of(Charges.RateOf(DeliveryKind.WholeClass), option.Rates, terms).Charge;
}
