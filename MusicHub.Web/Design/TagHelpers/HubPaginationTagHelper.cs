using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>"Showing 51 to 100 of 531 schools", and links to the other pages of the list with its filters kept.</summary>
[HtmlTargetElement("hub-pagination")]
public sealed class HubPaginationTagHelper : ComponentTagHelper
{
    public Paging Page { get; set; } = new(1, 50, 0);

    /// <summary>What is listed, in the plural.</summary>
    public string Noun { get; set; } = "results";

    /// <summary>For a list of exactly one; else the plural without its s.</summary>
    public string? One { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => Markup.Of($"""
        <div class="hub-pagination{Block.AndClasses(rest.Classes)}">
        <p class="hub-pagination__count">{Count()}</p>
        {(Page.Pages > 1 ? Links() : null)}
        </div>
        """);

    private string Count() => Page.Total switch
    {
        0 => $"No {Noun}",
        1 => $"Showing 1 {One ?? Noun.TrimEnd('s')}",
        _ when Page.Pages == 1 => $"Showing all {Words(Page.Total)} {Noun}",
        _ => $"Showing {Words(Page.First)} to {Words(Page.Last)} of {Words(Page.Total)} {Noun}",
    };

    private Markup Links() => new Pagination
    {
        LandmarkLabel = Label(),
        Previous = Page.Page > 1 ? new() { Href = AddressOf(Page.Page - 1) } : null,
        Next = Page.Page < Page.Pages ? new() { Href = AddressOf(Page.Page + 1) } : null,
        Items =
        [
            .. Page.Links().Select(number => number is { } page
                ? new PaginationItem { Number = Words(page), Href = AddressOf(page), Current = page == Page.Page }
                : new PaginationItem { Ellipsis = true }),
        ],
    }.Render();

    // Above and below a list: two landmarks need two names.
    private string Label()
    {
        var label = $"Pages of {Noun}";
        var items = ViewContext.HttpContext.Items;
        return items.TryAdd((typeof(HubPaginationTagHelper), label), label) ? label : $"{label}, below the list";
    }

    private string AddressOf(int page) => PageAddress.With(ViewContext.HttpContext.Request, ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));

    private static string Words(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));
}
