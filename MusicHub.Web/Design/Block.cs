namespace MusicHub.Web.Design;

/// <summary>A component of the design system: its options, and what they render as.</summary>
public interface IComponent
{
    Markup Render();
}

/// <summary>
/// What most components of govuk-frontend take: text, or HTML in its place, with classes and attributes.
/// Names follow the Nunjucks macros, so that the design system's own guidance applies.
/// </summary>
public record Block
{
    public string? Text { get; init; }

    public Markup? Html { get; init; }

    public string? Classes { get; init; }

    public Attributes? Attributes { get; init; }

    internal Markup Content => ContentOf(Text, Html);

    internal Markup ExtraClasses => AndClasses(Classes);

    internal Markup ExtraAttributes => Attributes?.Render() ?? Markup.Empty;

    internal static Markup ContentOf(string? text, Markup? html) =>
        html is { IsEmpty: false } ? html : Markup.Text(text);

    internal static Markup AndClasses(string? classes) =>
        string.IsNullOrEmpty(classes) ? Markup.Empty : Markup.Of($" {classes}");

    /// <summary>Joins ids for <c>aria-describedby</c>, or classes.</summary>
    internal static string? Words(params ReadOnlySpan<string?> words)
    {
        string? all = null;
        foreach (var word in words)
        {
            if (!string.IsNullOrEmpty(word))
                all = all is null ? word : $"{all} {word}";
        }

        return all;
    }
}
