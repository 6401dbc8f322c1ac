using System.Net;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Questions;

/// <summary>A toolkit that is taken out, edited in a spreadsheet and brought in again.</summary>
public sealed class ToolkitWorkbookTests : HubTests
{
    private const int FirstRow = 5;

    [Test]
    public async Task TakenOutAndBroughtIn_ItIsTheSameToolkit_UnderTheSameKeys()
    {
        var toolkit = await Hub.AToolkit();
        var me = Hub.As(Role.HeadOfParticipation);
        Assert.That((await me.Get($"/hub/questions/{toolkit.Id}")).Document.QuerySelector($"a[href='/hub/questions/{toolkit.Id}/toolkit.xlsx']"), Is.Not.Null);

        var page = await Bring(me, await TakeOut(me, toolkit));

        Assert.That(page.Text, Does.Contain("School music audit, version 2 (2025/26)").And.Contain("Nobody is asked it before you publish it.").And.Not.Contain("other words"));
        var draft = await Draft();
        Assert.That(draft.Sections.Select(section => (section.Key, section.Title, section.Intro)), Is.EqualTo(toolkit.Sections.Select(section => (section.Key, section.Title, section.Intro))));
        Assert.That(draft.Questions.Select(Said), Is.EqualTo(toolkit.Questions.Select(Said)));
        Assert.That((draft.MetFrom, draft.SeriesId), Is.EqualTo((toolkit.MetFrom, toolkit.SeriesId)));
        Assert.That(draft.Scale.Select(step => (step.Rating, step.Name, step.Description)), Is.EqualTo(toolkit.Scale.Select(step => (step.Rating, step.Name, step.Description))));
    }

    [Test]
    public async Task Edited_WhatKeepsItsKeyCompares_AndADraftIsReplacedOnlyWhenSaid()
    {
        var toolkit = await Hub.AToolkit();
        var me = Hub.As(Role.HeadOfParticipation);
        var file = Edited(await TakeOut(me, toolkit), sheet =>
        {
            Cell(sheet, FirstRow, "Statement or question").SetValue("A vision for music is written down");
            Cell(sheet, FirstRow + 1, "Key").SetValue("");
            Cell(sheet, FirstRow + 1, "Statement or question").SetValue("=New");
            sheet.Row(FirstRow + 2).Delete();
        });
        var brought = await Bring(me, file);
        Assert.That(brought.Text, Does.Contain("1 statement has other words than before and keeps its key: it is compared with earlier answers. What means something else needs an empty key."));

        var again = await Bring(me, file);
        Assert.That((again.Status, again.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "School music audit, version 2 (2025/26) is being edited. Say that the workbook takes its place, or remove it first")));
        await Bring(me, Edited(file, sheet => Cell(sheet, FirstRow, "Hint").SetValue("Ask to see it")), ("Form.ReplaceDraft", "true"));

        var draft = await Draft();
        var (old, now) = (toolkit.Sections[0].Questions, draft.Sections[0].Questions);
        Assert.That((now[0].Key, now[0].Text, now[0].Hint), Is.EqualTo((old[0].Key, "A vision for music is written down", "Ask to see it")));
        Assert.That((now[1].Key == old[1].Key, now[1].Text, now[2].Key, now.Count), Is.EqualTo((false, "=New", old[3].Key, 4)));
        await using var db = Hub.Open();
        Assert.That(await db.Questionnaires.CountAsync(set => set.SeriesId == toolkit.SeriesId), Is.EqualTo(2));
    }

    [Test]
    public async Task WhatCannotBeUsed_IsNamedBySheetRowAndColumn_AndNothingIsBroughtIn()
    {
        var toolkit = await Hub.AToolkit();
        var me = Hub.As(Role.HeadOfParticipation);
        var file = Edited(await TakeOut(me, toolkit), sheet =>
        {
            Cell(sheet, FirstRow, "Strand").SetValue("Purpose");
            Cell(sheet, FirstRow + 1, "Primary").SetValue("maybe");
            Cell(sheet, FirstRow + 2, "Statement or question").FormulaA1 = "1+1";
            Cell(sheet, FirstRow + 3, "Key").SetValue(Cell(sheet, FirstRow, "Key").GetString());
            Cell(sheet, FirstRow + 4, "Area").SetValue("Elsewhere");
            Cell(sheet, FirstRow + 6, "Area").SetValue("Leadership and vision");
        }, scale => Cell(scale, FirstRow, "Key feature met from here").SetValue("Yes"));

        var page = await Bring(me, file);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        foreach (var problem in new[]
        {
            "Scale 7 Key feature met from here Only one step",
            "Statements 5 Strand “Purpose” is none of: Intent; Implementation; Impact",
            "Statements 6 Primary “MAYBE” must be Yes, or nothing",
            "Statements 7 Statement or question A formula stands here",
            "Statements 8 Key This key stands in the sheet twice",
            "Statements 11 Area The rows of an area must stand together",
        })
            Assert.That(page.Rows, Has.Some.StartsWith(problem));
        await using var db = Hub.Open();
        Assert.That(await db.Questionnaires.CountAsync(set => set.Use == QuestionnaireUse.AuditToolkit), Is.EqualTo(1));
        Assert.That((await Bring(me, VisitSheets.Workbook(("Sheet", [["a", "b"]])))).Rows, Has.Exactly(1).StartsWith("Toolkit – – The workbook has no sheet “Toolkit”"));
        Assert.That((await Bring(me, "no workbook"u8.ToArray())).Errors.Single(), Does.StartWith("The file must be an Excel workbook (.xlsx)"));
    }

    [Test]
    public async Task WhatIsWrongWithTheScale_IsNamedOnItsOwnSheet_BesideWhatElseIsWrong()
    {
        var toolkit = await Hub.AToolkit();
        var me = Hub.As(Role.HeadOfParticipation);

        var page = await Bring(me, Edited(await TakeOut(me, toolkit), sheet => Cell(sheet, FirstRow, "Strand").SetValue("Purpose"), scale =>
        {
            Cell(scale, FirstRow, "Name of the step").SetValue("");
            Cell(scale, FirstRow + 2, "Name of the step").SetValue(Cell(scale, FirstRow + 1, "Name of the step").GetString());
            for (var row = FirstRow; row < FirstRow + 4; row++)
                Cell(scale, row, "Key feature met from here").SetValue("");
        }));

        foreach (var problem in new[] { "Scale 5 Name of the step Enter a name for each step", "Scale 7 Name of the step Two steps of the scale have the same name", "Scale – Key feature met from here Choose the step", "Statements 5 Strand “Purpose”" })
            Assert.That(page.Rows, Has.Some.StartsWith(problem));
    }

    [Test]
    public async Task APreview_ShowsThePhase_AndTheShortForm()
    {
        var toolkit = await Hub.AToolkit();
        var me = Hub.As(Role.HeadOfParticipation);
        var feature = toolkit.Questions.First(question => question.Feature is not null);
        var other = toolkit.Questions.First(question => question.Feature is null);

        var full = await me.Get($"/hub/questions/{toolkit.Id}/preview?stage=Primary");
        var half = await me.Get(full.Document.QuerySelector("a[href*='form=Short']")!.GetAttribute("href")!);

        Assert.That(full.Text, Does.Contain(feature.Text).And.Contain(other.Text));
        Assert.That(half.Text, Does.Contain(feature.Text).And.Not.Contain(other.Text).And.Contain("Short form: the seven key features"));
        Assert.That((await Hub.As(Role.RegionalManager).Get($"/hub/questions/{toolkit.Id}/toolkit.xlsx")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static (Guid, string, string?, QuestionKind, SchoolStages, QuestionAudience, AuditStrand?, KeyFeature?, decimal?, string) Said(Question question) =>
        (question.Key, question.Text, question.Hint, question.Kind, question.Stages, question.Audience, question.Strand, question.Feature, question.Most, string.Join(';', question.Options.Select(option => $"{option.Key} {option.Text}")));

    private static async Task<byte[]> TakeOut(HubClient client, Questionnaire toolkit) => await client.Http.GetByteArrayAsync($"/hub/questions/{toolkit.Id}/toolkit.xlsx");

    private static async Task<HubPage> Bring(HubClient client, byte[] file, params (string, string)[] fields) => await client.Upload(await client.Get("/hub/questions/bring"), "Bring it in", file, "toolkit.xlsx", fields);

    private static IXLCell Cell(IXLWorksheet sheet, int row, string column) => sheet.Cell(row, sheet.Row(FirstRow - 1).CellsUsed().First(cell => cell.GetString() == column).Address.ColumnNumber);

    private async Task<Questionnaire> Draft()
    {
        await using var db = Hub.Open();
        return await db.Questionnaires.AsNoTrackingWithIdentityResolution().SingleAsync(set => set.Use == QuestionnaireUse.AuditToolkit && set.State == QuestionnaireState.Draft);
    }

    private static byte[] Edited(byte[] file, Action<IXLWorksheet> edit, Action<IXLWorksheet>? scale = null)
    {
        using var workbook = new XLWorkbook(new MemoryStream(file));
        edit(workbook.Worksheet("Statements"));
        scale?.Invoke(workbook.Worksheet("Scale"));
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }
}
