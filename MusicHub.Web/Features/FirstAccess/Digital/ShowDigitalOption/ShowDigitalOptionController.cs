using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.ShowDigitalOption;

/// <summary>A digital option: its sizes, what it comes to, and how far it has come.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ShowDigitalOptionController(TaskContext context) : DigitalTaskController(context)
{
    [HttpGet("first-access/digital/options/{id:guid}")]
    public Task<IActionResult> Get(Guid id) => OnOption(id, async option => Page(new ShowDigitalOptionPage(
        option,
        await YearDigital.Of(Db, Viewer, option.StartYear, Today, Aborted),
        await Db.NamesOf([.. new[] { option.DraftedById, option.AdoptedById }.OfType<Guid>()], Aborted),
        await Db.HistoryOfRecord(id, cancellationToken: Aborted),
        Viewer.May(Permission.EditCharges),
        Viewer.May(Permission.AdoptOptions))));
}

public sealed record ShowDigitalOptionPage(DigitalOption Option, YearDigital Year, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<HistoryEntry> History, bool MayEdit, bool MayAdopt)
{
    public string Address => $"/first-access/digital/options/{Option.Id}";

    public DigitalFigures Asked { get; } = Year.ForThoseWhoAsked(Option);

    public DigitalFigures All { get; } = Year.ForAll(Option);

    public string? NameOf(Guid? id) => id is { } known ? Names.GetValueOrDefault(known) : null;
}
