using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;
using MusicHub.Web.Design.Forms;

namespace MusicHub.Web.Design.TagHelpers;

[HtmlTargetElement("govuk-select")]
public sealed class SelectTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>A first item with no value: "Choose a region", "All phases".</summary>
    public string? Empty { get; set; }

    private protected override Markup Render(Field field, Markup content, string? classes, Attributes? attributes)
    {
        field.Register();
        var chosen = field.Value;
        var items = Items.Select(choice => new SelectItem
        {
            Value = choice.Value,
            Text = choice.Text,
            Selected = string.Equals(choice.Value, chosen, StringComparison.OrdinalIgnoreCase),
        });
        return new Select
        {
            Id = field.Id,
            Name = field.Name,
            Items = [string.IsNullOrEmpty(Empty) ? null : new SelectItem { Value = "", Text = Empty }, .. items],
            Label = LabelOf(),
            Hint = HintOf(),
            ErrorMessage = ErrorOf(field),
            Disabled = Disabled,
            Classes = classes,
            Attributes = attributes,
        }.Render();
    }
}
