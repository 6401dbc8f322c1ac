using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MusicHub.Web.Documents.Word;

/// <summary>Something that stands in a text document, one below the other.</summary>
public abstract record WordBlock
{
    internal abstract OpenXmlElement Element();

    private protected static Paragraph Styled(string? style, params OpenXmlElement[] runs)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        paragraph.Append(runs);
        return paragraph;
    }

    /// <summary>With the lines that were typed.</summary>
    private protected static Run Said(string text, string? style = null)
    {
        var run = new Run();
        if (style is not null)
            run.RunProperties = new RunProperties(new RunStyle { Val = style });
        foreach (var (at, line) in XmlText.Allowed(text).ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (at > 0)
                run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
}

/// <param name="Level">0 for the title, 1 and 2 for what is below it.</param>
public sealed record WordHeading(int Level, string Text) : WordBlock
{
    internal override OpenXmlElement Element() => Styled(Level == 0 ? WordStyles.Title : WordStyles.Heading(Level), Said(Text));
}

/// <param name="IsGap">Something is to be filled in here: marked by more than the brackets in its text.</param>
public sealed record WordParagraph(string Text, bool IsGap = false) : WordBlock
{
    /// <summary>With room above it, as after a table.</summary>
    public bool IsApart { get; init; }

    internal override OpenXmlElement Element()
    {
        var paragraph = Styled(null, Said(Text, IsGap ? WordStyles.Gap : null));
        if (IsApart)
            paragraph.ParagraphProperties = new ParagraphProperties(new SpacingBetweenLines { Before = "240" });
        return paragraph;
    }
}

public sealed record WordPoint(string Text) : WordBlock
{
    internal override OpenXmlElement Element() => Styled(WordStyles.Point, Said(Text));
}

/// <param name="Headings">Of the columns; the row is repeated on each page.</param>
/// <param name="Widths">Of the columns, in twentieths of a point.</param>
public sealed record WordTable(string Summary, IReadOnlyList<string> Headings, IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<WordParagraph>> Rows) : WordBlock
{
    internal override OpenXmlElement Element()
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = WordStyles.Grid },
                new TableWidth { Width = $"{Widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0420", FirstRow = true, NoVerticalBand = true },
                new TableCaption { Val = XmlText.Allowed(Summary) }),
            new TableGrid(Widths.Select(width => new GridColumn { Width = $"{width}" })));
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. Headings.Select((heading, at) => Cell(at, new Paragraph(Said(heading, WordStyles.Strong))))]));
        foreach (var row in Rows)
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((cell, at) => Cell(at, cell.Element()))]));
        return table;
    }

    private TableCell Cell(int column, OpenXmlElement content) => new(new TableCellProperties(new TableCellWidth { Width = $"{Widths[column]}", Type = TableWidthUnitValues.Dxa }), content);
}
