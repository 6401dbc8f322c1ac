using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MusicHub.Web.Documents.Word;

/// <summary>
/// A text document that Word and LibreOffice open: with a title, a language, real headings and lists, and tables whose first
/// row is their heading, so that a screen reader finds its way. Written by hand of nothing but what it says.
/// </summary>
public sealed record WordFile(string Title, string Author, IReadOnlyList<WordBlock> Blocks)
{
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    internal const string Language = "en-GB";

    /// <summary>The stream stands at its beginning and is the caller's to close.</summary>
    public Stream Make()
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = XmlText.Allowed(Title);
            document.PackageProperties.Creator = XmlText.Allowed(Author);
            document.PackageProperties.Language = Language;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Make();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Bullets();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new DisplayBackgroundShape(), new ThemeFontLanguages { Val = Language });
            main.Document = new Document(new Body([new WordHeading(0, Title).Element(), .. Blocks.Select(block => block.Element()), Page()]));
        }

        stream.Position = 0;
        return stream;
    }

    // A4 with margins of 2.5 cm, in twentieths of a point.
    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1418, Right = 1418, Bottom = 1418, Left = 1418, Header = 709, Footer = 709, Gutter = 0 });
}
