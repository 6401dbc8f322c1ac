using MusicHub.Domain.Calendar;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Reports.Wording;

/// <summary>The words of a report on a sheet of its workbook, each with whose they are.</summary>
internal static class WordsSheet
{
    public static void Add(WorkbookBuilder book, ReportWords words) => book.AddSheet(new WorkbookSheet<(string Section, string Text, string By)>(
        "Words",
        "What the sections of the report say. The figures are on the other sheets.",
        [new("Section", line => line.Section, Width: 32), new("Words", line => line.Text, Width: 100), new("Whose", line => line.By, Width: 40)],
        [.. words.Sections.SelectMany(Lines)]));

    private static IEnumerable<(string Section, string Text, string By)> Lines(SectionWords section) => section.Edit is { } edit
        ? ReportMarkdown.Text(edit.Markdown).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => (section.Drafted.Title, text, $"{edit.By}, {UkTime.DayOf(edit.At).Short()}"))
        : section.Drafted.Sentences.Select(text => (section.Drafted.Title, text, "The program, from the figures"));
}
