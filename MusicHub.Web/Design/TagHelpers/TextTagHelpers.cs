using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;

namespace MusicHub.Web.Design.TagHelpers;

[HtmlTargetElement("govuk-back-link")]
public sealed class BackLinkTagHelper : ComponentTagHelper
{
    public string Href { get; set; } = "#";

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) =>
        Markup.Of($"""<nav class="hub-back" aria-label="Back">{new BackLink { Href = Href, Html = content, Classes = rest.Classes, Attributes = rest.Attributes }.Render()}</nav>""");
}

[HtmlTargetElement("govuk-details")]
public sealed class DetailsTagHelper : ComponentTagHelper
{
    public string? Summary { get; set; }

    public bool Open { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) =>
        new Details { SummaryText = Summary, Open = Open, Html = content, Classes = rest.Classes, Attributes = rest.Attributes }.Render();
}

[HtmlTargetElement("govuk-inset-text")]
public sealed class InsetTextTagHelper : ComponentTagHelper
{
    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) =>
        new InsetText { Html = content, Classes = rest.Classes, Attributes = rest.Attributes }.Render();
}

[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningTextTagHelper : ComponentTagHelper
{
    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) =>
        new WarningText { Html = content, Classes = rest.Classes, Attributes = rest.Attributes }.Render();
}

/// <summary>A group of controls with a heading of its own.</summary>
[HtmlTargetElement("govuk-fieldset")]
public sealed class FieldsetTagHelper : ComponentTagHelper
{
    public string? Legend { get; set; }

    public string LegendSize { get; set; } = "m";

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => new Fieldset
    {
        Legend = new() { Text = Legend, Classes = $"govuk-fieldset__legend--{LegendSize}" },
        Html = content,
        Classes = rest.Classes,
        Attributes = rest.Attributes,
    }.Render();
}

/// <summary>A message of the page that is not an error: "important", or with kind "success".</summary>
[HtmlTargetElement("govuk-notification")]
public sealed class NotificationTagHelper : ComponentTagHelper
{
    public string? Kind { get; set; }

    public string? Title { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => new NotificationBanner
    {
        Type = Kind,
        TitleText = Title,
        TitleId = $"notification-{context.UniqueId}",
        Html = content,
        Classes = rest.Classes,
        Attributes = rest.Attributes,
    }.Render();
}

[HtmlTargetElement("govuk-panel")]
public sealed class PanelTagHelper : ComponentTagHelper
{
    public string? Title { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) =>
        new Panel { TitleText = Title, Html = content, Classes = rest.Classes, Attributes = rest.Attributes }.Render();
}

/// <summary>A word that sorts things; for a state use <c>hub-status</c>, which doesn't rely on colour.</summary>
[HtmlTargetElement("govuk-tag")]
public sealed class TagTagHelper : ComponentTagHelper
{
    public string? Colour { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => new Tag
    {
        Html = content,
        Classes = Block.Words(Colour is null ? null : $"govuk-tag--{Colour}", rest.Classes),
        Attributes = rest.Attributes,
    }.Render();
}
