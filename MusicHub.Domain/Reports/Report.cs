using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Reports;

/// <summary>
/// One report on one term, or on one academic year: asked for by a person or by the schedule, made once by a background job, then frozen. Its
/// figures stand in a <see cref="ReportSnapshot"/> and its files in <see cref="ReportFile"/>s, apart from it, so that
/// lists of reports load neither.
/// </summary>
public sealed class Report : Aggregate
{
    private Report()
    {
    }

    public ReportKind Kind { get; private init; }

    /// <summary>The region that it is about; null is the whole hub.</summary>
    public Guid? RegionId { get; private init; }

    /// <summary>Of a report on a year, its last.</summary>
    public TermKey Term { get; private init; }

    /// <summary>The last day that its figures may count; they stop earlier where the data does.</summary>
    public DateOnly UpTo { get; private init; }

    /// <summary>The board meeting that it is for, if any.</summary>
    public DateOnly? MeetingOn { get; private init; }

    /// <summary>Of a scheduled report, such as <c>board/2025-autumn/2025-12-09</c>: however often and wherever the schedule is looked at, one is made.</summary>
    public string? ScheduleKey { get; private init; }

    /// <summary>Of a report that a person asked for: the same request, sent twice, is one report.</summary>
    public Guid? RequestId { get; private init; }

    /// <summary>Null where the schedule asked.</summary>
    public Guid? RequestedById { get; private init; }

    public DateTimeOffset RequestedAt { get; private init; }

    public ReportState State { get; private set; }

    /// <summary>When the data was read that its figures were made from.</summary>
    public DateTimeOffset? DataAsAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public Guid? PublishedById { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnById { get; private set; }

    public string? WithdrawnReason { get; private set; }

    /// <summary>"Board report, Autumn 2025", "Needs analysis, 2025/26".</summary>
    public string Title => TitleOf(Kind, Term);

    public static string TitleOf(ReportKind kind, TermKey term) => $"{kind.Title()}, {(kind.IsYearly() ? term.YearTitle : term.Title)}";

    /// <param name="term">Of a report on a year, any of its terms.</param>
    /// <param name="requestId">Names the request.</param>
    public static Result<Report> Request(ReportKind kind, TermKey term, Guid requestId, Guid byId, DateTimeOffset now, SchoolCalendar calendar)
    {
        if (calendar.FirstDay(kind.FirstTerm(term)) > UkTime.DayOf(now))
            return ReportRefusals.TermNotBegun(kind.FirstTerm(term));
        return new Report { Kind = kind, Term = kind.LastTerm(term), UpTo = calendar.LastDay(kind.LastTerm(term)), RequestId = requestId, RequestedById = byId, RequestedAt = now };
    }

    public static Report Schedule(ScheduledReport due, DateTimeOffset now) => new()
    {
        Kind = due.Kind,
        Term = due.Term,
        UpTo = due.UpTo,
        MeetingOn = due.MeetingOn,
        ScheduleKey = due.Key,
        RequestedAt = now,
    };

    /// <summary>Its figures and files are kept, once and for good.</summary>
    public Result MakeReady(DateTimeOffset dataAsAt)
    {
        if (State != ReportState.Building)
            return ReportRefusals.MadeAlready;
        DataAsAt = dataAsAt;
        State = ReportState.Ready;
        return Result.Done;
    }

    /// <summary>Shows it to board members; also one that had been withdrawn.</summary>
    public Result Publish(Guid byId, DateTimeOffset now)
    {
        if (State == ReportState.Building)
            return ReportRefusals.NotReady;
        if (State == ReportState.Published)
            return ReportRefusals.PublishedAlready;
        State = ReportState.Published;
        (PublishedById, PublishedAt) = (byId, now);
        (WithdrawnById, WithdrawnAt, WithdrawnReason) = (null, null, null);
        return Result.Done;
    }

    public Result Withdraw(string? reason, Guid byId, DateTimeOffset now)
    {
        if (State != ReportState.Published)
            return ReportRefusals.NotPublished;
        if (string.IsNullOrWhiteSpace(reason))
            return ReportRefusals.ReasonMissing;
        State = ReportState.Withdrawn;
        (WithdrawnById, WithdrawnAt, WithdrawnReason) = (byId, now, reason.Trim());
        return Result.Done;
    }
}
