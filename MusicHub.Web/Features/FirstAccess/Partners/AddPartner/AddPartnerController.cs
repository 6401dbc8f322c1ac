using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Partners.AddPartner;

[Requires(Permission.EditBookings)]
public sealed class AddPartnerController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/partners/add")]
    public IActionResult Get() => Page(new AddPartnerPage(new PartnerForm()));

    [HttpPost("first-access/partners/add")]
    public async Task<IActionResult> Post(PartnerForm form)
    {
        if (!ModelState.IsValid)
            return PageAgain(new AddPartnerPage(form));
        var added = DeliveryPartner.Add(form.Read());
        if (IsRefused(added.Refusal))
            return PageAgain(new AddPartnerPage(form));
        Db.Add(added.Value!);
        Record("Delivery partner added", added.Value!);
        return await SaveAndGo("~/first-access/partners", $"{added.Value!.Name} is added.");
    }
}

public sealed record AddPartnerPage(PartnerForm Form);
