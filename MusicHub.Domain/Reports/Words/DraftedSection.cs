namespace MusicHub.Domain.Reports.Words;

/// <summary>The sentences that the program has for a section of a report, from its figures.</summary>
/// <param name="Key">Names it in addresses and on the page: "visited".</param>
/// <param name="IsList">Each sentence stands for itself.</param>
public sealed record DraftedSection(string Key, string Title, IReadOnlyList<string> Sentences, bool IsList = false)
{
    /// <summary>As somebody who edits it finds it.</summary>
    public string Markdown => IsList ? string.Join('\n', Sentences.Select(sentence => $"- {sentence}")) : string.Join("\n\n", Sentences);
}
