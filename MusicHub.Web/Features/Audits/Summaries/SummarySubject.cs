using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Audits.Summaries;

/// <summary>A school's plan and published summary of one academic year.</summary>
/// <param name="Check">Null where nobody has looked for it.</param>
/// <param name="Facts">Plan state and minutes, as they are known for the year.</param>
public sealed record SummarySubject(School School, int YearStart, SummaryCheck? Check, IReadOnlyDictionary<FactKind, SchoolFact> Facts, bool MayCheck)
{
    public string Year { get; } = AcademicYear.TitleOf(YearStart);

    public string Address => $"/schools/{School.Id}/summaries/{YearStart}";

    public SummaryState State => Check?.State ?? SummaryState.NotChecked;

    public SchoolFact? Plan => Facts.GetValueOrDefault(FactKind.PlanState);

    /// <summary>The plan is said to have a published summary, and whoever looked found none of this year.</summary>
    public bool IsInDoubt => Plan?.Word == FactKinds.PublishedPlan && State is SummaryState.NotFound or SummaryState.Stale;

    public bool IsFound => Check?.Finding == SummaryFinding.Found;
}
