using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Contacts.ImportContacts;

public sealed class ImportContactsForm
{
    public IFormFile? File { get; set; }

    public ContactRoleKind? UsualRole { get; set; }
}

public sealed record ImportContactsPage(ImportContactsForm Form, IReadOnlyList<SheetProblem> Problems);
