using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record Select : Block, IComponent
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The value, or the text of an item without a value, that is chosen.</summary>
    public string? Value { get; init; }

    public IReadOnlyList<SelectItem?> Items { get; init; } = [];

    public Label? Label { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    public string? DescribedBy { get; init; }

    public bool Disabled { get; init; }

    public Markup Render()
    {
        var id = Id ?? Name;
        var (above, describedBy) = FormGroup.Describe(id, DescribedBy, Hint, ErrorMessage);
        var classes = Words("govuk-select", Classes, ErrorMessage is null ? null : "govuk-select--error");
        return FormGroup.Wrap(FormGroup, ErrorMessage is not null, Markup.Of($"""
            {(Label is null ? null : (Label with { For = id }).Render())}{above}{FormGroup?.BeforeInput?.Content}
            <select class="{classes}" id="{id}" name="{Name}"{Flag("disabled", Disabled)}{When("aria-describedby", describedBy)}{ExtraAttributes}>
            {Markup.Join(Items, item => item.Render(Value))}
            </select>
            {FormGroup?.AfterInput?.Content}
            """));
    }
}

public sealed record SelectItem
{
    public string? Value { get; init; }

    public string? Text { get; init; }

    public bool? Selected { get; init; }

    public bool Disabled { get; init; }

    public Attributes? Attributes { get; init; }

    internal Markup Render(string? chosen)
    {
        var selected = Selected ?? (!string.IsNullOrEmpty(chosen) && (Value ?? Text) == chosen);
        var value = Value is null ? Markup.Empty : Markup.Of($" value=\"{Value}\"");
        return Markup.Of($"<option{value}{Flag("selected", selected)}{Flag("disabled", Disabled)}{Attributes?.Render()}>{Text}</option>\n");
    }
}
