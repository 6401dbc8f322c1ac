using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Partners.ListPartners;

/// <summary>Who delivers on the hub's behalf, and whether what the hub has to have seen is current.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ListPartnersController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/partners")]
    public async Task<IActionResult> Get(CancellationToken cancellationToken) => Page(new ListPartnersPage(
        await Db.DeliveryPartners.AsNoTracking().OrderByDescending(partner => partner.IsActive).ThenBy(partner => partner.Name).ToListAsync(cancellationToken), Viewer.May(Permission.EditBookings), Today));
}

public sealed record ListPartnersPage(IReadOnlyList<DeliveryPartner> Partners, bool MayEdit, DateOnly Today);
