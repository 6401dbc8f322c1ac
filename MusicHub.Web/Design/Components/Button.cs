using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

/// <summary>A button, or a link that looks like one when it has an address.</summary>
public sealed record Button : Block, IComponent
{
    private static readonly Markup StartIcon = Markup.Of($"""
        <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
          <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/>
        </svg>
        """);

    public string? Id { get; init; }

    public string? Href { get; init; }

    public string? Type { get; init; }

    public string? Name { get; init; }

    public string? Value { get; init; }

    public bool Disabled { get; init; }

    public bool IsStartButton { get; init; }

    public bool? PreventDoubleClick { get; init; }

    public Markup Render()
    {
        var classes = Words("govuk-button", Classes, IsStartButton ? "govuk-button--start" : null);
        var common = Markup.Of($" class=\"{classes}\" data-module=\"govuk-button\"{ExtraAttributes}{When("id", Id)}");
        var content = Html is { IsEmpty: false } && IsStartButton ? Markup.Of($"<span>{Html}</span>") : Content;
        var icon = IsStartButton ? StartIcon : null;

        return string.IsNullOrEmpty(Href)
            ? Markup.Of($"""
                <button type="{Type ?? "submit"}"{When("value", Value)}{When("name", Name)}{Disable}{Truth("data-prevent-double-click", PreventDoubleClick)}{common}>{content}{icon}</button>
                """)
            : Markup.Of($"""
                <a href="{Href}" role="button" draggable="false"{common}>{content}{icon}</a>
                """);
    }

    private Markup Disable => Disabled ? Markup.Of($" disabled aria-disabled=\"true\"") : Markup.Empty;
}
