namespace MusicHub.Web.Design.Components;

/// <summary>The frame that every control shares: label or legend, hint and error, with the ids that tie them to the control.</summary>
public sealed record FormGroup
{
    public string? Classes { get; init; }

    public Attributes? Attributes { get; init; }

    public Block? BeforeInput { get; init; }

    public Block? AfterInput { get; init; }

    public Block? BeforeInputs { get; init; }

    public Block? AfterInputs { get; init; }

    internal static Markup Wrap(FormGroup? group, bool hasError, Markup content) => Markup.Of($"""
        <div class="govuk-form-group{(hasError ? " govuk-form-group--error" : null)}{Block.AndClasses(group?.Classes)}"{group?.Attributes?.Render()}>
        {content}
        </div>
        """);

    /// <summary>The hint and the error above a control, and the ids for its <c>aria-describedby</c>.</summary>
    internal static (Markup Above, string? DescribedBy) Describe(string? id, string? describedBy, Hint? hint, ErrorMessage? error)
    {
        var hintId = hint is null ? null : $"{id}-hint";
        var errorId = error is null ? null : $"{id}-error";
        return (
            Markup.Of($"{(hint is null ? null : (hint with { Id = hintId }).Render())}{(error is null ? null : (error with { Id = errorId }).Render())}"),
            Block.Words(describedBy, hintId, errorId));
    }
}
