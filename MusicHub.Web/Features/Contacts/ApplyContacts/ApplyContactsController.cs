using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Contacts.PasteContacts;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Contacts.ApplyContacts;

/// <summary>Carries out a sheet of contacts as it was shown: all of it, or none.</summary>
[Requires(Permission.EditContacts)]
public sealed class ApplyContactsController(TaskContext context) : TaskController(context)
{
    [HttpPost("contacts/apply")]
    [RequestFormLimits(ValueLengthLimit = ContactSheetForm.Longest * 4)]
    public async Task<IActionResult> Post(ContactSheetForm form, string? digest, CancellationToken cancellationToken)
    {
        if (form.Text is not { Length: > 0 and <= ContactSheetForm.Longest } || form.Source is not (ContactSource.Pasted or ContactSource.Imported))
            return BadRequest();
        var sheet = await ContactSheet.Of(form, Db, Viewer, cancellationToken);
        if (sheet.Digest != digest || !sheet.Plan.MayBeApplied)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "The hub’s contacts have changed since you checked these rows. Check them again.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return sheet.Plan.Problems.Count > 0 ? View("PasteContacts/PasteContacts", new PasteContactsPage(form, sheet.Plan.Problems)) : View("ContactSheetPreview", sheet);
        }

        var items = sheet.Plan.Items.Where(item => item.Kind != ContactSheetItemKind.Unchanged).ToList();
        foreach (var item in items)
        {
            if (item.Contact is null)
                Db.Contacts.Add(Contact.ForSchool(item.School.Id, item.Details, Today, form.Source).OrThrow());
            else
                item.Contact.Change(item.Details).OrThrow();
        }

        var schools = items.Select(item => item.School.Id).Distinct().ToList();
        await Record(sheet, schools, cancellationToken);
        var words = $"{Words.Count(sheet.Plan.Count(ContactSheetItemKind.Added), "contact")} added, {sheet.Plan.Count(ContactSheetItemKind.Changed).Number()} changed.";
        return await SaveAndGo(schools is [var only] ? $"~/schools/{only}" : "~/schools", words);
    }

    // One change for the whole sheet, which stands on the timeline of each of its schools.
    private async Task Record(ContactSheet sheet, List<Guid> schools, CancellationToken cancellationToken)
    {
        Entity subject = schools is [var only]
            ? await Db.Schools.SingleAsync(school => school.Id == only, cancellationToken)
            : await Db.Hubs.SingleAsync(cancellationToken);
        var how = sheet.Form.Source == ContactSource.Imported ? "from a file" : "pasted";
        var change = new Change("Contacts brought in", Now, Viewer.PersonId, subject, schools is [var one] ? one : null, $"{Words.Count(sheet.Rows, "row")} {how}");
        Db.Open(change);
        if (schools.Count > 1)
            Db.AddRange(schools.Select(school => new ConcernedSchool(change.Id, school)));
    }
}
