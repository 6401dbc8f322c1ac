using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>The pages of one record or area.</summary>
[HtmlTargetElement("moj-sub-navigation")]
public sealed class SubNavigationTagHelper : ComponentTagHelper
{
    public string Label { get; set; } = "Pages of this section";

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => Markup.Of($"""
        <nav class="moj-sub-navigation{Block.AndClasses(rest.Classes)}" aria-label="{Label}"><ul class="moj-sub-navigation__list">{content}</ul></nav>
        """);
}

[HtmlTargetElement("moj-sub-navigation-item", ParentTag = "moj-sub-navigation")]
public sealed class SubNavigationItemTagHelper : ComponentTagHelper
{
    public string Href { get; set; } = "";

    public bool Current { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => Markup.Of($"""
        <li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link"{Attributes.When("aria-current", Current ? "page" : null)} href="{Href}">{content}</a></li>
        """);
}

[HtmlTargetElement("moj-badge")]
public sealed class BadgeTagHelper : ComponentTagHelper
{
    public string? Colour { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => Markup.Of($"""
        <span class="moj-badge{(Colour is null ? null : $" moj-badge--{Colour}")}{Block.AndClasses(rest.Classes)}">{content}</span>
        """);
}
