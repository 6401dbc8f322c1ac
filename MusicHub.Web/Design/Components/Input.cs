using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record Input : Block, IComponent
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string Type { get; init; } = "text";

    public string? Value { get; init; }

    public Label? Label { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public Affix? Prefix { get; init; }

    public Affix? Suffix { get; init; }

    public FormGroup? FormGroup { get; init; }

    public Block? InputWrapper { get; init; }

    public string? DescribedBy { get; init; }

    public string? Autocomplete { get; init; }

    public string? Autocapitalize { get; init; }

    public string? Inputmode { get; init; }

    public string? Pattern { get; init; }

    public bool? Spellcheck { get; init; }

    public bool Disabled { get; init; }

    public Markup Render()
    {
        var id = Id ?? Name;
        var (above, describedBy) = FormGroup.Describe(id, DescribedBy, Hint, ErrorMessage);
        var classes = Words("govuk-input", Classes, ErrorMessage is null ? null : "govuk-input--error");
        var input = Markup.Of($"""
            <input class="{classes}" id="{id}" name="{Name}" type="{Type}"{Truth("spellcheck", Spellcheck)}{ValueAttribute}{Flag("disabled", Disabled)}{When("aria-describedby", describedBy)}{When("autocomplete", Autocomplete)}{When("autocapitalize", Autocapitalize)}{When("pattern", Pattern)}{When("inputmode", Inputmode)}{ExtraAttributes}>
            """);
        return FormGroup.Wrap(FormGroup, ErrorMessage is not null, Markup.Of($"{(Label is null ? null : (Label with { For = id }).Render())}{above}{Wrapped(input)}"));
    }

    private Markup? ValueAttribute => Value is null ? null : Markup.Of($" value=\"{Value}\"");

    private Markup Wrapped(Markup input)
    {
        if ((Prefix ?? Suffix ?? FormGroup?.BeforeInput ?? FormGroup?.AfterInput) is null)
            return input;

        return Markup.Of($"""
            <div class="govuk-input__wrapper{InputWrapper?.ExtraClasses}"{InputWrapper?.ExtraAttributes}>
            {FormGroup?.BeforeInput?.Content}{Prefix?.Render("prefix")}{input}{Suffix?.Render("suffix")}{FormGroup?.AfterInput?.Content}
            </div>
            """);
    }
}

/// <summary>A unit before or after an input; screen readers skip it, so the label has to name it too.</summary>
public sealed record Affix : Block
{
    internal Markup Render(string place) => Content.IsEmpty
        ? Markup.Empty
        : Markup.Of($"""<div class="govuk-input__{place}{ExtraClasses}" aria-hidden="true"{ExtraAttributes}>{Content}</div>""");
}
