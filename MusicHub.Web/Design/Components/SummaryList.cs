namespace MusicHub.Web.Design.Components;

public sealed record SummaryList : IComponent
{
    public IReadOnlyList<SummaryRow?> Rows { get; init; } = [];

    public SummaryCard? Card { get; init; }

    public string? Classes { get; init; }

    public Attributes? Attributes { get; init; }

    public Markup Render()
    {
        var anyActions = Rows.Any(row => row?.HasActions == true);
        var list = Markup.Of($"""
            <dl class="govuk-summary-list{Block.AndClasses(Classes)}"{Attributes?.Render()}>
            {Markup.Join(Rows, row => row.Render(anyActions, Card?.Title))}
            </dl>
            """);
        return Card is null ? list : Card.Render(list);
    }
}

public sealed record SummaryRow
{
    public Block? Key { get; init; }

    public Block? Value { get; init; }

    public SummaryActions? Actions { get; init; }

    public string? Classes { get; init; }

    internal bool HasActions => Actions is { Items.Count: > 0 };

    internal Markup Render(bool anyActions, CardTitle? cardTitle) => Markup.Of($"""
        <div class="govuk-summary-list__row{(anyActions && Actions?.Items is null ? " govuk-summary-list__row--no-actions" : null)}{Block.AndClasses(Classes)}">
        <dt class="govuk-summary-list__key{Key?.ExtraClasses}">{Key?.Content.Trim()}</dt>
        <dd class="govuk-summary-list__value{Value?.ExtraClasses}">{Value?.Content.Trim()}</dd>
        {(HasActions ? Actions!.Render("dd", "govuk-summary-list__actions", "govuk-summary-list__actions-list", "govuk-summary-list__actions-list-item", cardTitle) : null)}
        </div>
        """);
}

public sealed record SummaryActions
{
    public IReadOnlyList<SummaryAction>? Items { get; init; }

    public string? Classes { get; init; }

    internal Markup Render(string tag, string part, string listPart, string itemPart, CardTitle? cardTitle)
    {
        if (Items is [var only])
            return Markup.Of($"<{tag} class=\"{part}{Block.AndClasses(Classes)}\">{only.Render(cardTitle)}</{tag}>");

        var items = Markup.Join(Items, item => Markup.Of($"<li class=\"{itemPart}\">{item.Render(cardTitle)}</li>"));
        return Markup.Of($"<{tag} class=\"{part}{Block.AndClasses(Classes)}\"><ul class=\"{listPart}\">{items}</ul></{tag}>");
    }

    internal Markup RenderForCard(CardTitle? title)
    {
        if (Items is [_])
            return Render("div", "govuk-summary-card__actions", "", "", title);

        var items = Markup.Join(Items, item => Markup.Of($"""<li class="govuk-summary-card__action">{item.Render(title)}</li>"""));
        return Markup.Of($"""<ul class="govuk-summary-card__actions{Block.AndClasses(Classes)}">{items}</ul>""");
    }
}

public sealed record SummaryAction : Block
{
    public string? Href { get; init; }

    public string? VisuallyHiddenText { get; init; }

    internal Markup Render(CardTitle? cardTitle)
    {
        var hidden = Markup.Of($"{(string.IsNullOrEmpty(VisuallyHiddenText) ? null : $" {VisuallyHiddenText}")}{(cardTitle is null ? null : Markup.Of($" ({cardTitle.Content})"))}");
        var span = hidden.IsEmpty ? hidden : Markup.Of($"""<span class="govuk-visually-hidden">{hidden}</span>""");
        return Markup.Of($"""<a class="govuk-link{ExtraClasses}" href="{Href}"{ExtraAttributes}>{Content}{span}</a>""");
    }
}

public sealed record CardTitle : Block
{
    public int HeadingLevel { get; init; } = 2;
}

public sealed record SummaryCard : Block
{
    public CardTitle? Title { get; init; }

    public SummaryActions? Actions { get; init; }

    internal Markup Render(Markup list) => Markup.Of($"""
        <div class="govuk-summary-card{ExtraClasses}"{ExtraAttributes}>
        <div class="govuk-summary-card__title-wrapper">
        {(Title is null ? null : Markup.Of($"""<h{Title.HeadingLevel} class="govuk-summary-card__title{Title.ExtraClasses}">{Title.Content}</h{Title.HeadingLevel}>"""))}
        {(Actions is { Items.Count: > 0 } ? Actions.RenderForCard(Title) : null)}
        </div>
        <div class="govuk-summary-card__content">
        {list}
        </div>
        </div>
        """);
}
