using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Calendar;
using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Grants;
using MusicHub.Domain.FirstAccess.Returns;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Reports;

public static class BoardInputQuery
{
    /// <summary>Reads all that a board report is made from, in a number of commands that does not grow with the rows. Called inside a transaction, the rows are of one moment.</summary>
    /// <param name="upTo">The last day that may count.</param>
    public static async Task<BoardInput> BoardInput(
        this MusicHubDbContext db, TermKey term, DateOnly upTo, DateOnly? meetingOn, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hub = await db.Hubs.AsNoTracking().IgnoreAutoIncludes()
            .Select(hub => new { hub.Name, hub.CycleRule, hub.FixedPeriodStartYear, hub.JudgementTargetOnTrack, hub.JudgementTargetWatch, hub.JudgementLowOnTrack, hub.JudgementLowWatch })
            .SingleAsync(cancellationToken);
        var calendar = await db.Calendar(cancellationToken);
        var lastYearFrom = calendar.FirstDay(new TermKey(term.StartYear - 1, TermName.Autumn));
        return new BoardInput
        {
            HubName = hub.Name,
            Term = term,
            UpTo = upTo,
            MeetingOn = meetingOn,
            DataAsAt = now,
            Calendar = calendar,
            Rules = new(hub.JudgementTargetOnTrack, hub.JudgementTargetWatch, hub.JudgementLowOnTrack, hub.JudgementLowWatch),
            Rule = new(hub.CycleRule, hub.FixedPeriodStartYear),
            CountingKinds = await db.VisitKinds.Where(kind => kind.Counts).OrderBy(kind => kind.Order).ThenBy(kind => kind.Name)
                .Select(kind => kind.Name).ToListAsync(cancellationToken),
            // What is written meanwhile may refer to a school that is new: facts first, then what they are about.
            Visits = await db.BoardVisits(lastYearFrom, upTo).ToListAsync(cancellationToken),
            LastVisits = await db.BoardLastVisits(upTo).ToListAsync(cancellationToken),
            LastVisitsLastTerm = await db.BoardLastVisits(calendar.LastDay(term.Previous)).ToListAsync(cancellationToken),
            LastVisitsLastYear = await db.BoardLastVisits(BoardDates.LastYearPoint(calendar, term, upTo, now)).ToListAsync(cancellationToken),
            Actions = await db.BoardActions(lastYearFrom, upTo).ToListAsync(cancellationToken),
            AuditsCompleted = await db.BoardAudits(upTo).ToListAsync(cancellationToken),
            Summaries = await db.BoardSummaries(term.StartYear, cancellationToken),
            Audits = await db.AuditFigures(term.StartYear, upTo, cancellationToken),
            FirstAccess = await db.FirstAccessFacts(term.StartYear, calendar, upTo, cancellationToken),
            Scenarios = await db.Scenarios.AsNoTracking().Where(scenario => scenario.IsInReports && scenario.StartYear >= term.StartYear).ToListAsync(cancellationToken),
            DigitalScenarios = await db.DigitalScenarios.AsNoTracking().Where(scenario => scenario.IsInReports && scenario.StartYear >= term.StartYear).ToListAsync(cancellationToken),
            Regions = await db.Regions.Select(region => new RegionFact(region.Id, region.Name)).ToListAsync(cancellationToken),
            Targets = await db.Targets.Where(year => year.StartYear == term.StartYear).SelectMany(year => year.Lines)
                .Select(line => new TargetFact(line.RegionId, line.Term, line.Schools)).ToListAsync(cancellationToken),
            Schools = await db.BoardSchools().ToListAsync(cancellationToken),
            Successions = await db.CountingHistories().Select(link => new HistoryLink(link.SchoolId, link.PredecessorId)).ToListAsync(cancellationToken),
        };
    }

    public static IQueryable<SchoolFact> BoardSchools(this MusicHubDbContext db) => db.Schools.Select(school => new SchoolFact(
        school.Id, school.Urn, school.Name, school.Register.Town, school.Phase, school.RegionId,
        school.Status == RegisterStatus.Open || school.Status == RegisterStatus.OpenProposedToClose, school.Register.OpenedOn, school.Urns.Count > 1 || school.Predecessors.Any(), school.ReopenedOn));

    /// <summary>Counting visits of those days, each at the school where it took place.</summary>
    public static IQueryable<VisitFact> BoardVisits(this MusicHubDbContext db, DateOnly from, DateOnly to) =>
        db.Counting().Where(visit => visit.On >= from && visit.On <= to)
            .Join(db.VisitKinds, visit => visit.KindId, kind => kind.Id, (visit, kind) => new VisitFact(visit.SchoolId, visit.On!.Value, kind.Name));

    /// <summary>The last counting visit up to that day, of each school where one took place.</summary>
    public static IQueryable<LastVisitFact> BoardLastVisits(this MusicHubDbContext db, DateOnly to) =>
        db.Counting().Where(visit => visit.On <= to).GroupBy(visit => visit.SchoolId, visit => visit.On).Select(days => new LastVisitFact(days.Key, days.Max()!.Value));

    /// <summary>Actions that were open on one of those days.</summary>
    public static IQueryable<ActionFact> BoardActions(this MusicHubDbContext db, DateOnly from, DateOnly to) =>
        db.Actions.Where(action => action.OpenedOn <= to && (action.ClosedOn == null || action.ClosedOn >= from))
            .Select(action => new ActionFact(
                action.SchoolId, action.Function, action.Source, action.OwnerId == null, action.OpenedOn, action.DueOn, action.ClosedOn));

    /// <summary>Completed audits of every year up to that day.</summary>
    public static IQueryable<AuditFact> BoardAudits(this MusicHubDbContext db, DateOnly to) =>
        db.Audits.IgnoreAutoIncludes().Where(audit => audit.CompletedOn <= to).Select(audit => new AuditFact(audit.SchoolId, audit.YearStart, audit.CompletedOn!.Value));

    private static async Task<FirstAccessFacts> FirstAccessFacts(this MusicHubDbContext db, int startYear, SchoolCalendar calendar, DateOnly upTo, CancellationToken cancellationToken)
    {
        var grant = await db.FirstAccessCharges.Where(charges => charges.StartYear == startYear).Select(charges => charges.Grant).SingleOrDefaultAsync(cancellationToken);
        var confirmed = await db.Bookings.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery().Include(booking => booking.Booked).Include(booking => booking.ClassNumbers)
            .Where(booking => booking.StartYear == startYear && booking.ConfirmedOn <= upTo).ToListAsync(cancellationToken);
        var picture = new GrantPicture(grant, [.. confirmed.Select(booking => new GrantClaim(booking, booking.Charged, false, null))], calendar, upTo);
        return new(ReturnFigures.Of(confirmed, calendar, upTo), picture.All, grant, confirmed);
    }

    private static async Task<IReadOnlyList<SummaryCheckFact>> BoardSummaries(this MusicHubDbContext db, int yearStart, CancellationToken cancellationToken) =>
        [.. (await db.SummaryChecks.Where(check => check.YearStart == yearStart || check.YearStart == yearStart - 1).Select(check => new { check.SchoolId, check.YearStart, check.Finding, check.Covers, check.CheckedOn }).ToListAsync(cancellationToken))
            .Select(check => new SummaryCheckFact(check.SchoolId, check.YearStart, SummaryStates.Of(check.Finding, check.Covers, check.YearStart), check.CheckedOn))];
}
