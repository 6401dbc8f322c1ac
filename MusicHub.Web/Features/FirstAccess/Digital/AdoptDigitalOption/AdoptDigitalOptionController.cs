using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.People;
using MusicHub.Web.Features.FirstAccess.Options.AdoptOption;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.AdoptDigitalOption;

/// <summary>Adopts a digital option for the executive: resources are allocated by it from then on.</summary>
[Requires(Permission.AdoptOptions)]
public sealed class AdoptDigitalOptionController(TaskContext context) : DigitalTaskController(context)
{
    [HttpGet("first-access/digital/options/{id:guid}/adopt")]
    public Task<IActionResult> Get(Guid id) => OnOption(id, async option =>
        option.CanBeAdopted ? Page(await PageOf(option, new AdoptOptionForm())) : LocalRedirect(Address(option)));

    [HttpPost("first-access/digital/options/{id:guid}/adopt")]
    public Task<IActionResult> Post(Guid id, AdoptOptionForm form) => OnOption(id, async option =>
    {
        Db.Expect(option, PostedVersion);
        if (IsRefused(option.Adopt(form.Reason, Viewer.PersonId, Now).Refusal))
            return PageAgain(await PageOf(option, form));
        Record("Digital option adopted", option, reason: form.Reason);
        return await SaveAndGo(Address(option), $"{option.Name} is adopted.");
    });

    private async Task<AdoptDigitalOptionPage> PageOf(DigitalOption option, AdoptOptionForm form) => new(form, option, await YearDigital.Of(Db, Viewer, option.StartYear, Today, Aborted));
}

public sealed record AdoptDigitalOptionPage(AdoptOptionForm Form, DigitalOption Option, YearDigital Year);
