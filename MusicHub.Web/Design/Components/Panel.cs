namespace MusicHub.Web.Design.Components;

/// <summary>Says that something long is done. The interruption kind of the design system is not carried.</summary>
public sealed record Panel : Block, IComponent
{
    public string? TitleText { get; init; }

    public Markup? TitleHtml { get; init; }

    public int HeadingLevel { get; init; } = 1;

    public Markup Render() => Markup.Of($"""
        <div class="govuk-panel govuk-panel--confirmation{ExtraClasses}"{ExtraAttributes}>
        <h{HeadingLevel} class="govuk-panel__title">{ContentOf(TitleText, TitleHtml)}</h{HeadingLevel}>
        {(Content.IsEmpty ? null : Markup.Of($"""<div class="govuk-panel__body">{Content}</div>"""))}
        </div>
        """);
}
