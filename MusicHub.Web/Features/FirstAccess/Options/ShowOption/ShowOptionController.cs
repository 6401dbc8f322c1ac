using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Options.ShowOption;

/// <summary>An option: its percentages, what a class costs by it, and how far it has come.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ShowOptionController(TaskContext context) : OptionTaskController(context)
{
    [HttpGet("first-access/options/{id:guid}")]
    public Task<IActionResult> Get(Guid id) => On(id, async option =>
    {
        var charges = await Db.FirstAccessCharges.AsNoTracking().SingleOrDefaultAsync(year => year.StartYear == option.StartYear, Aborted);
        var ofYear = await Db.SubsidyOptions.AsNoTracking().Where(other => other.StartYear == option.StartYear).ToListAsync(Aborted);
        return Page(new ShowOptionPage(
            option,
            charges is null ? [] : PriceList.Of(charges, option.Rates),
            [.. ofYear.Where(other => other.SeriesId == option.SeriesId).OrderBy(other => other.Number)],
            SubsidyOption.InForce(ofYear, option.StartYear),
            await Db.NamesOf([.. new[] { option.DraftedById, option.AdoptedById }.OfType<Guid>()], Aborted),
            await Db.HistoryOfRecord(id, cancellationToken: Aborted),
            Viewer.May(Permission.EditCharges),
            Viewer.May(Permission.AdoptOptions)));
    });
}

/// <param name="Prices">Empty while the year has no charges.</param>
/// <param name="Versions">Of the option, itself among them.</param>
public sealed record ShowOptionPage(
    SubsidyOption Option,
    IReadOnlyList<PriceLine> Prices,
    IReadOnlyList<SubsidyOption> Versions,
    SubsidyOption? InForce,
    IReadOnlyDictionary<Guid, string> Names,
    IReadOnlyList<HistoryEntry> History,
    bool MayEdit,
    bool MayAdopt)
{
    public string Address => $"/first-access/options/{Option.Id}";

    public string? NameOf(Guid? id) => id is { } known ? Names.GetValueOrDefault(known) : null;
}
