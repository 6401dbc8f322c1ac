namespace MusicHub.Web.Design.Components;

public sealed record Breadcrumbs : IComponent
{
    public IReadOnlyList<Breadcrumb> Items { get; init; } = [];

    public bool CollapseOnMobile { get; init; }

    public string LabelText { get; init; } = "Breadcrumb";

    public string? Classes { get; init; }

    public Attributes? Attributes { get; init; }

    public Markup Render() => Markup.Of($"""
        <nav class="govuk-breadcrumbs{Block.AndClasses(Classes)}{(CollapseOnMobile ? " govuk-breadcrumbs--collapse-on-mobile" : null)}"{Attributes?.Render()} aria-label="{LabelText}">
        <ol class="govuk-breadcrumbs__list">
        {Markup.Join(Items, item => item.Render())}
        </ol>
        </nav>
        """);
}

public sealed record Breadcrumb : Block
{
    public string? Href { get; init; }

    internal Markup Render() => string.IsNullOrEmpty(Href)
        ? Markup.Of($"""<li class="govuk-breadcrumbs__list-item" aria-current="page">{Content}</li>""")
        : Markup.Of($"""<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="{Href}"{ExtraAttributes}>{Content}</a></li>""");
}
