using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>
/// The filters of a list: a GET form, so that a filtered list can be bookmarked and sent. Inside: controls with
/// <c>name</c>, and a <c>moj-filter-chosen</c> for each filter in force.
/// </summary>
[HtmlTargetElement("moj-filter")]
public sealed class FilterTagHelper : ComponentTagHelper
{
    private readonly ChosenFilters _chosen = [];

    public string Title { get; set; } = "Filters";

    /// <summary>Shown open on a phone too; else it opens there on request.</summary>
    public bool Open { get; set; }

    protected override void Prepare(TagHelperContext context) => context.Items[typeof(ChosenFilters)] = _chosen;

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest)
    {
        var request = ViewContext.HttpContext.Request;
        var path = $"{request.PathBase}{request.Path}";
        var sort = request.Query["sort"].ToString();
        return Markup.Of($"""
            <section class="moj-filter{Block.AndClasses(rest.Classes)}" aria-label="{Title}">
            {(_chosen.Count == 0 ? null : Chosen(path))}
            <details class="moj-filter__fold"{Attributes.Flag("open", Open)}>
            <summary class="moj-filter__title">{Title}</summary>
            <form method="get" action="{path}" class="moj-filter__options" novalidate>
            {(sort.Length == 0 ? null : Markup.Of($"""<input type="hidden" name="sort" value="{sort}">"""))}
            {content}
            {new Button { Text = "Apply filters", Classes = "govuk-button--secondary moj-filter__apply" }.Render()}
            </form>
            </details>
            </section>
            """);
    }

    private Markup Chosen(string path) => Markup.Of($"""
        <div class="moj-filter__selected">
        <ul class="moj-filter-tags" aria-label="Filters in force">{Markup.Join(_chosen, filter => filter)}</ul>
        <a class="govuk-link moj-filter__clear" href="{path}">Clear filters</a>
        </div>
        """);
}

internal sealed class ChosenFilters : List<Markup>;

/// <summary>A filter in force, as a link that takes it away.</summary>
[HtmlTargetElement("moj-filter-chosen", ParentTag = "moj-filter")]
public sealed class FilterChosenTagHelper : ComponentTagHelper
{
    /// <summary>The name in the query that the link takes out.</summary>
    public string Name { get; set; } = "";

    /// <summary>The text of the filter; nothing shows when it is empty.</summary>
    public string? Text { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest)
    {
        if (!string.IsNullOrEmpty(Text))
        {
            var address = PageAddress.With(ViewContext.HttpContext.Request, (Name, null), ("page", null));
            Handed<ChosenFilters>(context)?.Add(Markup.Of($"""<li><a class="moj-filter__tag" href="{address}"><span class="govuk-visually-hidden">Remove this filter: </span>{Text}</a></li>"""));
        }

        return Markup.Empty;
    }
}
