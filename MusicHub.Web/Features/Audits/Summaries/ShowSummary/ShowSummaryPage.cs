using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Actions;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Data.Facts;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.Summaries.ShowSummary;

/// <param name="Targets">Of the plan, with how far they are.</param>
/// <param name="Years">Of which something is known, with this year and the one to check; the latest first.</param>
public sealed record ShowSummaryPage(SummarySubject Subject, string? CheckedBy, IReadOnlyList<ActionLine> Targets, IReadOnlyList<int> Years, IReadOnlyList<HistoryEntry> History, DateOnly Today)
{
    public IReadOnlyList<SchoolFact> Minutes =>
        [.. FactKinds.MinutesFor(Stages.Of(Subject.School.Phase)).Select(kind => Subject.Facts.GetValueOrDefault(kind)).OfType<SchoolFact>()];

    internal static async Task<ShowSummaryPage> Of(SummarySubject subject, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var id = subject.School.Id;
        var looked = await db.SummaryChecks.VisibleTo(viewer).Where(check => check.SchoolId == id).Select(check => check.YearStart).ToListAsync(cancellationToken);
        var known = await db.SchoolFacts.VisibleTo(viewer).Where(fact => fact.SchoolId == id && fact.Kind == FactKind.PlanState).Select(fact => fact.YearStart).ToListAsync(cancellationToken);
        return new(
            subject,
            subject.Check is { } check ? await db.People.Where(person => person.Id == check.CheckedById).Select(person => person.Name).SingleAsync(cancellationToken) : null,
            await db.ActionLinesFor(viewer).TargetsOfPlan(id, subject.YearStart).ToListAsync(cancellationToken),
            [.. looked.Concat(known).Append(AcademicYear.StartYearOf(today)).Append(SummaryCheck.YearToCheck(today)).Append(subject.YearStart).Distinct().OrderDescending()],
            [
                .. (subject.Check is null ? [] : await db.HistoryOfRecord(subject.Check.Id, cancellationToken: cancellationToken))
                    .Concat(subject.Plan is null ? [] : await db.HistoryOfRecord(subject.Plan.Id, cancellationToken: cancellationToken))
                    .OrderByDescending(entry => entry.At),
            ],
            today);
    }
}
