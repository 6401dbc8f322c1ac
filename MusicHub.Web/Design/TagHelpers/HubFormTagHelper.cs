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
    /// <summary>The version of the record that the form was filled from.</summary>
    public int? Version { get; set; }

    /// <summary>Where to post; the page's own address unless said.</summary>
    public string? Action { get; set; }

    /// <summary>Needed when the form sends a file.</summary>
    public bool Upload { get; set; }

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest) => Markup.Of($"""
        <form method="post"{Attributes.When("action", Action)}{Attributes.When("class", rest.Classes)}{(Upload ? Markup.Of($" enctype=\"multipart/form-data\"") : null)}{rest.Attributes?.Render()} novalidate>
        {Token()}<input type="hidden" name="RequestId" value="{RequestId()}">{HiddenVersion()}
        {content}
        </form>
        """);

    private Markup Token()
    {
        using var writer = new StringWriter();
        generator.GenerateAntiforgery(ViewContext)?.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return Markup.Trusted(writer.ToString());
    }

    // A form shown again is still the same submission, made from the same version.
    private string RequestId() => (Guid.TryParse(Posted("RequestId"), out var id) ? id : Guid.NewGuid()).ToString();

    private Markup? HiddenVersion() => Version is null
        ? null
        : Markup.Of($"""<input type="hidden" name="Version" value="{(int.TryParse(Posted("Version"), NumberStyles.None, CultureInfo.InvariantCulture, out var posted) ? posted : Version.Value)}">""");

    private string? Posted(string name)
    {
        var request = ViewContext.HttpContext.Request;
        return HttpMethods.IsPost(request.Method) && request.HasFormContentType ? request.Form[name].ToString() : null;
    }
}
