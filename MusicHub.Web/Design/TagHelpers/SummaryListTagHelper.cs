using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>Facts of a record, one row each; with a card title it stands in a card.</summary>
[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTagHelper : ComponentTagHelper
{
    private readonly GivenRows _rows = new();

    public string? CardTitle { get; set; }

    public int CardLevel { get; set; } = 2;

    protected override void Prepare(TagHelperContext context) => context.Items[typeof(GivenRows)] = _rows;

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => new SummaryList
    {
        Rows = _rows.Rows,
        Card = CardTitle is null ? null : new()
        {
            Title = new() { Text = CardTitle, HeadingLevel = CardLevel },
            Actions = _rows.CardActions.Count == 0 ? null : new() { Items = _rows.CardActions },
        },
        Classes = rest.Classes,
        Attributes = rest.Attributes,
    }.Render();
}

internal sealed class GivenRows
{
    public List<SummaryRow> Rows { get; } = [];

    public List<SummaryAction> CardActions { get; } = [];
}

internal sealed class GivenActions : List<SummaryAction>;

[HtmlTargetElement("govuk-row", ParentTag = "govuk-summary-list")]
public sealed class SummaryRowTagHelper : ComponentTagHelper
{
    private readonly GivenActions _actions = [];

    public string? Key { get; set; }

    protected override void Prepare(TagHelperContext context) => context.Items[typeof(GivenActions)] = _actions;

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest)
    {
        Handed<GivenRows>(context)?.Rows.Add(new()
        {
            Key = new() { Text = Key },
            Value = content.IsEmpty ? new() { Text = "Not known", Classes = "hub-unknown" } : new() { Html = content },
            Actions = _actions.Count == 0 ? null : new() { Items = _actions },
            Classes = rest.Classes,
        });
        return Markup.Empty;
    }
}

/// <summary>A link at the end of a row, or of the card when it stands outside a row.</summary>
[HtmlTargetElement("govuk-action", ParentTag = "govuk-row")]
[HtmlTargetElement("govuk-action", ParentTag = "govuk-summary-list")]
public sealed class SummaryActionTagHelper : ComponentTagHelper
{
    public string Href { get; set; } = "";

    /// <summary>What the link is about, for those who hear it alone: "Change" + "phone number".</summary>
    public string? Hidden { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest)
    {
        var action = new SummaryAction { Href = Href, Html = content, VisuallyHiddenText = Hidden, Classes = rest.Classes, Attributes = rest.Attributes };
        if (Handed<GivenActions>(context) is { } row)
            row.Add(action);
        else
            Handed<GivenRows>(context)?.CardActions.Add(action);
        return Markup.Empty;
    }
}
