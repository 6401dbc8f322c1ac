using MusicHub.Domain.FirstAccess.Grants;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Reports.Board;

/// <summary>The figures that a board report is headed by, each held against its target, the same point of last year and the term before.</summary>
internal sealed class BoardHeadlineFigures(BoardInput input, BoardDates dates, Histories histories)
{
    private readonly HashSet<Guid> _open = [.. input.Schools.Where(school => school.IsOpen).Select(school => school.Id)];

    private DateOnly LastTermEnd => input.Calendar.LastDay(input.Term.Previous);

    // What the academic year has come to cannot be held against the end of the year before.
    private bool IsYearBegun => input.Term.Previous.StartYear == input.Term.StartYear;

    public IReadOnlyList<Figure> Of(BoardTotals totals, BoardPlanCounts plans, FirstAccessFacts? firstAccess) =>
    [
        new("visited", $"Schools visited in {input.Term.YearTitle}", totals.Visited, "Schools with a visit in the academic year, each once; held against the target to date.")
        {
            Target = totals.TargetYear == 0 ? null : totals.TargetToDate,
            LastTerm = IsYearBegun ? Visited(LastTermEnd) : null,
            LastYear = totals.VisitedLastYear,
            Verdict = totals.TargetYear == 0 ? null : input.Rules.Reaching(totals.Visited, totals.TargetToDate, "the target to date"),
            Behind = new("visited"),
            Live = "/schools?visited=ThisYear",
        },
        new("visits-in-term", $"Visits in {input.Term.Title}", VisitsBetween(dates.TermFrom, dates.UpTo), "Visits of the term that count, several of one school among them.")
        {
            LastTerm = VisitsBetween(input.Calendar.FirstDay(input.Term.Previous), LastTermEnd),
            LastYear = totals.VisitsLastYear is null ? null : VisitsBetween(dates.LastYearTermFrom, dates.LastYearUpTo),
            Behind = new("visits-in-term"),
            Live = $"/visits?state=Done&when={input.Term}",
        },
        new("lapsed", "Not visited for three years", totals.NotForThreeYears, "Open schools whose last visit was three years ago or longer.")
        {
            LastTerm = Standing(input.LastVisitsLastTerm, LastTermEnd)?.Lapsed,
            LastYear = Standing(input.LastVisitsLastYear, dates.LastYearUpTo)?.Lapsed,
            Verdict = input.Rules.KeptLow(totals.NotForThreeYears, totals.OpenSchools, "open schools"),
            Behind = new("lapsed"),
            Live = "/schools?visited=Overdue",
        },
        new("never", "Never visited", totals.NeverVisited, "Open schools without a visit on record.")
        {
            LastTerm = Standing(input.LastVisitsLastTerm, LastTermEnd)?.Never,
            LastYear = Standing(input.LastVisitsLastYear, dates.LastYearUpTo)?.Never,
            Verdict = input.Rules.KeptLow(totals.NeverVisited, totals.OpenSchools, "open schools"),
            Behind = new("never"),
            Live = "/schools?visited=Never",
        },
        new("audited", $"Schools audited in {input.Term.YearTitle}", plans.Audited, "Open schools with a completed audit that was started in the academic year.")
        {
            LastTerm = IsYearBegun ? input.AuditsCompleted.Where(audit => audit.YearStart == input.Term.StartYear && audit.CompletedOn <= LastTermEnd && _open.Contains(audit.SchoolId)).Select(audit => audit.SchoolId).Distinct().Count() : null,
            LastYear = plans.AuditedLastYear,
            Behind = new("audited"),
            Live = "/audits",
        },
        new("summaries", "Published summaries found", plans.Found, "Open schools whose published summary of the development plan covers the academic year.")
        {
            LastTerm = IsYearBegun ? input.Summaries.Count(check => check.YearStart == input.Term.StartYear && check.CheckedOn <= LastTermEnd && check.State == Audits.Summaries.SummaryState.Found && _open.Contains(check.SchoolId)) : null,
            LastYear = plans.FoundLastYear,
            Behind = new("summaries"),
            Live = "/summaries",
        },
        .. FirstAccess(firstAccess),
        new("closed", $"Actions closed in {input.Term.Title}", totals.Actions.Closed, "Actions that were done or dropped on a day of the term.")
        {
            LastTerm = ClosedBetween(input.Calendar.FirstDay(input.Term.Previous), LastTermEnd),
            LastYear = totals.ActionsLastYear?.Closed,
            Behind = new("closed"),
            Live = "/actions?standing=done",
        },
        new("overdue", "Actions overdue", totals.Actions.Overdue, "Actions that were open at the end of the last day, and due before it.")
        {
            LastTerm = input.Actions.Count(action => IsOverdueOn(action, LastTermEnd)),
            LastYear = totals.ActionsLastYear?.Overdue,
            Verdict = input.Rules.KeptLow(totals.Actions.Overdue, totals.Actions.Open, "open actions"),
            Behind = new("overdue"),
            Live = "/actions?standing=overdue",
        },
    ];

    private IEnumerable<Figure> FirstAccess(FirstAccessFacts? facts)
    {
        if (facts is null || facts.Figures.Classes + facts.Share.Committed == 0)
            yield break;
        yield return new("classes", "First Access classes taught", facts.Figures.Classes, "Classes whose teaching has begun, each once, however many terms and bookings teach it.") { Behind = new("classes"), Live = $"/first-access?year={input.Term.StartYear}" };
        yield return new("pupils", "First Access pupils", facts.Figures.Pupils is > 0 and < Surveys.SmallCounts.Least ? null : facts.Figures.Pupils, "Pupils of those classes, as far as they are known; fewer than five are not given out.") { Behind = new("pupils"), Live = $"/first-access?year={input.Term.StartYear}" };
        yield return Grant(facts.Share, facts.Grant) with { Live = $"/first-access/grant?year={input.Term.StartYear}" };
    }

    private static Figure Grant(GrantShare share, decimal? grant) =>
        new("grant", "Grant taught and promised", share.Delivered + share.Committed, "Subsidy of First Access terms that have begun, and of confirmed terms ahead; held against the grant.", FigureKind.Money)
        {
            Target = grant,
            Verdict = JudgementRules.Within(share.Delivered + share.Committed, grant),
            Behind = new("grant"),
        };

    private int Visited(DateOnly upTo) =>
        input.Visits.Where(visit => visit.On >= dates.YearFrom && visit.On <= upTo).Select(visit => histories.Standing(visit.SchoolId)).Distinct().Count();

    private int VisitsBetween(DateOnly from, DateOnly to) => input.Visits.Count(visit => visit.On >= from && visit.On <= to);

    private int ClosedBetween(DateOnly from, DateOnly to) => input.Actions.Count(action => action.ClosedOn >= from && action.ClosedOn <= to);

    private static bool IsOverdueOn(ActionFact action, DateOnly day) => action.OpenedOn <= day && action.DueOn < day && !(action.ClosedOn <= day);

    // Of the schools that are open now: the register does not say which were open on every earlier day.
    private (int Lapsed, int Never)? Standing(IReadOnlyList<LastVisitFact>? last, DateOnly on)
    {
        if (last is null)
            return null;
        var days = last.SelectMany(visit => histories.Heirs(visit.SchoolId).Select(schoolId => (schoolId, visit.On)))
            .GroupBy(visit => visit.schoolId, visit => visit.On).ToDictionary(visits => visits.Key, visits => visits.Max());
        var visited = input.Schools.Where(school => school.IsOpen && days.ContainsKey(school.Id)).ToList();
        return (visited.Count(school => VisitCycle.CycleRule.HasLapsed(days[school.Id], on)), input.Schools.Count(school => school.IsOpen && school.OpenedOn is not { } opened || school.IsOpen && school.OpenedOn <= on) - visited.Count);
    }
}
