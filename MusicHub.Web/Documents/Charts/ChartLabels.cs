namespace MusicHub.Web.Documents.Charts;

internal static class ChartLabels
{
    /// <summary>
    /// Breaks a label between words into lines of at most so many characters. A word that is longer is cut with an
    /// ellipsis, and so is what does not fit into the lines: the companion table has all of it.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string label, int charactersPerLine, int lines)
    {
        var wrapped = new List<string>();
        foreach (var word in label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var last = wrapped.Count - 1;
            if (last >= 0 && wrapped[last].Length + 1 + word.Length <= charactersPerLine)
                wrapped[last] += " " + word;
            else
                wrapped.Add(Cut(word, charactersPerLine));
        }
        if (wrapped.Count == 0)
            return ["(no name)"];
        if (wrapped.Count <= lines)
            return wrapped;
        wrapped[lines - 1] = Cut(wrapped[lines - 1] + " " + wrapped[lines], charactersPerLine);
        if (!wrapped[lines - 1].EndsWith('…'))
            wrapped[lines - 1] += "…";
        return wrapped[..lines];
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end].TrimEnd() + "…";
    }
}
