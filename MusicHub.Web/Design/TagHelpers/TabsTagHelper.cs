using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>Panels of which one shows at a time; without scripts, all below each other.</summary>
[HtmlTargetElement("govuk-tabs")]
public sealed class TabsTagHelper : ComponentTagHelper
{
    private readonly GivenTabs _tabs = [];

    public string Title { get; set; } = "Contents";

    protected override void Prepare(TagHelperContext context) => context.Items[typeof(GivenTabs)] = _tabs;

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) =>
        new Tabs { Title = Title, Items = _tabs, Classes = rest.Classes, Attributes = rest.Attributes }.Render();
}

internal sealed class GivenTabs : List<TabItem>;

[HtmlTargetElement("govuk-tab", ParentTag = "govuk-tabs")]
public sealed class TabTagHelper : ComponentTagHelper
{
    public string? Id { get; set; }

    public string? Label { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest)
    {
        Handed<GivenTabs>(context)?.Add(new()
        {
            Id = Id ?? throw new InvalidOperationException($"The tab {Label} needs an id."),
            Label = Label,
            Panel = new() { Html = content },
        });
        return Markup.Empty;
    }
}
