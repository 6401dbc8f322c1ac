using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record Tabs : IComponent
{
    public string? Id { get; init; }

    public string? IdPrefix { get; init; }

    public string Title { get; init; } = "Contents";

    public IReadOnlyList<TabItem?> Items { get; init; } = [];

    public string? Classes { get; init; }

    public Attributes? Attributes { get; init; }

    public Markup Render() => Markup.Of($"""
        <div{When("id", Id)} class="govuk-tabs{Block.AndClasses(Classes)}"{Attributes?.Render()} data-module="govuk-tabs">
        <h2 class="govuk-tabs__title">{Title}</h2>
        {(Items.Count == 0 ? null : Body)}
        </div>
        """);

    private Markup Body => Markup.Of($"""
        <ul class="govuk-tabs__list">
        {Markup.Join(Items, (item, position) => item.RenderLink(PanelId(item, position), position))}
        </ul>
        {Markup.Join(Items, (item, position) => item.RenderPanel(PanelId(item, position), position))}
        """);

    private string PanelId(TabItem item, int position) => string.IsNullOrEmpty(item.Id) ? $"{IdPrefix}-{position}" : item.Id;
}

public sealed record TabItem
{
    public string? Id { get; init; }

    public string? Label { get; init; }

    public Block? Panel { get; init; }

    public Attributes? Attributes { get; init; }

    internal Markup RenderLink(string panelId, int position) => Markup.Of($"""
        <li class="govuk-tabs__list-item{(position == 1 ? " govuk-tabs__list-item--selected" : null)}"><a class="govuk-tabs__tab" href="#{panelId}"{Attributes?.Render()}>{Label}</a></li>
        """);

    internal Markup RenderPanel(string panelId, int position)
    {
        var content = Panel?.Html is { IsEmpty: false }
            ? Panel.Html.Trim()
            : string.IsNullOrEmpty(Panel?.Text) ? Markup.Empty : Markup.Of($"""<p class="govuk-body">{Panel.Text}</p>""");
        return Markup.Of($"""<div class="govuk-tabs__panel{(position > 1 ? " govuk-tabs__panel--hidden" : null)}" id="{panelId}"{Panel?.ExtraAttributes}>{content}</div>""");
    }
}
