using System.Diagnostics;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;
using MusicHub.Tests.Support;
using MusicHub.Web.Documents;
using MusicHub.Web.Documents.Pdf;

namespace MusicHub.Tests.Documents.Pdf;

/// <summary>What happens around Chromium, tried with small programs that misbehave in its place.</summary>
[Platform(Exclude = "Win")]
public sealed class PdfPrinterTests
{
    private static readonly PdfDocument Document = new("Report", "Hub", new DateOnly(2025, 12, 5), HtmlString.Empty);

    [Test]
    public async Task APrintThatTakesTooLong_EndsWithItsChildrenAndItsFolder()
    {
        var notes = TempFiles.NewPath(".txt");
        using var printer = Printer(Hanging(notes), seconds: 1);

        var refused = await Assert.CatchAsync<DocumentException>(() => printer.PrintAsync(Document, CancellationToken.None));

        Assert.That(refused!.Message, Does.Contain("after 1 seconds"));
        AssertNothingIsLeft(notes);
    }

    [Test]
    public async Task ACancelledPrint_EndsWithItsChildrenAndItsFolder()
    {
        var notes = TempFiles.NewPath(".txt");
        using var printer = Printer(Hanging(notes));
        using var cancel = new CancellationTokenSource();

        var print = printer.PrintAsync(Document, cancel.Token);
        while (!File.Exists(notes) || (await File.ReadAllLinesAsync(notes)).Length < 2)
            await Task.Delay(20);
        await cancel.CancelAsync();

        await Assert.CatchAsync<OperationCanceledException>(() => print);
        AssertNothingIsLeft(notes);
    }

    [Test]
    public async Task Prints_WaitForAPlace()
    {
        var log = TempFiles.NewPath(".txt");
        using var printer = Printer(Script($"echo begin >> {log}; sleep 0.2; echo end >> {log}; exit 3"), atOnce: 1);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Assert.CatchAsync<DocumentException>(() => printer.PrintAsync(Document, CancellationToken.None))));

        Assert.That(await File.ReadAllLinesAsync(log), Is.EqualTo(new[] { "begin", "end", "begin", "end", "begin", "end" }));
    }

    [Test]
    public async Task AFailure_CarriesTheLastMessages()
    {
        using var printer = Printer(Script("echo 'the cause' >&2; exit 7"));
        var failure = await Assert.CatchAsync<DocumentException>(() => printer.PrintAsync(Document, CancellationToken.None));
        Assert.That(failure!.Message, Does.Contain("code 7").And.Contain("the cause"));
    }

    [Test]
    public async Task AMissingSandbox_IsNamedWithItsRemedy()
    {
        using var printer = Printer(Script("echo 'FATAL: No usable sandbox! Update your kernel' >&2; exit 133"));
        var failure = await Assert.CatchAsync<DocumentException>(() => printer.PrintAsync(Document, CancellationToken.None));
        Assert.That(failure!.Message, Does.Contain("apt install chromium-sandbox"));
    }

    [Test]
    public async Task AProgramThatCannotBeRun_IsNamed()
    {
        var file = TempFiles.NewPath(".txt");
        await File.WriteAllTextAsync(file, "not a program");
        using var printer = Printer(file);
        var failure = await Assert.CatchAsync<DocumentException>(() => printer.PrintAsync(Document, CancellationToken.None));
        Assert.That(failure!.Message, Does.Contain(file).And.Contain("Documents:Chromium"));
    }

    [Test]
    public async Task AMissingChromium_IsNamedWithItsRemedy()
    {
        using var printer = Printer("/nowhere/chromium");
        var failure = await Assert.CatchAsync<DocumentException>(() => printer.PrintAsync(Document, CancellationToken.None));
        Assert.That(failure!.Message, Is.EqualTo("Chromium was not found at /nowhere/chromium: correct the setting Documents:Chromium."));
    }

    [Test]
    public async Task ADocumentThatIsTooLarge_IsRefusedBeforeChromiumStarts()
    {
        using var printer = Printer("/nowhere/chromium", largest: 1_000_000);
        var large = Document with { Body = new HtmlString(new string('x', 1_000_000)) };
        var failure = await Assert.CatchAsync<DocumentException>(() => printer.PrintAsync(large, CancellationToken.None));
        Assert.That(failure!.Message, Does.Contain("too large to print"));
    }

    private static PdfPrinter Printer(string chromium, int seconds = 60, int atOnce = 2, int largest = 8_000_000)
    {
        var options = Options.Create(new DocumentsOptions { Chromium = chromium, PrintSeconds = seconds, PrintsAtOnce = atOnce, LargestDocument = largest });
        return new PdfPrinter(new ChromiumLocator(options), options);
    }

    /// <summary>Never ends, has a child, and notes the child's id and its own folder.</summary>
    private static string Hanging(string notes) => Script($"sleep 300 & echo $! > {notes}; echo $HOME >> {notes}; wait");

    private static string Script(string commands)
    {
        var path = TempFiles.NewPath(".sh");
        File.WriteAllText(path, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static void AssertNothingIsLeft(string notes)
    {
        var lines = File.ReadAllLines(notes);
        Assert.That(() => IsRunning(int.Parse(lines[0])), Is.False.After(2_000, 50), "the child still runs");
        Assert.That(Directory.Exists(lines[1]), Is.False, "the folder is still there");
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
