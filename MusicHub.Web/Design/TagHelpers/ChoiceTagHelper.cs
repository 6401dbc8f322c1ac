using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>One radio button or checkbox; what stands inside shows only while it is chosen.</summary>
[HtmlTargetElement("govuk-choice", ParentTag = "govuk-radios")]
[HtmlTargetElement("govuk-choice", ParentTag = "govuk-checkboxes")]
public sealed class ChoiceTagHelper : ComponentTagHelper
{
    public string Value { get; set; } = "";

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>The word between two choices: "or".</summary>
    public string? Divider { get; set; }

    /// <summary>A checkbox that clears the others ("None of these").</summary>
    public bool Exclusive { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest)
    {
        Handed<GivenChoices>(context)?.Add(new()
        {
            Value = Value,
            Text = Label,
            Divider = Divider,
            Behaviour = Exclusive ? "exclusive" : null,
            Hint = Hint is null ? null : new() { Text = Hint },
            Conditional = content.IsEmpty ? null : new() { Html = content, ByStyle = true },
            Attributes = rest.Attributes,
        });
        return Markup.Empty;
    }
}

internal sealed class GivenChoices : List<ChoiceItem>;
