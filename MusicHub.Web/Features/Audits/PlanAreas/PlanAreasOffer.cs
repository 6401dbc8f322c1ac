using System.Globalization;
using MusicHub.Data;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Actions;
using MusicHub.Web.Features.Audits.ShowAudit;

namespace MusicHub.Web.Features.Audits.PlanAreas;

/// <param name="Areas">Areas for development that are no targets yet.</param>
/// <param name="Years">This academic year and the coming one.</param>
public sealed record PlanAreasOffer(IReadOnlyList<Choice> Areas, IReadOnlyList<Choice> Owners, IReadOnlyList<Choice> Years)
{
    /// <summary>The audit's page with what it offers, all areas ticked and the day proposed.</summary>
    internal static async Task<ShowAuditPage> On(ShowAuditPage page, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var areas = page.Audit.IsOpen ? [] : page.FindingsOf(FindingKind.Development).Where(area => page.TargetOf(area) is null).ToList();
        if (areas.Count == 0)
            return page;
        var (now, proposed) = (AcademicYear.StartYearOf(today), SummaryCheck.YearToCheck(today));
        return page with
        {
            Offer = new PlanAreasOffer(
                [.. areas.Select(area => new Choice(area.Id.ToString(), area.Text))],
                await db.OwnerChoices(schoolToo: true, cancellationToken),
                [.. new[] { now, now + 1 }.Select(year => new Choice(year.ToString(CultureInfo.InvariantCulture), AcademicYear.TitleOf(year)))]),
            Form = new PlanAreasForm { Areas = [.. areas.Select(area => area.Id)], OwnerId = viewer.PersonId.ToString(), DueOn = AreasInPlan.ProposedDueOn(proposed), Year = proposed },
        };
    }
}
