using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Documents;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Contacts;
using MusicHub.Web.Features.FirstAccess.Scenarios.Workbook;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.ReadTakeUp;

/// <summary>Takes a scenario's classes from a sheet that was filled in: shown first, then all of it or nothing.</summary>
[Requires(Permission.EditCharges)]
public sealed class ReadTakeUpController(TaskContext context) : ScenarioTaskController(context)
{
    [HttpGet("first-access/scenarios/{id:guid}/take-up")]
    public Task<IActionResult> Get(Guid id) => On(id, scenario => Task.FromResult<IActionResult>(Page(new ReadTakeUpPage(new(), scenario, null))));

    [HttpPost("first-access/scenarios/{id:guid}/take-up")]
    [RequestSizeLimit(ContactSheetFile.Largest + (64 * 1024))]
    public Task<IActionResult> Post(Guid id, ReadTakeUpForm form, bool take) => On(id, async scenario =>
    {
        if (form.File is not null)
        {
            var (text, problem) = await Read(form.File);
            if (problem is not null)
                ModelState.AddModelError("Form.File", problem);
            form.Text = text;
            ModelState.Remove("Form.Text");
        }

        if (!ModelState.IsValid)
            return PageAgain(new ReadTakeUpPage(form, scenario, null));
        var sheet = TakeUpSheet.Read(form.Text, await Db.ChargesUpTo(scenario.StartYear, Aborted));
        if (sheet.Problems.Count > 0)
            ModelState.AddModelError("Form.Text", $"Correct {Words.Count(sheet.Problems.Count, "problem")}, listed below");
        else if (!sheet.MayBeTaken)
            ModelState.AddModelError("Form.Text", "Paste rows with classes, or choose a file with some");
        var page = new ReadTakeUpPage(form, scenario, sheet);
        if (!ModelState.IsValid || !take)
            return ModelState.IsValid ? Page(page) : PageAgain(page);
        Db.Expect(scenario, PostedVersion);
        if (IsRefused(scenario.Change(scenario.Details with { TakeUp = sheet.TakeUp, BookingsOf = null, TakenOn = null }).Refusal, ""))
            return PageAgain(page);
        Record("Scenario changed", scenario, reason: "Take-up from a sheet");
        return await SaveAndGo(Address(scenario), $"{Words.Count(sheet.TakeUp.Classes, "class", "classes")} taken from the sheet.");
    });

    // Of a workbook the sheet of that name is read, else its first.
    private async Task<(string? Text, string? Problem)> Read(IFormFile file)
    {
        if (file.Length is 0 or > ContactSheetFile.Largest)
            return await ContactSheetFile.Read(file, Aborted);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, Aborted);
        if (bytes.Length < 4 || bytes.GetBuffer() is not [(byte)'P', (byte)'K', 3, 4, ..])
            return await ContactSheetFile.Read(file, Aborted);
        try
        {
            bytes.Position = 0;
            var sheets = SheetReader.ReadAll(bytes, new SheetLimits(20_000, 100, 2_000_000));
            if (sheets.FirstOrDefault(sheet => sheet.Name == ScenarioWorkbook.TakeUpSheet) is not { } named)
                return await ContactSheetFile.Read(file, Aborted);
            var rows = named.Rows.ToDictionary(row => row.Number, row => row.Cells);
            return (DelimitedText.Write([.. Enumerable.Range(1, rows.Keys.Max()).Select(number => (IReadOnlyList<string>)(rows.GetValueOrDefault(number) ?? []))]), null);
        }
        catch (DocumentException fault)
        {
            return (null, fault.Message);
        }
    }
}

public sealed class ReadTakeUpForm
{
    public string? Text { get; set; }

    public IFormFile? File { get; set; }
}

/// <param name="Sheet">Null before it was checked.</param>
public sealed record ReadTakeUpPage(ReadTakeUpForm Form, Scenario Scenario, TakeUpSheet? Sheet);
