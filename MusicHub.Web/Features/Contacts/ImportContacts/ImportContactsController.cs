using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Contacts.ImportContacts;

/// <summary>A sheet of contacts as a file, checked and shown before anything is written.</summary>
[Requires(Permission.EditContacts)]
public sealed class ImportContactsController(TaskContext context) : TaskController(context)
{
    [HttpGet("contacts/import")]
    public IActionResult Get() => Page(new ImportContactsPage(new ImportContactsForm(), []));

    [HttpPost("contacts/import")]
    [RequestSizeLimit(ContactSheetFile.Largest + 64 * 1024)]
    public async Task<IActionResult> Post(ImportContactsForm form, CancellationToken cancellationToken)
    {
        var (text, problem) = await ContactSheetFile.Read(form.File, cancellationToken);
        if (problem is not null)
            ModelState.AddModelError("Form.File", problem);
        if (!ModelState.IsValid)
            return PageAgain(new ImportContactsPage(form, []));
        var sheet = await ContactSheet.Of(new() { Text = text, UsualRole = form.UsualRole, Source = ContactSource.Imported }, Db, Viewer, cancellationToken);
        if (sheet.Rows == 0)
            ModelState.AddModelError("Form.File", "The file holds no rows of contacts on its first sheet");
        if (sheet.Plan.Problems.Count > 0)
            ModelState.AddModelError("Form.File", $"Correct {Words.Count(sheet.Plan.Problems.Count, "problem")} in the file, listed below, and choose it again");
        return ModelState.IsValid ? View("ContactSheetPreview", sheet) : PageAgain(new ImportContactsPage(form, sheet.Plan.Problems));
    }
}
