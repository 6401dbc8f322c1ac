using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Contacts.AddContact;

[Requires(Permission.EditContacts)]
public sealed class AddContactController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/{id:guid}/contacts/add")]
    public async Task<IActionResult> Get(Guid id) => Show(await School(id));

    [HttpGet("trusts/{id:guid}/contacts/add")]
    public async Task<IActionResult> GetForTrust(Guid id) => Show(await Trust(id));

    [HttpPost("schools/{id:guid}/contacts/add")]
    public async Task<IActionResult> Post(Guid id, ContactForm form) =>
        await Add(await School(id), form, contact => contact.SchoolId == id, () => Contact.ForSchool(id, form.ToDetails(), Today, ContactSource.Typed));

    [HttpPost("trusts/{id:guid}/contacts/add")]
    public async Task<IActionResult> PostForTrust(Guid id, ContactForm form) =>
        await Add(await Trust(id), form, contact => contact.TrustId == id, () => Contact.ForTrust(id, form.ToDetails(), Today, ContactSource.Typed));

    private static ContactFormPage PageOf(ContactForm form, ContactOwner owner) => new("Add a contact", form, owner, null);

    private Task<ContactOwner?> School(Guid id) => ContactOwner.OfSchool(id, Db, Viewer, HttpContext.RequestAborted);

    private Task<ContactOwner?> Trust(Guid id) => ContactOwner.OfTrust(id, Db, Viewer, HttpContext.RequestAborted);

    private IActionResult Show(ContactOwner? owner) =>
        owner is null ? NotFound() : owner.MayEdit ? Page(PageOf(new ContactForm(), owner)) : Forbid();

    private async Task<IActionResult> Add(
        ContactOwner? owner, ContactForm form, System.Linq.Expressions.Expression<Func<Contact, bool>> isThere, Func<Result<Contact>> make)
    {
        if (owner is null)
            return NotFound();
        if (!owner.MayEdit)
            return Forbid();
        if (!IsFilledIn(form, ContactFormValidator.Instance))
            return PageAgain(PageOf(form, owner));
        var name = Searchable.Fold(form.Name);
        var names = await Db.Contacts.Where(isThere).Where(contact => contact.LeftOn == null).Select(contact => contact.Name).ToListAsync();
        if (names.Any(known => Searchable.Fold(known) == name))
            ModelState.AddModelError("Form.Name", $"{form.Name!.Trim()} is a contact of {owner.Name} already. Change that contact instead.");
        var made = make();
        if (!ModelState.IsValid || IsRefused(made.Refusal) || made.Value is not { } contact)
            return PageAgain(PageOf(form, owner));
        Db.Contacts.Add(contact);
        Record("Contact added", contact, owner.SchoolId);
        return await SaveAndGo($"~{owner.Href}", $"{contact.Name} is added.");
    }
}
