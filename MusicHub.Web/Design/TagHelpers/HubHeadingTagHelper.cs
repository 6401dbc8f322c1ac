using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>The head of a page: its h1, what it belongs to, a line beneath, and inside the tag what can be done here.</summary>
[HtmlTargetElement("hub-heading")]
public sealed class HubHeadingTagHelper : ComponentTagHelper
{
    /// <summary>The h1, and the page's title in the browser unless the view gave another.</summary>
    public string Title { get; set; } = "";

    /// <summary>The small line above: the record or area that the page belongs to.</summary>
    public string? Caption { get; set; }

    /// <summary>The line below: town and URN of a school, "as at" of a report.</summary>
    public string? Lead { get; set; }

    protected override void Prepare(TagHelperContext context) => ViewContext.ViewData["Title"] ??= Title;

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => Markup.Of($"""
        <div class="hub-heading{Block.AndClasses(rest.Classes)}">
        <div class="hub-heading__words">
        {(string.IsNullOrEmpty(Caption) ? null : Markup.Of($"""<span class="govuk-caption-l">{Caption}</span>"""))}
        <h1 class="govuk-heading-l">{Title}</h1>
        {(string.IsNullOrEmpty(Lead) ? null : Markup.Of($"""<p class="hub-heading__lead">{Lead}</p>"""))}
        </div>
        {(content.IsEmpty ? null : Markup.Of($"""<div class="hub-heading__actions">{content}</div>"""))}
        </div>
        """);
}

/// <summary>What a list says when it has nothing to show; inside, what to do about it.</summary>
[HtmlTargetElement("hub-empty")]
public sealed class HubEmptyTagHelper : ComponentTagHelper
{
    public string Title { get; set; } = "";

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => Markup.Of($"""
        <div class="hub-empty{Block.AndClasses(rest.Classes)}"><p class="hub-empty__title">{Title}</p>{content}</div>
        """);
}
