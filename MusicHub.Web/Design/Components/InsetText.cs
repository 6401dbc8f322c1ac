using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record InsetText : Block, IComponent
{
    public string? Id { get; init; }

    public Markup Render() => Markup.Of($"""<div{When("id", Id)} class="govuk-inset-text{ExtraClasses}"{ExtraAttributes}>{Content}</div>""");
}
