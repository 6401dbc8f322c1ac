namespace MusicHub.Web.Design.Components;

public sealed record PhaseBanner : Block, IComponent
{
    public Block? Tag { get; init; }

    public Markup Render()
    {
        var tag = new Tag { Text = Tag?.Text, Html = Tag?.Html, Classes = Words("govuk-phase-banner__content__tag", Tag?.Classes) };
        return Markup.Of($"""
            <div class="govuk-phase-banner govuk-width-container{ExtraClasses}"{ExtraAttributes}>
            <p class="govuk-phase-banner__content">
            {tag.Render()}
            <span class="govuk-phase-banner__text">{Content}</span>
            </p>
            </div>
            """);
    }
}
