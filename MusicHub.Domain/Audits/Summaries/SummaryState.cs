namespace MusicHub.Domain.Audits.Summaries;

/// <summary>How the published summary of a school's plan stands for an academic year.</summary>
public enum SummaryState
{
    Found,

    /// <summary>It covers an earlier year.</summary>
    Stale,
    NotFound,
    NotChecked,
}

public static class SummaryStates
{
    public static readonly IReadOnlyList<SummaryState> All = Enum.GetValues<SummaryState>();

    /// <param name="finding">Null where nobody has looked.</param>
    /// <param name="covers">The year that the summary says it covers; one that says none counts as this year's.</param>
    public static SummaryState Of(SummaryFinding? finding, int? covers, int yearStart) => finding switch
    {
        SummaryFinding.Found => covers < yearStart ? SummaryState.Stale : SummaryState.Found,
        SummaryFinding.NotFound => SummaryState.NotFound,
        _ => SummaryState.NotChecked,
    };

    public static string Title(this SummaryState state) => state switch
    {
        SummaryState.Found => "Found",
        SummaryState.Stale => "Covers an earlier year",
        SummaryState.NotFound => "Not found",
        _ => "Not checked",
    };
}
