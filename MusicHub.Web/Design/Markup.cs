using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace MusicHub.Web.Design;

/// <summary>
/// HTML that is safe to send. Made with <see cref="Of"/> from an interpolated string, whose text holes are escaped and
/// whose <see cref="Markup"/> holes are not, so that forgetting to escape is not possible.
/// </summary>
public sealed class Markup : IHtmlContent
{
    public static readonly Markup Empty = new("");

    private readonly string _html;

    private Markup(string html) => _html = html;

    public bool IsEmpty => _html.Length == 0;

    public static Markup Of(MarkupBuilder builder) => new(builder.ToString());

    public static Markup Text(string? text) => string.IsNullOrEmpty(text) ? Empty : new(Escape(text));

    /// <summary>Takes HTML that is already safe: what a tag helper's content has rendered.</summary>
    public static Markup Trusted(string? html) => string.IsNullOrEmpty(html) ? Empty : new(html);

    public static Markup Join<T>(IEnumerable<T?>? items, Func<T, int, Markup> render)
        where T : class
    {
        if (items is null)
            return Empty;

        // Positions count from one and include the gaps, as ids in govuk-frontend do.
        var all = new StringBuilder();
        var position = 0;
        foreach (var item in items)
        {
            position++;
            if (item is not null)
                all.Append(render(item, position)._html);
        }

        return new(all.ToString());
    }

    public static Markup Join<T>(IEnumerable<T?>? items, Func<T, Markup> render)
        where T : class
        => Join(items, (item, _) => render(item));

    public Markup Trim() => new(_html.Trim());

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_html);

    public override string ToString() => _html;

    internal static string Escape(string text)
    {
        var first = text.AsSpan().IndexOfAny("&<>\"'`");
        if (first < 0)
            return text;

        var escaped = new StringBuilder(text.Length + 16).Append(text, 0, first);
        foreach (var c in text.AsSpan(first))
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '`' => escaped.Append("&#96;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}

[InterpolatedStringHandler]
public readonly struct MarkupBuilder(int literalLength, int formattedCount)
{
    private readonly StringBuilder _html = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string value) => _html.Append(value);

    public void AppendFormatted(string? text)
    {
        if (text is not null)
            _html.Append(Markup.Escape(text));
    }

    public void AppendFormatted(int number) => _html.Append(number);

    public void AppendFormatted(Markup? markup) => _html.Append(markup);

    public override string ToString() => _html.ToString();
}
