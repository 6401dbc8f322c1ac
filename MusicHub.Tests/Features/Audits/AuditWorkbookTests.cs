using System.Net;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

/// <summary>An audit that goes out as a workbook and comes back filled in, or altered.</summary>
public sealed class AuditWorkbookTests : HubTests
{
    private const int FirstRow = 5;

    [Test]
    public async Task TheWorkbook_HoldsWhatThisSchoolIsPut_AndIsLockedButForItsAnswers()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var me = Hub.As(Role.RegionalManager);
        await me.Submit(await me.Get($"/audits/{audit.Id}/areas/1"), new() { [$"Form.Answers[{toolkit.Sections[0].Questions[0].Id}].Rating"] = "3", [$"Form.Answers[{toolkit.Sections[0].Questions[0].Id}].Text"] = "=Agreed", [$"Form.Answers[{toolkit.Sections[0].Questions[0].Id}].Note"] = "Only for us" });

        using var workbook = Open(await TakeOut(me, audit, withRatings: true));

        var sheet = workbook.Worksheet("Audit");
        var text = string.Join('\n', sheet.RowsUsed().Select(row => row.Cell(2).GetString()));
        var asked = toolkit.Questions.Where(question => (question.Stages & Stages.Of(Hub.NorthSchool.Phase)) != 0 && question.Kind == QuestionKind.Rating).ToList();
        Assert.That(asked.Select(question => question.Text), Is.SubsetOf(text.Split('\n')));
        Assert.That(text, Does.Not.Contain(toolkit.Questions.First(question => question.Stages == SchoolStages.Secondary).Text));
        Assert.That((sheet.Cell(FirstRow, 3).GetString(), sheet.Cell(FirstRow, 4).GetString(), sheet.Cell(FirstRow, 4).HasFormula, sheet.Cell(FirstRow, 4).Style.IncludeQuotePrefix), Is.EqualTo(("Established", "=Agreed", false, true)));
        Assert.That((sheet.Protection.IsProtected, sheet.Cell(FirstRow, 2).Style.Protection.Locked, sheet.Cell(FirstRow, 3).Style.Protection.Locked, sheet.Cell(FirstRow, 4).Style.Protection.Locked, sheet.Column(5).IsHidden), Is.EqualTo((true, true, false, false, true)));
        Assert.That(workbook.Worksheet("MusicHub").Visibility, Is.EqualTo(XLWorksheetVisibility.VeryHidden));
        Assert.That(workbook.Worksheets.SelectMany(known => known.CellsUsed()).Select(cell => cell.GetString()), Has.None.Contains("Only for us"));
        Assert.That((workbook.LockStructure, workbook.LockWindows), Is.EqualTo((true, false)));
        using var half = Open(await TakeOut(Hub.As(Role.HeadOfParticipation), await Hub.AnAudit(toolkit, school: Hub.SouthSchool, form: AuditForm.Short)));
        Assert.That(half.Worksheet("Audit").RowsUsed().Count(row => row.Cell(5).GetString().Length == 32), Is.EqualTo(7));
    }

    [Test]
    public async Task FilledInAndReSaved_ItIsShownThenSaved()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var me = Hub.As(Role.RegionalManager);
        var counts = toolkit.Questions.First(question => question.Kind == QuestionKind.Counts);
        var file = Edited(await TakeOut(me, audit), sheet =>
        {
            Fill(sheet, FirstRow, "Embedded", "Minutes of May");
            Fill(sheet, FirstRow + 1, "Does not apply", "");
            sheet.RowsUsed().First(row => row.Cell(2).GetString().StartsWith(counts.Text)).Cell(3).SetValue(12);
        });

        var preview = await Bring(me, audit, file);
        Assert.That(preview.Text, Does.Contain("Answers that would change 3").And.Contain("in the workbook: Embedded").And.Contain("Areas without an answer Development plan"));
        await using var db = Hub.Open();
        Assert.That((await db.AnswerSheets.SingleAsync()).Answers, Is.Empty);
        var done = await me.Submit(preview, [], "Save these answers");

        Assert.That((done.Address, done.Text.Contains("The answers of the workbook are saved.")), Is.EqualTo(($"/audits/{audit.Id}", true)));
        var sheet = await db.AnswerSheets.AsNoTracking().SingleAsync();
        Assert.That((sheet.Answers.Count, sheet.AnswerTo(toolkit.Sections[0].Questions[0].Id)!.Text, sheet.AnswerTo(toolkit.Sections[0].Questions[1].Id)!.NotApplicable, sheet.AnswerTo(counts.Id)!.Chosen.Single().Count), Is.EqualTo((3, "Minutes of May", true, 12)));
        Assert.That(await db.StagedUploads.AnyAsync(), Is.False);
        Assert.That((await Bring(me, audit, file)).Text, Does.Contain("There is nothing in it to save."), "brought a second time it says nothing new");
    }

    [Test]
    public async Task RowsDeletedRatingsMistypedAFormulaAndStatementsReWorded_AreNamed_AndNothingIsSavedUnasked()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var me = Hub.As(Role.RegionalManager);
        var file = Edited(await TakeOut(me, audit), sheet =>
        {
            Fill(sheet, FirstRow, "Embeded", "");
            sheet.Cell(FirstRow + 1, 4).FormulaA1 = "HYPERLINK(\"http://attacker.example\",1+1)";
            sheet.Cell(FirstRow + 2, 2).SetValue("We are proud of our music");
            Fill(sheet, FirstRow + 2, "Embedded", "");
            Fill(sheet, FirstRow + 3, "Emerging", "A folder");
            sheet.Row(FirstRow + 4).Delete();
            Fill(sheet, 200, "Embedded", "Ours");
        });

        var preview = await Bring(me, audit, file);
        var statements = toolkit.Sections[0].Questions;
        Assert.That(preview.Text, Does.Contain("“Embeded” is none of the answers to choose from: Not yet in place, Emerging, Established, Embedded, Does not apply")
            .And.Contain("A formula stands where the evidence should be. It is not worked out")
            .And.Contain($"The statement was re-worded. In the toolkit it reads “{statements[2].Text}”")
            .And.Contain("The workbook was made without this row")
            .And.Contain($"Leadership and vision: {statements[4].Text}")
            .And.Contain("Answers that would change 1").And.Contain("Rows with problems 4").And.Contain("Rows that are missing 1"));
        var unasked = await me.Submit(preview, [], "Save these answers");
        Assert.That((unasked.Status, unasked.Errors), Is.EqualTo((HttpStatusCode.BadRequest, new[] { "Say that these stay as the hub has them, or mend the workbook and bring it again" })));
        await using var db = Hub.Open();
        Assert.That((await db.AnswerSheets.AsNoTracking().SingleAsync()).Answers, Is.Empty);

        await me.Submit(unasked, new() { ["Form.WithoutTheRest"] = "true" }, "Save these answers");

        var answer = (await db.AnswerSheets.AsNoTracking().SingleAsync()).Answers.Single();
        Assert.That((answer.QuestionId, answer.Number, answer.Text), Is.EqualTo((statements[3].Id, 2m, "A folder")));
    }

    [Test]
    public async Task WhatAColleagueSavedMeanwhile_IsShown_AndReplacedOnlyWhenTicked()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var (me, colleague) = (Hub.As(Role.RegionalManager), Hub.As(Role.HeadOfParticipation));
        var statements = toolkit.Sections[0].Questions;
        var file = Edited(await TakeOut(me, audit), sheet =>
        {
            Fill(sheet, FirstRow, "Embedded", "School");
            Fill(sheet, FirstRow + 1, "Embedded", "");
            Fill(sheet, FirstRow + 2, "Embedded", "");
        });
        var preview = await Bring(me, audit, file);
        await colleague.Submit(await colleague.Get($"/audits/{audit.Id}/areas/1"), new() { [Rating(statements[0])] = "1", [Rating(statements[1])] = "1" });

        var changed = await me.Submit(preview, [], "Save these answers");
        Assert.That(changed.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(changed.Text, Does.Contain("The audit was changed after you opened this preview. Nothing was saved.").And.Contain("Otherwise in the hub 2").And.Contain("in the hub: Not yet in place"));
        var key = changed.Document.QuerySelectorAll("[name='Form.Replace']")[1].GetAttribute("value");
        await me.Submit(changed, new() { ["Form.Replace"] = key }, "Save these answers");

        await using var db = Hub.Open();
        var sheet = await db.AnswerSheets.SingleAsync();
        Assert.That(statements.Take(3).Select(question => sheet.AnswerTo(question.Id)!.Number), Is.EqualTo(new[] { 1m, 4m, 4m }));
    }

    [Test]
    public async Task WhatTheHubHasRated_IsNotInTheWorkbook_UnlessAPersonSaysSo_AndIsAskedAboutWhenItComesBack()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var me = Hub.As(Role.RegionalManager);
        var statements = toolkit.Sections[0].Questions;
        await me.Submit(await me.Get($"/audits/{audit.Id}/areas/1"), new() { [Rating(statements[0])] = "2", [$"Form.Answers[{statements[0].Id}].Text"] = "The hub saw it", [Rating(statements[1])] = "2" });
        var link = (await me.Get($"/audits/{audit.Id}")).Document.QuerySelector($"a[href='/audits/{audit.Id}/workbook']");
        Assert.That(link, Is.Not.Null);
        var ask = await me.Get($"/audits/{audit.Id}/workbook");
        Assert.That(ask.Text, Does.Contain("The hub has begun 1 area itself: Leadership and vision.").And.Contain("The school sees the hub’s ratings and evidence filled in"));
        Assert.That(ask.Document.QuerySelectorAll("main a[download]").Select(choice => choice.GetAttribute("href")), Is.EqualTo(new[] { $"/audits/{audit.Id}/workbook.xlsx", $"/audits/{audit.Id}/workbook.xlsx?withRatings=true" }));

        var file = await TakeOut(me, audit);
        using (var workbook = Open(file))
        {
            var cells = workbook.Worksheet("Audit").CellsUsed().Select(cell => cell.GetString()).ToList();
            Assert.That(cells, Has.None.EqualTo("Emerging").And.None.EqualTo("The hub saw it"), "nor in a hidden cell");
        }

        var preview = await Bring(me, audit, Edited(file, sheet => Fill(sheet, FirstRow, "Embedded", "We wrote it")));
        Assert.That(preview.Text, Does.Contain("Otherwise in the hub 1").And.Contain("in the hub: Emerging").And.Contain("in the workbook: Embedded"));
        await me.Submit(preview, [], "Save these answers");
        await using var db = Hub.Open();
        var sheet = await db.AnswerSheets.SingleAsync();
        Assert.That(statements.Take(2).Select(question => sheet.AnswerTo(question.Id)!.Number), Is.EqualTo(new[] { 2m, 2m }), "the hub’s stay unless they are ticked");
    }

    [Test]
    public async Task AnotherAuditsFile_AnotherVersionsAndWhatIsNoWorkbook_AreRefused()
    {
        var toolkit = await Hub.AToolkit();
        var (mine, other) = (await Hub.AnAudit(toolkit), await Hub.AnAudit(toolkit, school: Hub.SouthSchool));
        var me = Hub.As(Role.HeadOfParticipation);
        var file = await TakeOut(me, mine);

        Assert.That((await Bring(me, other, file)).Errors.Single(), Is.EqualTo("This workbook belongs to another audit: Northgate Primary School, School music audit, started on Tuesday 3 February 2026"));
        Assert.That((await Bring(me, mine, Edited(file, _ => { }, identity => identity.Cell(3, 2).SetValue(Guid.NewGuid().ToString())))).Errors.Single(), Does.StartWith("This workbook was made for another version of the toolkit: School music audit, version 1"));
        Assert.That((await Bring(me, mine, Edited(file, sheet => sheet.Column(2).InsertColumnsAfter(1)))).Errors.Single(), Does.StartWith("The headings of the sheet “Audit” were changed"));
        Assert.That((await Bring(me, mine, VisitSheets.Workbook(("Audit", [["No.", "Statement"]])))).Errors.Single(), Is.EqualTo("This is not a workbook that was taken out of an audit here"));
        Assert.That((await Bring(me, mine, "a,b"u8.ToArray())).Errors.Single(), Does.StartWith("The file must be an Excel workbook (.xlsx)"));
        Assert.That((await Bring(me, mine, [.. file, .. new byte[5 * 1024 * 1024]])).Errors.Single(), Is.EqualTo("The file must be 5 MB or smaller"));
    }

    [Test]
    public async Task AnAuditThatIsCompleted_AndAnotherPersonsUpload_StayClosed()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var me = Hub.As(Role.RegionalManager);
        var preview = await Bring(me, audit, Edited(await TakeOut(me, audit), sheet => Fill(sheet, FirstRow, "Embedded", "")));
        Assert.That((await Hub.As(Role.HeadOfParticipation).Get(preview.Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));

        await Hub.Change<Audit>(audit.Id, known => known.Complete(Hub.SouthManager.Id, 1, Hub.Clock.GetUtcNow()).OrThrow());

        Assert.That((await me.Submit(preview, [], "Save these answers")).Address, Is.EqualTo($"/audits/{audit.Id}"));
        Assert.That((await me.Get($"/audits/{audit.Id}/workbook.xlsx")).Location, Is.EqualTo($"/audits/{audit.Id}"));
        await using var db = Hub.Open();
        Assert.That((await db.AnswerSheets.SingleAsync()).Answers, Is.Empty);
    }

    [Test]
    public async Task AWorkbookThatNobodyWentOnWith_IsForgotten()
    {
        var audit = await Hub.AnAudit(await Hub.AToolkit());
        var me = Hub.As(Role.RegionalManager);
        await Bring(me, audit, await TakeOut(me, audit));
        await using var db = Hub.Open();
        Assert.That(await db.StagedUploads.CountAsync(), Is.EqualTo(1));

        Hub.Clock.Advance(TimeSpan.FromDays(2));
        await Hub.LookAtSchedules();
        await Hub.WorkOff();

        Assert.That(await db.StagedUploads.CountAsync(), Is.Zero);
    }

    private static string Rating(Question question) => $"Form.Answers[{question.Id}].Rating";

    private static async Task<byte[]> TakeOut(HubClient client, Audit audit, bool withRatings = false) => await client.Http.GetByteArrayAsync($"/audits/{audit.Id}/workbook.xlsx{(withRatings ? "?withRatings=true" : "")}");

    private static async Task<HubPage> Bring(HubClient client, Audit audit, byte[] file) => await client.Upload(await client.Get($"/audits/{audit.Id}/return"), "Read the workbook", file, "back.xlsx");

    private static XLWorkbook Open(byte[] file) => new(new MemoryStream(file));

    private static void Fill(IXLWorksheet sheet, int row, string answer, string evidence)
    {
        sheet.Cell(row, 3).SetValue(answer);
        sheet.Cell(row, 4).SetValue(evidence);
    }

    // As a spreadsheet program saves it again: all texts shared, all parts written anew.
    private static byte[] Edited(byte[] file, Action<IXLWorksheet> edit, Action<IXLWorksheet>? identity = null)
    {
        using var workbook = Open(file);
        edit(workbook.Worksheet("Audit"));
        identity?.Invoke(workbook.Worksheet("MusicHub"));
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }
}
