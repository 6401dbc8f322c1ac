using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Contacts.ContactLeft;

[Requires(Permission.EditContacts)]
public sealed class ContactLeftController(TaskContext context) : TaskController(context)
{
    [HttpGet("contacts/{id:guid}/left")]
    public async Task<IActionResult> Get(Guid id)
    {
        var contact = await Db.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == id);
        if (contact is null || await ContactOwner.Of(contact, Db, Viewer, HttpContext.RequestAborted) is not { } owner)
            return NotFound();
        return owner.MayEdit ? Page(PageOf(new ContactLeftForm { LeftOn = contact.LeftOn ?? Today }, contact, owner)) : Forbid();
    }

    [HttpPost("contacts/{id:guid}/left")]
    public async Task<IActionResult> Post(Guid id, ContactLeftForm form)
    {
        var contact = await Db.Contacts.SingleOrDefaultAsync(contact => contact.Id == id);
        if (contact is null || await ContactOwner.Of(contact, Db, Viewer, HttpContext.RequestAborted) is not { } owner)
            return NotFound();
        if (!owner.MayEdit)
            return Forbid();
        Db.Expect(contact, PostedVersion);
        if (!IsFilledIn(form, ContactLeftValidator.Instance) || IsRefused(contact.Leave(form.LeftOn!.Value).Refusal))
            return PageAgain(PageOf(form, contact, owner));
        Record("Contact left", contact, owner.SchoolId);
        return await SaveAndGo($"~{owner.Href}", $"{contact.Name} is kept as a former contact, who left on {form.LeftOn.Value.Short()}.");
    }

    private static ContactLeftPage PageOf(ContactLeftForm form, Contact contact, ContactOwner owner) =>
        new(form, contact.Name, ContactList.RolesOf(contact), owner, contact.Version);
}
