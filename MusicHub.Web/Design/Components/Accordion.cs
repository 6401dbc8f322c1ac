using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record Accordion : IComponent
{
    public string? Id { get; init; }

    public int HeadingLevel { get; init; } = 2;

    public bool? RememberExpanded { get; init; }

    public IReadOnlyList<AccordionItem?> Items { get; init; } = [];

    public string? Classes { get; init; }

    public Attributes? Attributes { get; init; }

    public Markup Render() => Markup.Of($"""
        <div class="govuk-accordion{Block.AndClasses(Classes)}" data-module="govuk-accordion" id="{Id}"{Truth("data-remember-expanded", RememberExpanded)}{Attributes?.Render()}>
        {Markup.Join(Items, (item, position) => item.Render(this, position))}
        </div>
        """);
}

public sealed record AccordionItem
{
    public Block? Heading { get; init; }

    public Block? Summary { get; init; }

    public Block? Content { get; init; }

    public bool Expanded { get; init; }

    internal Markup Render(Accordion accordion, int position) => Markup.Of($"""
        <div class="govuk-accordion__section{(Expanded ? " govuk-accordion__section--expanded" : null)}">
        <div class="govuk-accordion__section-header">
        <h{accordion.HeadingLevel} class="govuk-accordion__section-heading"><span class="govuk-accordion__section-button" id="{accordion.Id}-heading-{position}">{Heading?.Content}</span></h{accordion.HeadingLevel}>
        {(Summary is { Content.IsEmpty: false } ? Markup.Of($"""<div class="govuk-accordion__section-summary govuk-body" id="{accordion.Id}-summary-{position}">{Summary.Content}</div>""") : null)}
        </div>
        <div id="{accordion.Id}-content-{position}" class="govuk-accordion__section-content">{Body}</div>
        </div>
        """);

    private Markup Body => Content?.Html is { IsEmpty: false } || string.IsNullOrEmpty(Content?.Text)
        ? Content?.Html?.Trim() ?? Markup.Empty
        : Markup.Of($"""<p class="govuk-body">{Content.Text}</p>""");
}
