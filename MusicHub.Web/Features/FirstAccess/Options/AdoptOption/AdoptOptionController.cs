using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Options.AdoptOption;

/// <summary>Adopts an option for the executive: bookings of its year are confirmed by it from then on.</summary>
[Requires(Permission.AdoptOptions)]
public sealed class AdoptOptionController(TaskContext context) : OptionTaskController(context)
{
    [HttpGet("first-access/options/{id:guid}/adopt")]
    public Task<IActionResult> Get(Guid id) => On(id, async option =>
        option.CanBeAdopted ? Page(await PageOf(option, new AdoptOptionForm())) : LocalRedirect(Address(option)));

    [HttpPost("first-access/options/{id:guid}/adopt")]
    public Task<IActionResult> Post(Guid id, AdoptOptionForm form) => On(id, async option =>
    {
        Db.Expect(option, PostedVersion);
        if (IsRefused(option.Adopt(form.Reason, Viewer.PersonId, Now).Refusal))
            return PageAgain(await PageOf(option, form));
        Record("Subsidy option adopted", option, reason: form.Reason);
        return await SaveAndGo(Address(option), $"{option.Title} is adopted.");
    });

    private async Task<AdoptOptionPage> PageOf(SubsidyOption option, AdoptOptionForm form) => new(
        form, option, SubsidyOption.InForce(await Db.SubsidyOptions.AsNoTracking().Where(other => other.StartYear == option.StartYear && other.State == OptionState.Adopted).ToListAsync(Aborted), option.StartYear));
}

public sealed class AdoptOptionForm
{
    public string? Reason { get; set; }
}

/// <param name="InForce">The option that holds until then.</param>
public sealed record AdoptOptionPage(AdoptOptionForm Form, SubsidyOption Option, SubsidyOption? InForce);
