using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;

namespace MusicHub.Web.Design.TagHelpers;

[HtmlTargetElement("govuk-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : ComponentTagHelper
{
    private readonly GivenCrumbs _crumbs = [];

    protected override void Prepare(TagHelperContext context) => context.Items[typeof(GivenCrumbs)] = _crumbs;

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) =>
        new Breadcrumbs { Items = _crumbs, CollapseOnMobile = true, Classes = rest.Classes, Attributes = rest.Attributes }.Render();
}

internal sealed class GivenCrumbs : List<Breadcrumb>;

[HtmlTargetElement("govuk-crumb", ParentTag = "govuk-breadcrumbs")]
public sealed class BreadcrumbTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest)
    {
        Handed<GivenCrumbs>(context)?.Add(new() { Href = Href, Html = content });
        return Markup.Empty;
    }
}
