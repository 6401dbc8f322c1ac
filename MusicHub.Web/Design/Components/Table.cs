using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record Table : IComponent
{
    public string? Caption { get; init; }

    public string? CaptionClasses { get; init; }

    public IReadOnlyList<TableCell?>? Head { get; init; }

    public IReadOnlyList<IReadOnlyList<TableCell?>?> Rows { get; init; } = [];

    public bool FirstCellIsHeader { get; init; }

    public string? Classes { get; init; }

    public Attributes? Attributes { get; init; }

    public Markup Render() => Markup.Of($"""
        <table class="govuk-table{Block.AndClasses(Classes)}"{Attributes?.Render()}>
        {CaptionElement}
        {HeadElement}
        <tbody class="govuk-table__body">
        {Markup.Join(Rows, Row)}
        </tbody>
        </table>
        """);

    private Markup CaptionElement => string.IsNullOrEmpty(Caption)
        ? Markup.Empty
        : Markup.Of($"""<caption class="govuk-table__caption{Block.AndClasses(CaptionClasses)}">{Caption}</caption>""");

    private Markup HeadElement => Head is null
        ? Markup.Empty
        : Markup.Of($"""
            <thead class="govuk-table__head">
            <tr class="govuk-table__row">
            {Markup.Join(Head, cell => cell.Render("th", " scope=\"col\"", "header"))}
            </tr>
            </thead>
            """);

    private Markup Row(IReadOnlyList<TableCell?> cells)
    {
        var rendered = Markup.Join(cells, (cell, position) => FirstCellIsHeader && position == 1
            ? (cell with { Format = null }).Render("th", " scope=\"row\"", "header")
            : cell.Render("td", "", "cell"));
        return Markup.Of($"""<tr class="govuk-table__row">{rendered}</tr>""");
    }
}

public sealed record TableCell : Block
{
    public string? Format { get; init; }

    public int? Colspan { get; init; }

    public int? Rowspan { get; init; }

    internal Markup Render(string tag, string scope, string part)
    {
        var format = string.IsNullOrEmpty(Format) ? null : $"govuk-table__{part}--{Format}";
        return Markup.Of($"<{tag}{Markup.Trusted(scope)} class=\"{Words($"govuk-table__{part}", format, Classes)}\"{When("colspan", Colspan)}{When("rowspan", Rowspan)}{ExtraAttributes}>{Content}</{tag}>\n");
    }
}
