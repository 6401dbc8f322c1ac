using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record Hint : Block, IComponent
{
    public string? Id { get; init; }

    public Markup Render() => Markup.Of($"""
        <div{When("id", Id)} class="govuk-hint{ExtraClasses}"{ExtraAttributes}>{Content}</div>
        """);
}
