using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>How things stand: each kind has a colour and a shape of its own, and the word beside it says it.</summary>
public enum StatusKind
{
    /// <summary>An empty ring: not begun, nothing to do.</summary>
    Neutral,

    /// <summary>A half disc: under way.</summary>
    Active,

    /// <summary>A tick: finished, fine.</summary>
    Done,

    /// <summary>A triangle: soon due, behind, to be looked at.</summary>
    Warning,

    /// <summary>A diamond with a mark: overdue, failed, refused.</summary>
    Problem,

    /// <summary>A bar: cancelled, closed, no longer.</summary>
    Off,
}

[HtmlTargetElement("hub-status")]
public sealed class HubStatusTagHelper : ComponentTagHelper
{
    public StatusKind Kind { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) =>
        Status(Kind, content, rest.Classes);

    /// <summary>For rows that are rendered without a view.</summary>
    public static Markup Status(StatusKind kind, Markup words, string? classes = null) => Markup.Of($"""
        <span class="hub-status hub-status--{kind.ToString().ToLowerInvariant()}{Block.AndClasses(classes)}"><svg class="hub-status__shape" aria-hidden="true" focusable="false" width="12" height="12" viewBox="0 0 12 12">{Shape(kind)}</svg>{words}</span>
        """);

    private static Markup Shape(StatusKind kind) => kind switch
    {
        StatusKind.Active => Markup.Of($"""<circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor"/>"""),
        StatusKind.Done => Markup.Of($"""<path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" stroke="currentColor" stroke-width="2"/>"""),
        StatusKind.Warning => Markup.Of($"""<path d="M6 1 11.5 11H.5z" fill="currentColor"/>"""),
        StatusKind.Problem => Markup.Of($"""<path d="M6 0 12 6 6 12 0 6zM5.25 3v3.75h1.5V3zm0 4.5V9h1.5V7.5z" fill="currentColor" fill-rule="evenodd"/>"""),
        StatusKind.Off => Markup.Of($"""<path d="M1 5h10v2H1z" fill="currentColor"/>"""),
        _ => Markup.Of($"""<circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5"/>"""),
    };
}
