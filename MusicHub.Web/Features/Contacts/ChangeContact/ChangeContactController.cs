using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Contacts.ChangeContact;

[Requires(Permission.EditContacts)]
public sealed class ChangeContactController(TaskContext context) : TaskController(context)
{
    [HttpGet("contacts/{id:guid}/change")]
    public async Task<IActionResult> Get(Guid id)
    {
        var contact = await Db.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == id);
        if (contact is null || await ContactOwner.Of(contact, Db, Viewer, HttpContext.RequestAborted) is not { } owner)
            return NotFound();
        return owner.MayEdit ? Page(PageOf(ContactForm.Of(contact), owner, contact.Version)) : Forbid();
    }

    [HttpPost("contacts/{id:guid}/change")]
    public async Task<IActionResult> Post(Guid id, ContactForm form)
    {
        var contact = await Db.Contacts.SingleOrDefaultAsync(contact => contact.Id == id);
        if (contact is null || await ContactOwner.Of(contact, Db, Viewer, HttpContext.RequestAborted) is not { } owner)
            return NotFound();
        if (!owner.MayEdit)
            return Forbid();
        Db.Expect(contact, PostedVersion);
        if (!IsFilledIn(form, ContactFormValidator.Instance) || IsRefused(contact.Change(form.ToDetails()).Refusal))
            return PageAgain(PageOf(form, owner, contact.Version));
        Record("Contact changed", contact, owner.SchoolId);
        return await SaveAndGo($"~{owner.Href}", $"{contact.Name} is saved.");
    }

    private static ContactFormPage PageOf(ContactForm form, ContactOwner owner, int version) => new("Change a contact", form, owner, version);
}
