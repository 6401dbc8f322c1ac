namespace MusicHub.Web.Design.Components;

public sealed record WarningText : Block, IComponent
{
    public string IconFallbackText { get; init; } = "Warning";

    public Markup Render() => Markup.Of($"""
        <div class="govuk-warning-text{ExtraClasses}"{ExtraAttributes}>
        <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
        <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{IconFallbackText}</span>
        {Content}
        </strong>
        </div>
        """);
}
