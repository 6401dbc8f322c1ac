using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record ErrorMessage : Block, IComponent
{
    public string? Id { get; init; }

    public string VisuallyHiddenText { get; init; } = "Error";

    public Markup Render() => Markup.Of($"""
        <p{When("id", Id)} class="govuk-error-message{ExtraClasses}"{ExtraAttributes}>{Prefix}{Content}</p>
        """);

    private Markup Prefix => VisuallyHiddenText.Length == 0
        ? Markup.Empty
        : Markup.Of($"""<span class="govuk-visually-hidden">{VisuallyHiddenText}:</span> """);
}
