namespace MusicHub.Web.Design.Components;

public sealed record BackLink : Block, IComponent
{
    public string? Href { get; init; }

    public Markup Render() => Markup.Of($"""<a href="{(string.IsNullOrEmpty(Href) ? "#" : Href)}" class="govuk-back-link{ExtraClasses}"{ExtraAttributes}>{(Content.IsEmpty ? Markup.Text("Back") : Content)}</a>""");
}
