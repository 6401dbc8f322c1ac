using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

public sealed record FileUpload : Block, IComponent
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public Label? Label { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    public string? DescribedBy { get; init; }

    public bool Disabled { get; init; }

    public bool Multiple { get; init; }

    public Markup Render()
    {
        var id = Id ?? Name;
        var (above, describedBy) = FormGroup.Describe(id, DescribedBy, Hint, ErrorMessage);
        var classes = Words("govuk-file-upload", Classes, ErrorMessage is null ? null : "govuk-file-upload--error");
        return FormGroup.Wrap(FormGroup, ErrorMessage is not null, Markup.Of($"""
            {(Label is null ? null : (Label with { For = id }).Render())}{above}{FormGroup?.BeforeInput?.Content}
            <input class="{classes}" id="{id}" name="{Name}" type="file"{Flag("disabled", Disabled)}{Flag("multiple", Multiple)}{When("aria-describedby", describedBy)}{ExtraAttributes}>
            {FormGroup?.AfterInput?.Content}
            """));
    }
}
