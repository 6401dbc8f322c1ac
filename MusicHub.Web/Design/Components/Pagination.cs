using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record Pagination : IComponent
{
    private static readonly Markup ArrowPrevious = Markup.Of($"""
        <svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
        <path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path>
        </svg>
        """);

    private static readonly Markup ArrowNext = Markup.Of($"""
        <svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
        <path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path>
        </svg>
        """);

    public PaginationStep? Previous { get; init; }

    public PaginationStep? Next { get; init; }

    public IReadOnlyList<PaginationItem?>? Items { get; init; }

    public string LandmarkLabel { get; init; } = "Pagination";

    public string? Classes { get; init; }

    public Attributes? Attributes { get; init; }

    private bool IsBlock => Items is null && (Next ?? Previous) is not null;

    public Markup Render() => Markup.Of($"""
        <nav class="govuk-pagination{(IsBlock ? " govuk-pagination--block" : null)}{Block.AndClasses(Classes)}" aria-label="{LandmarkLabel}"{Attributes?.Render()}>
        {Step(Previous, "prev", "Previous")}
        {(Items is null ? null : Markup.Of($"""<ul class="govuk-pagination__list">{Markup.Join(Items, item => item.Render())}</ul>"""))}
        {Step(Next, "next", "Next")}
        </nav>
        """);

    private Markup Step(PaginationStep? step, string type, string word)
    {
        if (string.IsNullOrEmpty(step?.Href))
            return Markup.Empty;

        var title = step.Content.IsEmpty ? Markup.Of($"""{word}<span class="govuk-visually-hidden"> page</span>""") : step.Content;
        var arrow = type == "prev" ? ArrowPrevious : ArrowNext;
        var hasLabel = !string.IsNullOrEmpty(step.LabelText);
        var label = hasLabel && IsBlock
            ? Markup.Of($"""<span class="govuk-visually-hidden">:</span><span class="govuk-pagination__link-label">{step.LabelText}</span>""")
            : Markup.Empty;
        return Markup.Of($"""
            <div class="govuk-pagination__{type}">
            <a class="govuk-link govuk-pagination__link" href="{step.Href}" rel="{type}"{step.ExtraAttributes}>
            {(IsBlock || type == "prev" ? arrow : null)}
            <span class="govuk-pagination__link-title{(IsBlock && !hasLabel ? " govuk-pagination__link-title--decorated" : null)}">{title}</span>
            {label}
            {(!IsBlock && type == "next" ? arrow : null)}
            </a>
            </div>
            """);
    }
}

public sealed record PaginationStep : Block
{
    public string? Href { get; init; }

    public string? LabelText { get; init; }
}

public sealed record PaginationItem
{
    public string? Number { get; init; }

    public string? Href { get; init; }

    public string? VisuallyHiddenText { get; init; }

    public bool Current { get; init; }

    public bool Ellipsis { get; init; }

    public Attributes? Attributes { get; init; }

    internal Markup Render()
    {
        if (Ellipsis)
            return Markup.Of($"""<li class="govuk-pagination__item{(Current ? " govuk-pagination__item--current" : null)} govuk-pagination__item--ellipsis">&ctdot;</li>""");

        return Markup.Of($"""
            <li class="govuk-pagination__item{(Current ? " govuk-pagination__item--current" : null)}">
            <a class="govuk-link govuk-pagination__link" href="{Href}" aria-label="{VisuallyHiddenText ?? $"Page {Number}"}"{When("aria-current", Current ? "page" : null)}{Attributes?.Render()}>{Number}</a>
            </li>
            """);
    }
}
