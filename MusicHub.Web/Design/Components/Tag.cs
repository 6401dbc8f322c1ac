namespace MusicHub.Web.Design.Components;

public sealed record Tag : Block, IComponent
{
    public Markup Render() => Markup.Of($"""<strong class="govuk-tag{ExtraClasses}"{ExtraAttributes}>{Content}</strong>""");
}
