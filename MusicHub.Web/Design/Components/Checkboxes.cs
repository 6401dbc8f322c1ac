namespace MusicHub.Web.Design.Components;

public sealed record Checkboxes : Block, IComponent
{
    public string? IdPrefix { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<string?>? Values { get; init; }

    public IReadOnlyList<ChoiceItem?> Items { get; init; } = [];

    public Fieldset? Fieldset { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    public string? DescribedBy { get; init; }

    public Markup Render()
    {
        var prefix = IdPrefix ?? Name;
        var (above, describedBy) = FormGroup.Describe(prefix, Fieldset?.DescribedBy ?? DescribedBy, Hint, ErrorMessage);
        var items = Markup.Join(Items, (item, position) => item.Render(
            "govuk-checkboxes",
            "checkbox",
            item.Name ?? Name,
            item.Id ?? (position > 1 ? $"{prefix}-{position}" : $"{prefix}"),
            item.Checked ?? (Values?.Contains(item.Value) == true),
            describedBy: Fieldset is null ? describedBy : null));
        var inner = Markup.Of($"""
            {above}
            <div class="govuk-checkboxes{ExtraClasses}"{ExtraAttributes} data-module="govuk-checkboxes">
            {FormGroup?.BeforeInputs?.Content}{items}{FormGroup?.AfterInputs?.Content}
            </div>
            """);
        return FormGroup.Wrap(FormGroup, ErrorMessage is not null,
            Fieldset is null ? inner : (Fieldset with { DescribedBy = describedBy, Html = inner }).Render());
    }
}
