using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Contacts.PasteContacts;

/// <summary>Rows copied from a spreadsheet, checked and shown before anything is written.</summary>
[Requires(Permission.EditContacts)]
public sealed class PasteContactsController(TaskContext context) : TaskController(context)
{
    [HttpGet("contacts/paste")]
    public IActionResult Get() => Page(new PasteContactsPage(new ContactSheetForm(), []));

    [HttpPost("contacts/paste")]
    [RequestFormLimits(ValueLengthLimit = ContactSheetForm.Longest * 4)]
    public async Task<IActionResult> Post(ContactSheetForm form, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(form.Text))
            ModelState.AddModelError("Form.Text", "Paste at least one row");
        else if (form.Text.Length > ContactSheetForm.Longest)
            ModelState.AddModelError("Form.Text", $"This is too much at once: paste {ContactSheetPlan.MostRows:N0} rows or fewer");
        if (!ModelState.IsValid)
            return PageAgain(new PasteContactsPage(form, []));
        form.Source = ContactSource.Pasted;
        var sheet = await ContactSheet.Of(form, Db, Viewer, cancellationToken);
        if (sheet.Rows == 0)
            ModelState.AddModelError("Form.Text", "Only headings were pasted: paste the rows below them too");
        if (sheet.Plan.Problems.Count > 0)
            ModelState.AddModelError("Form.Text", $"Correct {Words.Count(sheet.Plan.Problems.Count, "problem")}, listed above the rows");
        return ModelState.IsValid ? View("ContactSheetPreview", sheet) : PageAgain(new PasteContactsPage(form, sheet.Plan.Problems));
    }
}
