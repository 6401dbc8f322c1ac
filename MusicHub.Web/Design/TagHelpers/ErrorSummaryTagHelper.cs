using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;
using MusicHub.Web.Design.Forms;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>Lists what is wrong, each linked to its control. Shows nothing when nothing is.</summary>
[HtmlTargetElement("govuk-error-summary")]
public sealed class ErrorSummaryTagHelper : ComponentTagHelper
{
    public string Title { get; set; } = "There is a problem";

    protected override IHtmlContent Render(TagHelperContext context, Markup content, (string? Classes, Attributes? Attributes) rest)
    {
        var modelState = ViewContext.ViewData.ModelState;
        var fields = PageFields.Of(ViewContext.HttpContext);
        fields.HasErrorSummary |= modelState.ErrorCount > 0;
        return new Later(() => modelState.ErrorCount == 0 ? Markup.Empty : Summary(modelState, fields));
    }

    private Markup Summary(ModelStateDictionary modelState, PageFields fields) => new ErrorSummary
    {
        TitleText = Title,
        ErrorList = [.. fields.ErrorsOf(modelState).Select(error => new ErrorLink { Text = error.Message, Href = error.Id is null ? null : $"#{error.Id}" })],
    }.Render();

    // The view is buffered until the layout writes it, and by then every control has said where it is.
    private sealed class Later(Func<Markup> make) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => make().WriteTo(writer, encoder);
    }
}
