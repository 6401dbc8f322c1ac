using static MusicHub.Web.Design.Attributes;

namespace MusicHub.Web.Design.Components;

/// <summary>Day, month and year as three text fields.</summary>
public sealed record DateInput : Block, IComponent
{
    public string? Id { get; init; }

    public string? NamePrefix { get; init; }

    public IReadOnlyList<DatePart?>? Items { get; init; }

    public Fieldset? Fieldset { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    public Markup Render()
    {
        var (above, describedBy) = FormGroup.Describe(Id, Fieldset?.DescribedBy, Hint, ErrorMessage);
        var items = Items is { Count: > 0 } ? Items : DatePart.DayMonthYear;
        var anyMarked = items.Any(item => item?.IsMarked == true);
        var inner = Markup.Of($"""
            {above}
            <div class="govuk-date-input{ExtraClasses}"{ExtraAttributes}{When("id", Id)}>
            {FormGroup?.BeforeInputs?.Content}{Markup.Join(items, item => item.Render(this, anyMarked))}{FormGroup?.AfterInputs?.Content}
            </div>
            """);
        return FormGroup.Wrap(FormGroup, ErrorMessage is not null, Fieldset is null
            ? inner
            : (Fieldset with { DescribedBy = describedBy, Role = "group", Html = inner }).Render());
    }
}

public sealed record DatePart
{
    internal static readonly IReadOnlyList<DatePart> DayMonthYear = [new() { Name = "day" }, new() { Name = "month" }, new() { Name = "year" }];

    public string Name { get; init; } = "";

    /// <summary>The posted name as it is, without the prefix and hyphen of the design system.</summary>
    public string? FullName { get; init; }

    public string? Id { get; init; }

    public string? Label { get; init; }

    public string? Value { get; init; }

    public string? Classes { get; init; }

    /// <summary>True marks this part as wrong; false says it is right though the date is wrong.</summary>
    public bool? Error { get; init; }

    public string? Autocomplete { get; init; }

    public string? Inputmode { get; init; }

    public string? Pattern { get; init; }

    public Attributes? Attributes { get; init; }

    internal bool IsMarked => Error == true || HasClass("govuk-input--error");

    internal Markup Render(DateInput date, bool anyMarked)
    {
        var marked = IsMarked || (Error != false && date.ErrorMessage is not null && !anyMarked);
        var classes = Block.Words(
            "govuk-date-input__input",
            marked && !HasClass("govuk-input--error") ? "govuk-input--error" : null,
            HasClass("govuk-input--width-") ? null : Name == "year" ? "govuk-input--width-4" : "govuk-input--width-2",
            Classes);
        var input = new Input
        {
            Id = Id ?? $"{date.Id}-{Name}",
            Name = FullName ?? (string.IsNullOrEmpty(date.NamePrefix) ? Name : $"{date.NamePrefix}-{Name}"),
            Label = new() { Text = Label ?? (Name.Length == 0 ? "" : char.ToUpperInvariant(Name[0]) + Name[1..]), Classes = "govuk-date-input__label" },
            Classes = classes,
            Value = Value,
            Inputmode = Inputmode ?? "numeric",
            Autocomplete = Autocomplete,
            Pattern = Pattern,
            Attributes = Attributes,
        };
        return Markup.Of($"""<div class="govuk-date-input__item">{input.Render()}</div>""");
    }

    private bool HasClass(string part) => Classes?.Contains(part, StringComparison.Ordinal) == true;
}
