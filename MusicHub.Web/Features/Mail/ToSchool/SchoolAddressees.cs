using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Mail.ToSchool;

/// <summary>Whom at a school an e-mail can go to, the head first; and who at the hub gets the answer.</summary>
public sealed record SchoolAddressees(IReadOnlyList<Contact> Contacts, string? ReplyTo)
{
    public IReadOnlyList<Choice> Choices =>
        [.. Contacts.Select(contact => new Choice(contact.Id.ToString(), $"{contact.Name}, {string.Join(", ", contact.Details.Roles.Select(role => role.Title()))}", contact.Email))];

    public string First => Contacts.Count > 0 ? Contacts[0].Id.ToString() : MailToSchoolForm.AnotherAddress;

    /// <summary>"Jo Hart, head@school.example": the first of those who were met that has an address, else the first at all.</summary>
    public string? Usual(string? met) =>
        (Contacts.FirstOrDefault(contact => met?.Contains(contact.Name, StringComparison.OrdinalIgnoreCase) == true) ?? Contacts.FirstOrDefault()) is { } usual ? $"{usual.Name}, {usual.Email}" : null;

    public static async Task<SchoolAddressees> Of(Guid schoolId, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(contact => contact.SchoolId == schoolId && contact.LeftOn == null && contact.Email != null).ToListAsync(cancellationToken);
        var own = await db.People.Where(person => person.Id == viewer.PersonId).Select(person => person.Email).SingleAsync(cancellationToken);
        return new SchoolAddressees(
            [.. contacts.Where(contact => EmailAddress.MayBeSentTo(contact.Email!)).OrderBy(contact => contact.Details.Roles.Min()).ThenBy(contact => contact.Name, StringComparer.Ordinal)],
            own is not null && EmailAddress.MayBeSentTo(own) ? own : null);
    }

    public bool Knows(string? contact) => Contacts.Any(known => known.Id.ToString() == contact);

    public MailAddressee Chosen(MailToSchoolForm form) => Contacts.FirstOrDefault(contact => contact.Id.ToString() == form.Contact) is { } known
        ? new MailAddressee(known.Email!, known.Name, ReplyTo)
        : new MailAddressee(form.Address?.Trim() ?? "", form.Name, ReplyTo);
}
