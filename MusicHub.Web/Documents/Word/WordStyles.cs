using DocumentFormat.OpenXml.Wordprocessing;

namespace MusicHub.Web.Documents.Word;

/// <summary>The styles that text documents have, and no others; headings are those that Word itself knows by these names.</summary>
internal static class WordStyles
{
    public const string Title = "Title";

    public const string Point = "ListBullet";

    public const string Grid = "TableGrid";

    public const string Strong = "Strong";

    /// <summary>Of what is yet to be filled in.</summary>
    public const string Gap = "ToFillIn";

    private const string Normal = "Normal";

    private const string Font = "Arial";

    private const string Ink = "1D1D1B";

    public static string Heading(int level) => $"Heading{level}";

    public static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font },
                new FontSize { Val = "24" },
                new Languages { Val = WordFile.Language, EastAsia = WordFile.Language, Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "140", Line = "288", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph(Normal, "Normal", isDefault: true),
        Paragraph(Title, "Title", size: 44, before: 0),
        Paragraph(Heading(1), "heading 1", size: 32, before: 320, outline: 0),
        Paragraph(Heading(2), "heading 2", size: 28, before: 240, outline: 1),
        List(),
        new Style(new StyleName { Val = "Strong" }, new StyleRunProperties(new Bold())) { Type = StyleValues.Character, StyleId = Strong },
        new Style(new StyleName { Val = "To fill in" }, new StyleRunProperties(new Bold(), new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "FFF2B3" })) { Type = StyleValues.Character, StyleId = Gap, CustomStyle = true },
        Table());

    /// <summary>One kind of list: dots.</summary>
    public static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "567", Hanging = "283" }))
            {
                LevelIndex = 0,
            })
        {
            AbstractNumberId = 0,
        },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });

    private static Style Paragraph(string id, string name, int? size = null, int before = 0, int? outline = null, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        else
            style.Append(new BasedOn { Val = Normal }, new NextParagraphStyle { Val = Normal });
        style.Append(new PrimaryStyle());
        if (size is null)
            return style;
        var properties = new StyleParagraphProperties(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = $"{before}", After = "120" });
        if (outline is { } level)
            properties.Append(new OutlineLevel { Val = level });
        style.Append(properties, new StyleRunProperties(new Bold(), new Color { Val = Ink }, new FontSize { Val = $"{size}" }));
        return style;
    }

    private static Style List() => new(
        new StyleName { Val = "List Bullet" },
        new BasedOn { Val = Normal },
        new PrimaryStyle(),
        new StyleParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }), new ContextualSpacing()))
    {
        Type = StyleValues.Paragraph,
        StyleId = Point,
    };

    private static Style Table()
    {
        var line = BorderValues.Single;
        return new Style(
            new StyleName { Val = "Table Grid" },
            new StyleParagraphProperties(new SpacingBetweenLines { After = "60", Before = "60" }),
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = line, Size = 4, Color = "7F8C8D" },
                    new LeftBorder { Val = line, Size = 4, Color = "7F8C8D" },
                    new BottomBorder { Val = line, Size = 4, Color = "7F8C8D" },
                    new RightBorder { Val = line, Size = 4, Color = "7F8C8D" },
                    new InsideHorizontalBorder { Val = line, Size = 4, Color = "7F8C8D" },
                    new InsideVerticalBorder { Val = line, Size = 4, Color = "7F8C8D" }),
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 108, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 108, Type = TableWidthValues.Dxa })))
        {
            Type = StyleValues.Table,
            StyleId = Grid,
        };
    }
}
