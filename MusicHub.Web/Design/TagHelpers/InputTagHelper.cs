using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;
using MusicHub.Web.Design.Forms;

namespace MusicHub.Web.Design.TagHelpers;

[HtmlTargetElement("govuk-input")]
public class InputTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    /// <summary>Room for 2, 3, 4, 5, 10, 20 or 30 characters, or "one-half" and the like of the column.</summary>
    public string? Width { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public bool? Spellcheck { get; set; }

    private protected override Markup Render(Field field, Markup content, string? classes, Attributes? attributes)
    {
        field.Register();
        return new Input
        {
            Id = field.Id,
            Name = field.Name,
            Type = Type,
            // A password is never sent back.
            Value = Type == "password" ? null : field.Value,
            Label = LabelOf(),
            Hint = HintOf(),
            ErrorMessage = ErrorOf(field),
            Prefix = Prefix is null ? null : new() { Text = Prefix },
            Suffix = Suffix is null ? null : new() { Text = Suffix },
            Autocomplete = Autocomplete,
            Inputmode = Inputmode,
            Spellcheck = Spellcheck,
            Disabled = Disabled,
            Classes = Block.Words(WidthClass(), classes),
            Attributes = attributes,
        }.Render();
    }

    private string? WidthClass() => Width is null ? null
        : char.IsAsciiDigit(Width[0]) ? $"govuk-input--width-{Width}"
        : $"govuk-!-width-{Width}";
}

/// <summary>An amount of pounds.</summary>
[HtmlTargetElement("govuk-money")]
public sealed class MoneyTagHelper : InputTagHelper
{
    public MoneyTagHelper()
    {
        Prefix = "£";
        Width = "5";
        Inputmode = "decimal";
        Spellcheck = false;
    }
}
