using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Partners.ChangePartner;

[Requires(Permission.EditBookings)]
public sealed class ChangePartnerController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/partners/{id:guid}")]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken) =>
        await Db.DeliveryPartners.SingleOrDefaultAsync(partner => partner.Id == id, cancellationToken) is { } partner
            ? Page(await PageOf(partner, PartnerForm.Of(partner), cancellationToken))
            : NotFound();

    [HttpPost("first-access/partners/{id:guid}")]
    public async Task<IActionResult> Post(Guid id, PartnerForm form, CancellationToken cancellationToken)
    {
        if (await Db.DeliveryPartners.SingleOrDefaultAsync(partner => partner.Id == id, cancellationToken) is not { } partner)
            return NotFound();
        if (!ModelState.IsValid)
            return PageAgain(await PageOf(partner, form, cancellationToken));
        Db.Expect(partner, PostedVersion);
        if (IsRefused(partner.Change(form.Read()).Refusal))
            return PageAgain(await PageOf(partner, form, cancellationToken));
        Record("Delivery partner changed", partner);
        return await SaveAndGo("~/first-access/partners", $"{partner.Name} is saved.");
    }

    private async Task<ChangePartnerPage> PageOf(DeliveryPartner partner, PartnerForm form, CancellationToken cancellationToken) =>
        new(form, partner, await Db.HistoryOfRecord(partner.Id, cancellationToken: cancellationToken));
}

public sealed record ChangePartnerPage(PartnerForm Form, DeliveryPartner Partner, IReadOnlyList<HistoryEntry> History);
