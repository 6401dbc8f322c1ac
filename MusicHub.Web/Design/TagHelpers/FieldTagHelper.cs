using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;
using MusicHub.Web.Design.Forms;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>What every control shares: where its value and error come from, its label and its hint.</summary>
public abstract class FieldTagHelper : ComponentTagHelper
{
    /// <summary>The form's property: gives name, id, value and error.</summary>
    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    /// <summary>In place of <c>asp-for</c>: the posted name.</summary>
    public string? Name { get; set; }

    public string? Id { get; set; }

    /// <summary>Replaces the model's value; what was typed still wins.</summary>
    public object? Value { get; set; }

    public string? Label { get; set; }

    /// <summary>"s", "m" or "l".</summary>
    public string? LabelSize { get; set; }

    /// <summary>For a page that asks one question: the label is its h1.</summary>
    public bool PageHeading { get; set; }

    /// <summary>Keeps the label for screen readers only, where its place says enough (a search box).</summary>
    public bool HideLabel { get; set; }

    public string? Hint { get; set; }

    public bool Disabled { get; set; }

    protected sealed override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest)
    {
        var field = Field.Of(ViewContext, For, Name, Id, Value);
        return Render(field, content, rest.Classes, rest.Attributes);
    }

    private protected abstract Markup Render(Field field, Markup content, string? classes, Attributes? attributes);

    private protected Label LabelOf() => new()
    {
        Text = Label ?? throw new InvalidOperationException($"The control for {For?.Name ?? Name} needs a label."),
        IsPageHeading = PageHeading,
        Classes = HideLabel ? "govuk-visually-hidden" : Sized("govuk-label--"),
    };

    private protected Fieldset FieldsetOf(string? legend) => new()
    {
        Legend = new()
        {
            Text = legend ?? throw new InvalidOperationException($"The group for {For?.Name ?? Name} needs a legend."),
            IsPageHeading = PageHeading,
            Classes = HideLabel ? "govuk-visually-hidden" : Sized("govuk-fieldset__legend--"),
        },
    };

    private protected Hint? HintOf() => string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint };

    private protected static ErrorMessage? ErrorOf(Field field) => field.Error is { } error ? new() { Text = error } : null;

    private string? Sized(string prefix) => (LabelSize ?? (PageHeading ? "l" : null)) is { } size ? prefix + size : null;
}
