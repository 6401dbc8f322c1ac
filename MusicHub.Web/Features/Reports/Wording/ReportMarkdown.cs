using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace MusicHub.Web.Features.Reports.Wording;

/// <summary>What people write in a report's sections: paragraphs, lists, headings below the section's own, emphasis and links to other sites. HTML is shown as it was typed; pictures and addresses that run something are only words.</summary>
public static class ReportMarkdown
{
    /// <summary>Sections have headings of level 2.</summary>
    private const int FirstLevel = 3;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static IHtmlContent Html(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsSafe(link.Url)).ToList())
            KeepWords(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        foreach (var block in document.Descendants<Block>())
            Dress(block);
        foreach (var link in document.Descendants<LinkInline>())
            link.GetAttributes().AddClass("govuk-link");
        return new HtmlString(Markdown.ToHtml(document, Pipeline));
    }

    /// <summary>Its words alone, for a cell.</summary>
    public static string Text(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();

    private static bool IsSafe(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto";

    private static void KeepWords(LinkInline link)
    {
        var at = (Inline)link;
        while (link.FirstChild is { } child)
        {
            child.Remove();
            at.InsertAfter(child);
            at = child;
        }

        link.Remove();
    }

    private static void Dress(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                heading.Level = Math.Min(6, heading.Level + FirstLevel - 1);
                heading.GetAttributes().AddClass("govuk-heading-s");
                break;
            case ParagraphBlock:
                block.GetAttributes().AddClass("govuk-body");
                break;
            case ListBlock list:
                list.GetAttributes().AddClass("govuk-list");
                list.GetAttributes().AddClass(list.IsOrdered ? "govuk-list--number" : "govuk-list--bullet");
                break;
        }
    }
}
