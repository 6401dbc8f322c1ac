using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;
using MusicHub.Web.Design.Forms;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>A group of radio buttons or checkboxes: from a list, from tags inside, or both.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    private readonly GivenChoices _given = [];

    public string? Legend { get; set; }

    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>The size for a page of many questions; false suits a page that asks one.</summary>
    public bool Small { get; set; } = true;

    protected override void Prepare(TagHelperContext context) => context.Items[typeof(GivenChoices)] = _given;

    private protected List<ChoiceItem> ItemsFor(Func<string?, bool> isChosen)
    {
        var listed = Items.Select(choice => new ChoiceItem
        {
            Value = choice.Value,
            Text = choice.Text,
            Hint = choice.Hint is null ? null : new() { Text = choice.Hint },
        });
        return [.. listed.Concat(_given).Select(item => item with { Checked = item.Divider is null && isChosen(item.Value), Disabled = Disabled })];
    }
}

[HtmlTargetElement("govuk-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    public bool Inline { get; set; }

    private protected override Markup Render(Field field, Markup content, string? classes, Attributes? attributes)
    {
        field.Register();
        var chosen = field.Value;
        return new Radios
        {
            IdPrefix = field.Id,
            Name = field.Name,
            Items = ItemsFor(value => string.Equals(value, chosen, StringComparison.OrdinalIgnoreCase)),
            Fieldset = FieldsetOf(Legend ?? Label),
            Hint = HintOf(),
            ErrorMessage = ErrorOf(field),
            Classes = Block.Words(Small ? "govuk-radios--small" : null, Inline ? "govuk-radios--inline" : null, classes),
            Attributes = attributes,
        }.Render();
    }
}

[HtmlTargetElement("govuk-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    private protected override Markup Render(Field field, Markup content, string? classes, Attributes? attributes)
    {
        field.Register();
        var chosen = field.Values;
        return new Checkboxes
        {
            IdPrefix = field.Id,
            Name = field.Name,
            Items = ItemsFor(value => chosen.Contains(value, StringComparer.OrdinalIgnoreCase)),
            Fieldset = FieldsetOf(Legend ?? Label),
            Hint = HintOf(),
            ErrorMessage = ErrorOf(field),
            Classes = Block.Words(Small ? "govuk-checkboxes--small" : null, classes),
            Attributes = attributes,
        }.Render();
    }
}

/// <summary>A single yes-or-no tick. Nothing is posted when it is not ticked, which leaves a bool false.</summary>
[HtmlTargetElement("govuk-checkbox")]
public sealed class CheckboxTagHelper : FieldTagHelper
{
    /// <summary>The size for a page of many questions; false suits a page that asks one.</summary>
    public bool Small { get; set; } = true;

    private protected override Markup Render(Field field, Markup content, string? classes, Attributes? attributes)
    {
        field.Register();
        return new Checkboxes
        {
            IdPrefix = field.Id,
            Name = field.Name,
            Items =
            [
                new()
                {
                    Value = "true",
                    Text = Label,
                    Hint = HintOf(),
                    Checked = field.Values.Contains("true", StringComparer.OrdinalIgnoreCase),
                    Disabled = Disabled,
                    Attributes = attributes,
                },
            ],
            ErrorMessage = ErrorOf(field),
            Classes = Block.Words(Small ? "govuk-checkboxes--small" : null, classes),
        }.Render();
    }
}
