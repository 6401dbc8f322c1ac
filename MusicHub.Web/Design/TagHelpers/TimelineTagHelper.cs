using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>What happened to a record, latest first.</summary>
[HtmlTargetElement("moj-timeline")]
public sealed class TimelineTagHelper : ComponentTagHelper
{
    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) =>
        Markup.Of($"""<div class="moj-timeline{Block.AndClasses(rest.Classes)}">{content}</div>""");
}

[HtmlTargetElement("moj-timeline-item", ParentTag = "moj-timeline")]
public sealed class TimelineItemTagHelper : ComponentTagHelper
{
    public string Title { get; set; } = "";

    /// <summary>Makes the title a link.</summary>
    public string? Href { get; set; }

    public string? By { get; set; }

    /// <summary>The day or instant for machines, as HTML's <c>datetime</c> wants it: "2025-11-06".</summary>
    public string When { get; set; } = "";

    /// <summary>The same for people: "Thursday 6 November 2025".</summary>
    public string WhenWords { get; set; } = "";

    public int Level { get; set; } = 3;

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest)
    {
        var title = string.IsNullOrEmpty(Href) ? Markup.Text(Title) : Markup.Of($"""<a class="govuk-link" href="{Href}">{Title}</a>""");
        return Markup.Of($"""
            <div class="moj-timeline__item{Block.AndClasses(rest.Classes)}">
            <div class="moj-timeline__header">
            <h{Level} class="moj-timeline__title">{title}</h{Level}>
            {(string.IsNullOrEmpty(By) ? null : Markup.Of($"""<p class="moj-timeline__byline">by {By}</p>"""))}
            </div>
            <p class="moj-timeline__date"><time datetime="{When}">{WhenWords}</time></p>
            {(content.IsEmpty ? null : Markup.Of($"""<div class="moj-timeline__description">{content}</div>"""))}
            </div>
            """);
    }
}
