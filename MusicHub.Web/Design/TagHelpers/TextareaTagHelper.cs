using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;
using MusicHub.Web.Design.Forms;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>A text area; with a limit it counts the characters left.</summary>
[HtmlTargetElement("govuk-textarea")]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>Characters; the form's validator still has to enforce it.</summary>
    public int? Limit { get; set; }

    private protected override Markup Render(Field field, Markup content, string? classes, Attributes? attributes)
    {
        field.Register();
        return Limit is null
            ? new Textarea
            {
                Id = field.Id,
                Name = field.Name,
                Value = field.Value,
                Rows = Rows,
                Label = LabelOf(),
                Hint = HintOf(),
                ErrorMessage = ErrorOf(field),
                Disabled = Disabled,
                Classes = classes,
                Attributes = attributes,
            }.Render()
            : new CharacterCount
            {
                Id = field.Id,
                Name = field.Name,
                Value = field.Value,
                Rows = Rows,
                Maxlength = Limit,
                Threshold = 75,
                Label = LabelOf(),
                Hint = HintOf(),
                ErrorMessage = ErrorOf(field),
                Classes = classes,
                Attributes = attributes,
            }.Render();
    }
}
