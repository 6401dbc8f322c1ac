using MusicHub.Domain.Reports.Words;

namespace MusicHub.Web.Features.Reports.Wording;

/// <summary>What a report's sections say: the program's sentences, or a person's in their place.</summary>
/// <param name="editAddress">Of the page on which a section is edited, without its key; null for those who may not, and on paper.</param>
public sealed class ReportWords(IReadOnlyList<DraftedSection> drafted, IReadOnlyList<SectionEdit> edits, string? editAddress = null)
{
    public static readonly ReportWords None = new([], []);

    public IReadOnlyList<SectionWords> Sections { get; } =
        [.. drafted.Select(section => new SectionWords(section, edits.FirstOrDefault(edit => edit.Section == section.Key), editAddress is null ? null : $"{editAddress}?section={section.Key}"))];

    /// <summary>Some sections have a person's words, so that readers are told which are whose.</summary>
    public bool IsEdited => edits.Count > 0;

    /// <returns>Null where the report has no words there.</returns>
    public SectionWords? Of(string key) => Sections.FirstOrDefault(section => section.Drafted.Key == key);
}

/// <param name="EditAddress">Null where nobody may.</param>
public sealed record SectionWords(DraftedSection Drafted, SectionEdit? Edit, string? EditAddress)
{
    public const string View = "/Features/Reports/Wording/SectionWords.cshtml";
}
