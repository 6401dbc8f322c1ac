using System.Globalization;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;
using MusicHub.Web.Design;
using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Web.Features.Audits.Summaries;

/// <summary>Plans and their published summaries in words.</summary>
public static class SummaryWords
{
    /// <summary>The value of a year that a summary does not name.</summary>
    public const string NoYear = "none";

    private const int YearsBack = 4;

    public static readonly IReadOnlyList<Choice> States = [.. SummaryStates.All.Select(state => new Choice(state.ToString(), state.Title()))];

    public static readonly IReadOnlyList<Choice> Findings =
    [
        new(nameof(SummaryFinding.NotChecked), "Not checked"), new(nameof(SummaryFinding.Found), "Found"), new(nameof(SummaryFinding.NotFound), "Not found"),
    ];

    public static readonly IReadOnlyList<Choice> PlanStates = [.. FactKind.PlanState.Words().Select(word => new Choice(word.Key, word.Value))];

    public static (StatusKind Kind, string Words) Standing(this SummaryState state) => (state switch
    {
        SummaryState.Found => StatusKind.Done,
        SummaryState.Stale => StatusKind.Warning,
        SummaryState.NotFound => StatusKind.Neutral,
        _ => StatusKind.Off,
    }, state.Title());

    /// <summary>The years that a summary looked for in one year may cover.</summary>
    /// <param name="stored">A year that is known already and offered in any case.</param>
    public static IReadOnlyList<Choice> Covered(int yearStart, int? stored = null) =>
    [
        .. Enumerable.Range(yearStart - YearsBack, YearsBack + 2).Append(stored ?? yearStart).Distinct().OrderDescending().Select(year => new Choice(Value(year), AcademicYear.TitleOf(year))),
        new(NoYear, "It does not say"),
    ];

    /// <summary>A year's value in a form, of one that may be named by none.</summary>
    public static string Value(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? NoYear;

    /// <summary>"In place, summary published"; null where nothing is known.</summary>
    public static string? Plan(string? word) => word is null ? null : FactKind.PlanState.Words().GetValueOrDefault(word) ?? word;

    public static string Words(this FactSource source) => source switch
    {
        FactSource.Visit => "from a visit",
        FactSource.Survey => "from Have Your Say",
        FactSource.Audit => "from an audit",
        FactSource.Summary => "from the published summary",
        _ => "entered by hand",
    };

    public static string? YesNo(bool? says) => says switch { true => "Yes", false => "No", _ => null };

    /// <summary>"2024/25", where it is an earlier year, or where none is said.</summary>
    public static string? CoversWords(SummaryLine line) => line.Finding != SummaryFinding.Found ? null : line.Covers is { } year ? AcademicYear.TitleOf(year) : "It does not say";
}
