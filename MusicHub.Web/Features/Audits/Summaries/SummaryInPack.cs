using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ShowVisitPack;

namespace MusicHub.Web.Features.Audits.Summaries;

/// <summary>The plan and its published summary, for whoever visits the school.</summary>
internal sealed class SummaryInPack(MusicHubDbContext db) : IVisitPackSection
{
    public async Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        var year = occasion.Questions.YearStart;
        var latest = await db.SummaryChecks.AsNoTracking().VisibleTo(occasion.Viewer)
            .Where(check => check.SchoolId == occasion.School.Id && check.YearStart <= year && check.Finding != SummaryFinding.NotChecked)
            .OrderByDescending(check => check.YearStart).FirstOrDefaultAsync(cancellationToken);
        var plan = occasion.Questions.KnownThisYear(FactKind.PlanState);
        if (latest is null && plan is null)
            return null;
        List<PackLine> lines = [];
        if (plan is not null)
            lines.Add(new("Plan", SummaryWords.Plan(plan.Word), $"As at {plan.AsAt.Short()}, {plan.Source.Words()}"));
        if (latest is not null)
            lines.Add(new($"Summary of {AcademicYear.TitleOf(latest.YearStart)}", latest.State.Title(), $"Checked on {latest.CheckedOn.Short()}{(latest.Address is null ? null : $": {latest.Address}")}"));
        if (latest?.Contents.Future is { } future)
            lines.Add(new("Planned by the school", PackLine.Short(future)));
        return new PackPart("Plan and published summary", lines);
    }
}
