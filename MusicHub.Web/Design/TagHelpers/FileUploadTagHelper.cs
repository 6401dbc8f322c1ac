using Microsoft.AspNetCore.Razor.TagHelpers;
using MusicHub.Web.Design.Components;
using MusicHub.Web.Design.Forms;

namespace MusicHub.Web.Design.TagHelpers;

/// <summary>A file to send; its form needs <c>upload="true"</c>.</summary>
[HtmlTargetElement("govuk-file-upload")]
public sealed class FileUploadTagHelper : FieldTagHelper
{
    public bool Multiple { get; set; }

    private protected override Markup Render(Field field, Markup content, string? classes, Attributes? attributes)
    {
        field.Register();
        return new FileUpload
        {
            Id = field.Id,
            Name = field.Name,
            Multiple = Multiple,
            Label = LabelOf(),
            Hint = HintOf(),
            ErrorMessage = ErrorOf(field),
            Disabled = Disabled,
            Classes = classes,
            Attributes = attributes,
        }.Render();
    }
}
