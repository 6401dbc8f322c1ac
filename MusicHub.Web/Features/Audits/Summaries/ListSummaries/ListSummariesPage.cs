using MusicHub.Data.Audits.Summaries;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Audits.Summaries.ListSummaries;

/// <param name="Counts">Schools by state, with all filters but the state.</param>
public sealed record ListSummariesPage(SummaryFilters Filters, IReadOnlyDictionary<SummaryState, int> Counts, Paging Paging, IReadOnlyList<SummaryLine> Rows)
{
    public string Year { get; } = AcademicYear.TitleOf(Filters.Year);
}
