using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Data.Schools;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Returns;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Contacts;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Returns.PasteNumbers;

/// <summary>Numbers for the return from a sheet, pasted or as a file: checked and shown before anything is taken.</summary>
[Requires(Permission.EditBookings)]
public sealed class PasteNumbersController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/return/sheet")]
    public IActionResult Get() => Page(new PasteNumbersPage(new(), null));

    [HttpPost("first-access/return/sheet")]
    [RequestSizeLimit(ContactSheetFile.Largest + (64 * 1024))]
    public async Task<IActionResult> Post(PasteNumbersForm form, bool take, CancellationToken cancellationToken)
    {
        if (form.File is not null)
        {
            var (text, problem) = await ContactSheetFile.Read(form.File, cancellationToken);
            if (problem is not null)
                ModelState.AddModelError("Form.File", problem);
            form.Text = text;
            ModelState.Remove("Form.Text");
        }

        if (!ModelState.IsValid)
            return PageAgain(new PasteNumbersPage(form, null));
        var known = await Known(form.Text, cancellationToken);
        var sheet = NumbersSheet.Read(form.Text, known.GetValueOrDefault);
        if (sheet.Problems.Count > 0)
            ModelState.AddModelError("Form.Text", $"Correct {Words.Count(sheet.Problems.Count, "problem")}, listed below");
        else if (sheet.Lines.Count == 0)
            ModelState.AddModelError("Form.Text", "Paste rows, or choose a file with some");
        var page = new PasteNumbersPage(form, sheet);
        return !ModelState.IsValid ? PageAgain(page) : take ? await Take(sheet) : Page(page);
    }

    private async Task<IActionResult> Take(NumbersSheet sheet)
    {
        var lines = sheet.Lines.ToDictionary(line => line.Of.Booking.Id);
        return await SaveEach(
            [.. lines.Keys],
            async id =>
            {
                var booking = await Db.Bookings.AsSplitQuery().SingleAsync(booking => booking.Id == id);
                booking.RecordNumbers(lines[id].Numbers, lines[id].Of.Model, lines[id].Reason).OrThrow();
                Record("Numbers of First Access recorded", booking, booking.SchoolId, "From a sheet");
            },
            "~/first-access/return",
            $"Numbers of {Words.Count(sheet.Lines.Sum(line => line.Rows.Count), "class", "classes")} taken.");
    }

    // By their references, as far as the sheet might name them.
    private async Task<Dictionary<string, NumbersBooking>> Known(string? text, CancellationToken cancellationToken)
    {
        var named = DelimitedText.Read(text ?? "").SelectMany(row => row.Cells).Select(cell => Booking.NumberOf(cell)).OfType<(int StartYear, int Number)>().Distinct().Take(NumbersSheet.MostRows).ToList();
        var (years, numbers) = (named.Select(one => one.StartYear).Distinct().ToList(), named.Select(one => one.Number).Distinct().ToList());
        var bookings = (await Db.Bookings.VisibleTo(Viewer).AsNoTracking().AsSplitQuery().Where(booking => years.Contains(booking.StartYear) && numbers.Contains(booking.Number)).ToListAsync(cancellationToken)).Where(booking => named.Contains((booking.StartYear, booking.Number))).ToList();
        var ids = bookings.Select(booking => booking.SchoolId).Distinct().ToList();
        var schools = await Db.Schools.VisibleTo(Viewer).Where(school => ids.Contains(school.Id)).Select(school => new { school.Id, school.Name, school.RegionId }).ToDictionaryAsync(school => school.Id, cancellationToken);
        var charges = await Db.FirstAccessCharges.AsNoTracking().Where(charges => years.Contains(charges.StartYear)).ToDictionaryAsync(charges => charges.StartYear, cancellationToken);
        return bookings.Where(booking => schools.ContainsKey(booking.SchoolId)).ToDictionary(
            booking => booking.Reference,
            booking => new NumbersBooking(booking, schools[booking.SchoolId].Name, Viewer.MayEditRegion(schools[booking.SchoolId].RegionId), charges[booking.StartYear].Model(booking.Kind)));
    }
}

public sealed class PasteNumbersForm
{
    public string? Text { get; set; }

    public IFormFile? File { get; set; }
}

/// <param name="Sheet">Null before it was checked.</param>
public sealed record PasteNumbersPage(PasteNumbersForm Form, NumbersSheet? Sheet);
