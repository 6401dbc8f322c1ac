using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using MusicHub.Web.Documents.Word;

namespace MusicHub.Tests.Documents.Word;

public sealed class WordFileTests
{
    private static readonly WordFile Sample = new("Plan \u0001& summary", "Testshire Music Hub",
    [
        new WordHeading(1, "Overview"),
        new WordTable("Overview", ["Detail", "Information"], [3000, 6000], [[new WordParagraph("Name"), new WordParagraph("[add]", IsGap: true)]]),
        new WordParagraph("One line\nand another") { IsApart = true },
        new WordPoint("A point"),
        new WordHeading(2, "Below"),
    ]);

    [Test]
    public void ItIsADocument_ThatTheStandardAllows()
    {
        using var document = Open(Sample);

        Assert.That(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"), Is.Empty);
    }

    [Test]
    public void AScreenReader_FindsTitleLanguageHeadingsListsAndTheTablesHeading()
    {
        using var document = Open(Sample);
        var body = document.MainDocumentPart!.Document.Body!;
        var styles = body.Elements<Paragraph>().Select(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value);
        var rows = body.Elements<Table>().Single().Elements<TableRow>().ToList();

        Assert.That((document.PackageProperties.Title, document.PackageProperties.Language), Is.EqualTo(("Plan & summary", "en-GB")));
        Assert.That(styles, Is.EqualTo(new[] { "Title", "Heading1", null, "ListBullet", "Heading2" }));
        Assert.That(rows.Select(row => row.TableRowProperties!.Elements<TableHeader>().Any()), Is.EqualTo(new[] { true, false }));
        var known = document.MainDocumentPart.StyleDefinitionsPart!.Styles!;
        Assert.That(known.DocDefaults!.Descendants<Languages>().Single().Val?.Value, Is.EqualTo("en-GB"));
        var headings = known.Elements<Style>().Where(style => style.StyleId!.Value!.StartsWith("Heading", StringComparison.Ordinal)).Select(style => (style.StyleName!.Val!.Value, style.Descendants<OutlineLevel>().Single().Val!.Value));
        Assert.That(headings, Is.EqualTo(new[] { ("heading 1", 0), ("heading 2", 1) }));
    }

    [Test]
    public void AGap_IsMarked_AndTypedLinesStayLines()
    {
        using var document = Open(Sample);
        var body = document.MainDocumentPart!.Document.Body!;

        Assert.That(body.Descendants<Run>().Single(run => run.RunProperties?.RunStyle?.Val == "ToFillIn").InnerText, Is.EqualTo("[add]"));
        Assert.That(body.Elements<Paragraph>().Single(paragraph => paragraph.InnerText.StartsWith("One line", StringComparison.Ordinal)).Descendants<Break>().Count(), Is.EqualTo(1));
    }

    private static WordprocessingDocument Open(WordFile file) => WordprocessingDocument.Open(file.Make(), isEditable: false);
}
