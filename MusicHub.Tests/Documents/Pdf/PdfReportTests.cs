using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;
using MusicHub.Tests.Documents.Charts;
using MusicHub.Web.Documents;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Documents.Pdf;

namespace MusicHub.Tests.Documents.Pdf;

/// <summary>A report of some pages, printed once and read by other programs.</summary>
public sealed class PdfReportTests
{
    private PdfReader pdf = null!;

    [OneTimeSetUp]
    public async Task PrintTheReport()
    {
        var options = Options.Create(new DocumentsOptions());
        using var printer = new PdfPrinter(new ChromiumLocator(options), options);
        pdf = new PdfReader(await printer.PrintAsync(Report(), CancellationToken.None));
    }

    [Test]
    public void TheFile_SaysItsTitleThatItIsTaggedAndItsLanguage()
    {
        Assert.That(pdf.Info(), Does.Match(@"Title:\s+Schools visited: autumn & ""winter"" 2025"));
        Assert.That(pdf.Info(), Does.Match(@"Tagged:\s+yes"));
        Assert.That(pdf.Info(), Does.Match(@"Page size:.*A4"));
        Assert.That(pdf.Raw, Does.Contain("/Lang (en-GB)"));
    }

    [Test]
    public void TheTags_HoldHeadingsTableHeadersAndLists()
    {
        var tags = pdf.Tags();
        foreach (var expected in new[] { "H1", "H2", "H3", "Table", "TH", "LI", "Figure", "/Scope /Column", "/Scope /Row" })
            Assert.That(tags, Does.Contain(expected));
        Assert.That(tags, Does.Contain("By region"));
    }

    [Test]
    public void AChart_HasItsDescriptionAsAlternativeText()
    {
        Assert.That(pdf.Raw, Does.Contain("/Alt (Visited against target by region. Bar chart of schools visited by region"));
        Assert.That(pdf.Tags().Split('\n').Count(line => line.Trim() == "Figure"), Is.EqualTo(3));
    }

    [Test]
    public void TheOutline_HasEveryHeading()
    {
        var outline = pdf.Outline();
        Assert.That(outline, Does.Contain("<outline>"));
        foreach (var heading in new[] { "By region", "Terms compared", "Longest without a visit" })
            Assert.That(outline[outline.IndexOf("<outline>", StringComparison.Ordinal)..], Does.Contain(heading));
    }

    [Test]
    public void EveryPage_NamesTheHubAndItsNumber()
    {
        var text = pdf.Text();
        var pages = int.Parse(Regex.Match(pdf.Info(), @"Pages:\s+(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.That(pages, Is.GreaterThan(1));
        for (var page = 1; page <= pages; page++)
            Assert.That(text, Does.Match($"Dene & Marsh \"Music\" Service · Schools visited: autumn & \"winter\" 2025 +Page {page} of {pages}"));
        Assert.That(text, Does.Contain("Data as at 5 December 2025"));
        Assert.That(text, Does.Contain("Termly report to the board"));
    }

    [Test]
    public void PageNumbers_AreNotReadOutAsContent() => Assert.That(pdf.Tags(), Does.Not.Match(@"Page \d of \d"));

    [Test]
    public void ALongTable_HasItsHeadersOnceInTheTags() =>
        Assert.That(pdf.Tags().Split('\n').Count(line => line.Trim() == "\"Last visit\""), Is.EqualTo(1));

    [Test]
    public void TheFonts_AreInside() => Assert.That(pdf.Fonts(), Does.Match(@"Inter-Regular.*\byes\b"));

    [Test]
    public void TheFile_IsSmallEnoughToSend() => Assert.That(pdf.Raw, Has.Length.LessThan(500_000));

    private static PdfDocument Report()
    {
        var rows = string.Concat(Enumerable.Range(1, 24).Select(i => $"<tr><th scope=\"row\">Example School {i}</th><td>March 2022</td></tr>"));
        var body = new HtmlContentBuilder()
            .AppendHtml(KeyFigures.Render([new("62", "Schools visited", "of a target of 76"), new("5", "Actions overdue")]))
            .AppendHtml("<h2>By region</h2>").AppendHtml(ChartSvg.Render(SampleCharts.Regions)).AppendHtml(ChartTable.Render(SampleCharts.Regions, captionHidden: true))
            .AppendHtml("<h2>Terms compared</h2>").AppendHtml(ChartSvg.Render(SampleCharts.Terms)).AppendHtml(ChartSvg.Render(SampleCharts.Actions))
            .AppendHtml("<h3>Longest without a visit</h3><table class=\"long-table\"><thead><tr><th scope=\"col\">School</th><th scope=\"col\">Last visit</th></tr></thead><tbody>")
            .AppendHtml(rows)
            .AppendHtml("</tbody></table>");
        return new PdfDocument("Schools visited: autumn & \"winter\" 2025", "Dene & Marsh \"Music\" Service", new DateOnly(2025, 12, 5), body)
        {
            Subtitle = "Termly report to the board",
        };
    }
}
