using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>A button with the text inside, or a link that looks like one when it has <c>href</c>.</summary>
[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : ComponentTagHelper
{
    /// <summary>"secondary" or "warning".</summary>
    public string? Kind { get; set; }

    public string? Href { get; set; }

    public string Type { get; set; } = "submit";

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    public bool Disabled { get; set; }

    public bool PreventDoubleClick { get; set; } = true;

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => new Button
    {
        Html = content,
        Classes = Block.Words(Kind is null ? null : $"govuk-button--{Kind}", rest.Classes),
        Href = Href,
        Type = Type,
        Id = Id,
        Name = Name,
        Value = Value,
        Disabled = Disabled,
        PreventDoubleClick = Href is null && PreventDoubleClick ? true : null,
        Attributes = rest.Attributes,
    }.Render();
}
