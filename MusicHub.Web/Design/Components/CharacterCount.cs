namespace MusicHub.Web.Design.Components;

/// <summary>A text area that says how much may still be typed. The limit is a help: the form's validator enforces it.</summary>
public sealed record CharacterCount : Block, IComponent
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public int Rows { get; init; } = 5;

    public string? Value { get; init; }

    public int? Maxlength { get; init; }

    public int? Maxwords { get; init; }

    /// <summary>Percentage of the limit from which the count shows.</summary>
    public int? Threshold { get; init; }

    public string? CountType { get; init; }

    public Block? CountMessage { get; init; }

    public Label? Label { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    public bool? Spellcheck { get; init; }

    public Markup Render()
    {
        var id = Id ?? Name;
        var type = CountType ?? (Maxwords is null ? null : "words");
        var limit = Maxwords ?? Maxlength;
        var message = new Hint
        {
            Id = $"{id}-info",
            Classes = Words("govuk-character-count__message", CountMessage?.Classes),
            Text = limit is null ? null : $"You can enter up to {limit} {(type == "words" ? "words" : "characters")}",
        };
        var attributes = new Attributes { ["data-module"] = "govuk-character-count" };
        AddNumber(attributes, "data-maxlength", Maxlength);
        AddNumber(attributes, "data-maxwords", Maxwords);
        AddNumber(attributes, "data-threshold", Threshold);
        if (type is not null)
            attributes["data-count-type"] = type;
        foreach (var (name, value) in FormGroup?.Attributes ?? [])
            attributes[name] = value;

        return new Textarea
        {
            Id = id,
            Name = Name,
            DescribedBy = $"{id}-info",
            Rows = Rows,
            Spellcheck = Spellcheck,
            Value = Value,
            FormGroup = new()
            {
                Classes = Words("govuk-character-count", FormGroup?.Classes),
                Attributes = attributes,
                BeforeInput = FormGroup?.BeforeInput,
                AfterInput = new() { Html = Markup.Of($"{message.Render()}{FormGroup?.AfterInput?.Content}") },
            },
            Classes = Words("govuk-js-character-count", Classes),
            Label = Label,
            Hint = Hint,
            ErrorMessage = ErrorMessage,
            Attributes = Attributes,
        }.Render();
    }

    private static void AddNumber(Attributes attributes, string name, int? value)
    {
        if (value is { } number)
            attributes[name] = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
