using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.Together.PlanTrustVisit;

/// <param name="Schools">The trust's open schools, by name.</param>
public sealed record PlanTrustVisitPage(
    PlanTrustVisitForm Form, Trust Trust, IReadOnlyList<TrustSchool> Schools, IReadOnlyList<Choice> Kinds, IReadOnlyList<Choice> Visitors, IReadOnlyList<Choice> Weeks, bool MayBeNobodys)
{
    internal static async Task<PlanTrustVisitPage> Of(PlanTrustVisitForm form, Trust trust, MusicHubDbContext db, Viewer viewer, Cycle cycle, DateOnly today, CancellationToken cancellationToken)
    {
        var open = db.Schools.VisibleTo(viewer).Open().Where(school => school.TrustId == trust.Id);
        var regions = await open.Select(school => new { school.Id, school.RegionId }).ToDictionaryAsync(school => school.Id, school => school.RegionId, cancellationToken);
        var rows = await SchoolListQuery.ToRows(db, open.OrderBy(school => school.SortName).ThenBy(school => school.Id)).ToListAsync(cancellationToken);
        var schools = rows.Select(row => new TrustSchool(row.Id, $"{row.Name}, {row.Town}", regions.GetValueOrDefault(row.Id), Standing(row))).ToList();
        var mayEditSome = schools.Any(school => viewer.MayEditRegion(school.RegionId));
        return new PlanTrustVisitPage(
            form,
            trust,
            schools,
            await db.KindChoices(cancellationToken: cancellationToken),
            await db.VisitorChoices(viewer, onlySelf: !mayEditSome, cancellationToken: cancellationToken),
            VisitChoices.WeekChoices(await db.Calendar(cancellationToken), today, form.Week),
            mayEditSome);

        string Standing(SchoolRow row)
        {
            var due = cycle.Rule.DueTerm(row.Dates, today, cycle.Calendar);
            return $"{row.Region ?? "No region"}, {(row.LastVisitOn is { } last ? $"last visit {last.Short()}" : "never visited")}, {(due < cycle.Calendar.TermOf(today) ? "was due" : "due")} {due.Title}";
        }
    }
}

/// <param name="Standing">Region, last visit, when it is due.</param>
public sealed record TrustSchool(Guid Id, string Name, Guid? RegionId, string Standing);
