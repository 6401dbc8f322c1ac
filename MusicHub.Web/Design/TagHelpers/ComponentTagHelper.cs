using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>Turns a tag into a component: the component's HTML takes the tag's place.</summary>
public abstract class ComponentTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Prepare(context);
        var content = await output.GetChildContentAsync();
        var rest = RestOf(output);
        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(Render(context, Markup.Trusted(content.GetContent().Trim()), rest));
    }

    /// <summary>Runs before the content does: the place to hand something to the tags inside.</summary>
    protected virtual void Prepare(TagHelperContext context)
    {
    }

    /// <param name="context">What the surrounding tags have handed down.</param>
    /// <param name="content">What stood inside the tag.</param>
    /// <param name="rest">The attributes that the tag helper has no property for; <c>class</c> is apart.</param>
    protected abstract IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest);

    protected static T? Handed<T>(TagHelperContext context)
        where T : class
        => context.Items.TryGetValue(typeof(T), out var found) ? (T)found : null;

    private static (string? Classes, Attributes? Attributes) RestOf(TagHelperOutput output)
    {
        string? classes = null;
        Attributes? attributes = null;
        foreach (var attribute in output.Attributes)
        {
            var value = attribute.Value switch
            {
                null => "",
                string text => text,
                IHtmlContent html => System.Net.WebUtility.HtmlDecode(Written(html)),
                var other => other.ToString(),
            };
            if (attribute.Name == "class")
                classes = value;
            else
                (attributes ??= [])[attribute.Name] = value;
        }

        return (classes, attributes);
    }

    private static string Written(IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }
}
