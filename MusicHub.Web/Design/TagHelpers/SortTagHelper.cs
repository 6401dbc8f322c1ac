using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>
/// A column heading that sorts the list: a link to this page with <c>sort=name</c>, or <c>sort=-name</c> for the other
/// direction; filters are kept and the list begins again at its first page.
/// </summary>
[HtmlTargetElement("th", Attributes = "sort-by")]
public sealed class SortTagHelper : ComponentTagHelper
{
    /// <summary>The name of this column in the query.</summary>
    public string SortBy { get; set; } = "";

    /// <summary>How the list is sorted now, as the page was asked: "name" or "-name".</summary>
    public string? Sorted { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var ascending = Sorted == SortBy;
        var descending = Sorted == $"-{SortBy}";
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute("class", Block.Words(output.Attributes["class"]?.Value?.ToString(), "hub-sortable"));
        if (ascending || descending)
            output.Attributes.SetAttribute("aria-sort", ascending ? "ascending" : "descending");

        var address = PageAddress.With(ViewContext.HttpContext.Request, ("sort", ascending ? $"-{SortBy}" : SortBy), ("page", null));
        output.Content.SetHtmlContent(Markup.Of($"""<a class="hub-sort" href="{address}">{Markup.Trusted(content.GetContent())}<span class="hub-sort__arrow" aria-hidden="true"></span></a>"""));
    }

    protected override Microsoft.AspNetCore.Html.IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => content;
}
