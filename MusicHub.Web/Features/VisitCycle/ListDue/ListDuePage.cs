using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Schools;

namespace MusicHub.Web.Features.VisitCycle.ListDue;

/// <param name="All">Of every school, whatever the filters.</param>
/// <param name="Closing">Schools proposed to close, which are left out.</param>
public sealed record ListDuePage(
    DueFilter Filter, Paging Paging, IReadOnlyList<CycleLine> Lines, CycleCoverage All, int Closing, SchoolChoices Choices, string? Trust, TermKey ThisTerm, Viewer Viewer)
{
    public IReadOnlyList<(string Name, string Text)> InForce { get; } = [.. Filter.InForce(Choices, Trust)];

    public bool MayPlan => Viewer.May(Permission.RecordVisits);

    public string? Region(CycleLine line) => Choices.RegionName(line.School.RegionId?.ToString());
}
