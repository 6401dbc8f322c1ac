using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

/// <summary>One radio button or checkbox, or a divider between two.</summary>
public sealed record ChoiceItem : Block
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Value { get; init; }

    public bool? Checked { get; init; }

    public bool Disabled { get; init; }

    public string? Divider { get; init; }

    /// <summary>"exclusive" for a checkbox that clears the others ("None of these").</summary>
    public string? Behaviour { get; init; }

    public Block? Label { get; init; }

    public Hint? Hint { get; init; }

    /// <summary>Shown only while the item is chosen.</summary>
    public Conditional? Conditional { get; init; }

    internal Markup Render(string component, string type, string? name, string id, bool isChecked, string? describedBy)
    {
        if (!string.IsNullOrEmpty(Divider))
            return Markup.Of($"""<div class="{component}__divider">{Divider}</div>""");

        var hintId = Hint is { Content.IsEmpty: false } ? $"{id}-item-hint" : null;
        var hasConditional = Conditional?.Html is { IsEmpty: false };
        var label = new Label
        {
            Text = Text,
            Html = Html,
            Classes = Words($"{component}__label", Label?.Classes),
            Attributes = Label?.Attributes,
            For = id,
        };
        var hint = hintId is null
            ? null
            : (Hint! with { Id = hintId, Classes = Words($"{component}__hint", Hint.Classes) }).Render();
        return Markup.Of($"""
            <div class="{component}__item">
            <input class="{component}__input" id="{id}" name="{name}" type="{type}" value="{Value}"{Flag("checked", isChecked)}{Flag("disabled", Disabled)}{When("data-aria-controls", hasConditional && !Conditional!.ByStyle ? $"conditional-{id}" : null)}{When("data-behaviour", Behaviour)}{When("aria-describedby", Words(describedBy, hintId))}{ExtraAttributes}>
            {label.Render()}
            {hint}
            </div>
            {(hasConditional ? Reveal(component, id, isChecked) : null)}
            """);
    }

    private Markup Reveal(string component, string id, bool isChecked) => Markup.Of($"""
        <div class="{component}__conditional{(Conditional!.ByStyle ? " hub-reveal" : isChecked ? null : $" {component}__conditional--hidden")}" id="conditional-{id}">{Conditional.Html!.Trim()}</div>
        """);
}

public sealed record Conditional
{
    public Markup? Html { get; init; }

    /// <summary>
    /// Our stylesheet hides and shows it, also without scripts. The design system's script puts aria-expanded on radio
    /// buttons, which ARIA does not allow there.
    /// </summary>
    public bool ByStyle { get; init; }
}
