using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>
/// A form that posts: with the antiforgery token, an id that lets the server recognise the same submission sent twice,
/// and the version of the record that was read.
/// </summary>
[HtmlTargetElement("hub-form")]
public sealed class HubFormTagHelper(IHtmlGenerator generator) : ComponentTagHelper
{
    /// <summary>The posted name of the id of this submission.</summary>
    public const string RequestIdField = "RequestId";

    /// <summary>The form's property that holds the version of the record.</summary>
    [HtmlAttributeName("asp-version")]
    public ModelExpression? Version { get; set; }

    /// <summary>Where to post; the page's own address unless said.</summary>
    public string? Action { get; set; }

    /// <summary>Needed when the form sends a file.</summary>
    public bool Upload { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => Markup.Of($"""
        <form method="post"{Attributes.When("action", Action)}{Attributes.When("class", rest.Classes)}{(Upload ? Markup.Of($" enctype=\"multipart/form-data\"") : null)}{rest.Attributes?.Render()} novalidate>
        {Token()}<input type="hidden" name="{RequestIdField}" value="{RequestId()}">{HiddenVersion()}
        {content}
        </form>
        """);

    private Markup Token()
    {
        using var writer = new StringWriter();
        generator.GenerateAntiforgery(ViewContext)?.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return Markup.Trusted(writer.ToString());
    }

    // A form shown again is still the same submission, unless it went through.
    private string RequestId()
    {
        var request = ViewContext.HttpContext.Request;
        var posted = HttpMethods.IsPost(request.Method) && request.HasFormContentType ? request.Form[RequestIdField].ToString() : null;
        return (Guid.TryParse(posted, out var id) ? id : Guid.NewGuid()).ToString();
    }

    private Markup? HiddenVersion() => Version is null
        ? null
        : Markup.Of($"""<input type="hidden" name="{ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(Version.Name)}" value="{Convert.ToString(Version.Model, CultureInfo.InvariantCulture)}">""");
}
