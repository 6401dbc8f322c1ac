using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record Textarea : Block, IComponent
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public int Rows { get; init; } = 5;

    public string? Value { get; init; }

    public Label? Label { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    public string? DescribedBy { get; init; }

    public string? Autocomplete { get; init; }

    public bool? Spellcheck { get; init; }

    public bool Disabled { get; init; }

    public Markup Render()
    {
        var id = Id ?? Name;
        var (above, describedBy) = FormGroup.Describe(id, DescribedBy, Hint, ErrorMessage);
        var classes = Words("govuk-textarea", ErrorMessage is null ? null : "govuk-textarea--error", Classes);

        // A browser drops one line break straight after the tag: without another, a text that begins with one would lose it.
        var guard = Value?.StartsWith('\n') == true || Value?.StartsWith("\r\n", StringComparison.Ordinal) == true ? "\n" : null;
        return FormGroup.Wrap(FormGroup, ErrorMessage is not null, Markup.Of($"""
            {(Label is null ? null : (Label with { For = id }).Render())}{above}{FormGroup?.BeforeInput?.Content}
            <textarea class="{classes}" id="{id}" name="{Name}" rows="{Rows}"{Truth("spellcheck", Spellcheck)}{Flag("disabled", Disabled)}{When("aria-describedby", describedBy)}{When("autocomplete", Autocomplete)}{ExtraAttributes}>{guard}{Value}</textarea>
            {FormGroup?.AfterInput?.Content}
            """));
    }
}
