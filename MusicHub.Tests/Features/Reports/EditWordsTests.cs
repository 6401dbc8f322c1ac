using System.Net;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Tests.Documents.Pdf;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Reports;

/// <summary>The program drafts a report's words, the Head edits them, and readers can tell which are whose.</summary>
public sealed class EditWordsTests : HubTests
{
    private HubClient Head => _head ??= Hub.As(Role.HeadOfParticipation);

    private HubClient? _head;

    [TearDown]
    public void Forget() => _head = null;

    [Test]
    public async Task EditedWords_StandInPlaceOfTheDraft_WithWhoseTheyAre_AndTheDraftComesBack()
    {
        var report = await Hub.AReadyReport();
        var form = await Head.Get(Address(report, "cycle"));
        Assert.That(form.Value("Form.Words"), Is.EqualTo("0 of 2 open schools (0%) have been visited within three years.\n\nNo region has more still to reach than North: 0 not for three years, and 1 never."));

        var shown = await Head.Submit(form, new() { ["Form.Words"] = "Two schools are **new**.\n\n- North\n- South" });

        var words = shown.Document.QuerySelector(".hub-words")!;
        Assert.Multiple(() =>
        {
            Assert.That(words.QuerySelector("strong")!.TextContent, Is.EqualTo("new"));
            Assert.That(words.QuerySelectorAll("li").Select(item => item.TextContent.Trim()), Is.EqualTo(new[] { "North", "South" }));
            Assert.That(words.TextContent, Does.Contain("Words of Only Head of Participation, 3 Feb 2026"));
            Assert.That(shown.Text, Does.Not.Contain("No region has more still to reach").And.Contain("Sentences without a name below them were written by the program").And.Contain("Words edited"));
        });
        var restored = await Head.Submit(await Head.Get(Address(report, "cycle")), [], "Restore the drafted words");
        Assert.That(restored.Text, Does.Contain("No region has more still to reach than North").And.Contain("Drafted words restored"));
        Assert.That(restored.Document.QuerySelector(".hub-words"), Is.Null);
    }

    [TestCase("<script>alert(1)</script>", "script", "alert(1)")]
    [TestCase("[here](javascript:alert(1))", "a[href^='javascript']", "here")]
    [TestCase("<javascript:alert(1)>", "a[href^='javascript']", "javascript:alert(1)")]
    [TestCase("![x](https://elsewhere.example/x.png)", "img", "x")]
    [TestCase("[x](//elsewhere.example)", "a[href^='//']", "x")]
    [TestCase("# Title", "h1", "Title")]
    public async Task WhatCouldHarm_IsOnlyWords(string words, string harm, string kept)
    {
        var report = await Hub.AReadyReport();

        var shown = await Head.Submit(await Head.Get(Address(report, "visited")), new() { ["Form.Words"] = words });

        Assert.That(shown.Document.QuerySelector(".hub-words")!.QuerySelectorAll(harm), Is.Empty);
        Assert.That(shown.Document.QuerySelector(".hub-words")!.TextContent, Does.Contain(kept));
    }

    [TestCase(ReportState.Checked)]
    [TestCase(ReportState.Approved)]
    public async Task EditingWhatIsChecked_TakesTheCheckBack(ReportState state)
    {
        var report = await Hub.AReadyReport(row => Hub.Walk(row, state));
        var form = await Head.Get(Address(report, "visited"));
        Assert.That(form.Text, Does.Contain("taken back"));

        await Head.Submit(form, new() { ["Form.Words"] = "Other words." });

        var saved = await Saved<Report>(report.Id);
        Assert.That((saved.State, saved.CheckedById, saved.ApprovedById), Is.EqualTo((ReportState.Draft, (Guid?)null, (Guid?)null)));
    }

    [Test]
    public async Task TwoWhoEditAtOnce_LoseNothing()
    {
        var report = await Hub.AReadyReport();
        var form = await Head.Get(Address(report, "visited"));
        await Hub.Change<Report>(report.Id, row => row.EditWords("visited", "Theirs.", Hub.SouthManager.Id, Hub.Clock.GetUtcNow()).OrThrow());

        var conflict = await Head.Submit(form, new() { ["Form.Words"] = "Mine, long thought over." });

        Assert.That(conflict.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(conflict.Text, Does.Contain("Mine, long thought over.").And.Contain("Sasha South"));
    }

    [Test]
    public async Task PublishedWords_DoNotChange()
    {
        var report = await Hub.APublishedReport();
        Assert.That((await Head.Get($"/reports/{report.Id}")).Text, Does.Not.Contain("Edit the words"));

        var refused = await Head.Submit(await Head.Get(Address(report, "visited")), new() { ["Form.Words"] = "Better words." });

        Assert.That(refused.Errors, Is.EqualTo(new[] { ReportRefusals.WordsAreFinal.Message }));
        Assert.That(refused.Value("Form.Words"), Is.EqualTo("Better words."));
    }

    [Test]
    public async Task NoWords_OrASectionThatIsNotThere_AreRefused()
    {
        var report = await Hub.AReadyReport();

        var refused = await Head.Submit(await Head.Get(Address(report, "visited")), new() { ["Form.Words"] = " " });

        Assert.That(refused.Errors, Is.EqualTo(new[] { ReportRefusals.WordsMissing.Message }));
        Assert.That((await Head.Get(Address(report, "lists"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task TheFinalWords_StandInThePublishedFiles_AndOnTheBoardsHomePage()
    {
        var report = await Hub.AReadyReport();
        await Head.Submit(await Head.Get(Address(report, "in-short")), new() { ["Form.Words"] = "- Every visit was *worth* it" });
        await Hub.Change<Report>(report.Id, row => Hub.Walk(row, ReportState.Published).OrThrow());

        await Hub.WorkOff();

        await using var db = Hub.Open();
        var files = await db.ReportFiles.Where(file => file.ReportId == report.Id).ToDictionaryAsync(file => file.Kind);
        Assert.That((await Hub.As(Role.BoardMember).Get("/")).Text, Does.Contain("Every visit was worth it").And.Contain("Words of Only Head of Participation"));
        Assert.That(new PdfReader(files[ReportFileKind.Pdf].Bytes).Text(), Does.Contain("Every visit was worth it").And.Contain("Words of Only Head of Participation").And.Not.Contain("not for circulation"));
        using var book = new XLWorkbook(new MemoryStream(files[ReportFileKind.Workbook].Bytes));
        var row = book.Worksheet("Words").RowsUsed().Single(row => row.Cell(2).GetString() == "Every visit was worth it");
        Assert.That((row.Cell(1).GetString(), row.Cell(3).GetString()), Is.EqualTo(("In short", "Only Head of Participation, 3 Feb 2026")));
        Assert.That(book.Worksheet("Words").RowsUsed().Count(row => row.Cell(3).GetString() == "The program, from the figures"), Is.GreaterThan(2));
    }

    private static string Address(Report report, string section) => $"/reports/{report.Id}/words?section={section}";
}
