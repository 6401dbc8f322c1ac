using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Contacts.PasteContacts;

public sealed record PasteContactsPage(ContactSheetForm Form, IReadOnlyList<SheetProblem> Problems);
