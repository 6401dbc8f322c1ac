using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Contacts.BringContactBack;

[Requires(Permission.EditContacts)]
public sealed class BringContactBackController(TaskContext context) : TaskController(context)
{
    [HttpGet("contacts/{id:guid}/back")]
    public async Task<IActionResult> Get(Guid id)
    {
        var contact = await Db.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == id);
        if (contact is null || await ContactOwner.Of(contact, Db, Viewer, HttpContext.RequestAborted) is not { } owner)
            return NotFound();
        return owner.MayEdit ? Page(PageOf(contact, owner)) : Forbid();
    }

    [HttpPost("contacts/{id:guid}/back")]
    public async Task<IActionResult> Post(Guid id)
    {
        var contact = await Db.Contacts.SingleOrDefaultAsync(contact => contact.Id == id);
        if (contact is null || await ContactOwner.Of(contact, Db, Viewer, HttpContext.RequestAborted) is not { } owner)
            return NotFound();
        if (!owner.MayEdit)
            return Forbid();
        Db.Expect(contact, PostedVersion);
        var page = PageOf(contact, owner);
        if (IsRefused(contact.ComeBack().Refusal))
            return PageAgain(page);
        Record("Contact brought back", contact, owner.SchoolId);
        return await SaveAndGo($"~{owner.Href}", $"{contact.Name} is a contact again.");
    }

    private static BringContactBackPage PageOf(Contact contact, ContactOwner owner) =>
        new(contact.Name, ContactList.RolesOf(contact), contact.LeftOn, owner, contact.Version);
}
