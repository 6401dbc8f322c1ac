namespace MusicHub.Web.Design.Components;

public sealed record SkipLink : Block, IComponent
{
    public string? Href { get; init; }

    public Markup Render() => Markup.Of($"""<a href="{(string.IsNullOrEmpty(Href) ? "#content" : Href)}" class="govuk-skip-link{ExtraClasses}"{ExtraAttributes} data-module="govuk-skip-link">{Content}</a>""");
}
