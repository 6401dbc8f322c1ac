using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports.Words;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Reports;

/// <summary>
/// One report on one term, or on one academic year: asked for by a person or by the schedule, made once by a background job, then frozen. Its
/// figures stand in a <see cref="ReportSnapshot"/> and its files in <see cref="ReportFile"/>s, apart from it, so that
/// lists of reports load neither.
/// </summary>
public sealed class Report : Aggregate
{
    private readonly List<EditedSection> _edited = [];

    private Report()
    {
    }

    public ReportKind Kind { get; private init; }

    /// <summary>The region that it is about; null is the whole hub.</summary>
    public Guid? RegionId { get; private init; }

    /// <summary>What the region was called when the report was asked for.</summary>
    public string? RegionName { get; private init; }

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

    public DateTimeOffset? CheckedAt { get; private set; }

    public Guid? CheckedById { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public Guid? ApprovedById { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public Guid? PublishedById { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnById { get; private set; }

    public string? WithdrawnReason { get; private set; }

    /// <summary>Which of its files are right: those made for this edition. Raised by what they show differently.</summary>
    public int Edition { get; private set; }

    /// <summary>The report that this one corrects.</summary>
    public Guid? PredecessorId { get; private init; }

    /// <summary>The report that corrects this one.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>What was wrong with the predecessor.</summary>
    public string? CorrectionReason { get; private init; }

    /// <summary>Sections whose drafted words a person has replaced.</summary>
    public IReadOnlyList<EditedSection> Edited => _edited;

    /// <summary>Its words can still be changed, and nobody outside the hub's staff sees it.</summary>
    public bool IsOnItsWay => State is ReportState.Draft or ReportState.Checked or ReportState.Approved;

    /// <summary>"Board report, Autumn 2025", "Needs analysis, 2025/26".</summary>
    public string Title => TitleOf(Kind, Term, RegionName);

    public static string TitleOf(ReportKind kind, TermKey term, string? region = null) => $"{kind.Title()}, {(region is null ? null : $"{region}, ")}{(kind.IsYearly() ? term.YearTitle : term.Title)}";

    /// <param name="term">Of a report on a year, any of its terms.</param>
    /// <param name="requestId">Names the request.</param>
    public static Result<Report> Request(ReportKind kind, TermKey term, Guid requestId, Guid byId, DateTimeOffset now, SchoolCalendar calendar, Region? region = null)
    {
        if (kind.IsOfRegion() != region is not null)
            return ReportRefusals.RegionMissing;
        if (calendar.FirstDay(kind.FirstTerm(term)) > UkTime.DayOf(now))
            return ReportRefusals.TermNotBegun(kind.FirstTerm(term));
        return new Report { Kind = kind, RegionId = region?.Id, RegionName = region?.Name, Term = kind.LastTerm(term), UpTo = calendar.LastDay(kind.LastTerm(term)), RequestId = requestId, RequestedById = byId, RequestedAt = now };
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

    /// <summary>Makes one that says the same anew, from the records as they are now.</summary>
    /// <param name="reason">What was wrong, for those who have read this one.</param>
    public Result<Report> Correct(string? reason, Guid requestId, Guid byId, DateTimeOffset now)
    {
        if (State is not (ReportState.Published or ReportState.Withdrawn))
            return ReportRefusals.NeverPublished;
        if (SuccessorId is not null)
            return ReportRefusals.CorrectedAlready;
        if (string.IsNullOrWhiteSpace(reason))
            return ReportRefusals.CorrectionReasonMissing;
        var successor = new Report
        {
            Kind = Kind,
            RegionId = RegionId,
            RegionName = RegionName,
            Term = Term,
            UpTo = UpTo,
            MeetingOn = MeetingOn,
            RequestId = requestId,
            RequestedById = byId,
            RequestedAt = now,
            PredecessorId = Id,
            CorrectionReason = reason.Trim(),
        };
        SuccessorId = successor.Id;
        return successor;
    }

    /// <summary>Its figures are kept, once and for good.</summary>
    public Result MakeReady(DateTimeOffset dataAsAt)
    {
        if (State != ReportState.Building)
            return ReportRefusals.MadeAlready;
        DataAsAt = dataAsAt;
        State = ReportState.Draft;
        Edition = 1;
        return Result.Done;
    }

    /// <summary>Somebody who knows the work has read it, figures and words, and stands by it.</summary>
    public Result Check(Guid byId, DateTimeOffset now)
    {
        if (State != ReportState.Draft)
            return State == ReportState.Building ? ReportRefusals.NotReady : ReportRefusals.NotADraft;
        if (!ReportKinds.ForBoard.Contains(Kind))
            return ReportRefusals.NotForBoard;
        State = ReportState.Checked;
        (CheckedById, CheckedAt) = (byId, now);
        return Result.Done;
    }

    /// <summary>The executive lets it go to the board.</summary>
    public Result Approve(Guid byId, DateTimeOffset now)
    {
        if (State != ReportState.Checked)
            return State == ReportState.Building ? ReportRefusals.NotReady : ReportRefusals.NotChecked;
        State = ReportState.Approved;
        (ApprovedById, ApprovedAt) = (byId, now);
        return Result.Done;
    }

    /// <summary>It is a draft again, to be checked and approved anew.</summary>
    public Result SendBack(string? reason)
    {
        if (State is not (ReportState.Checked or ReportState.Approved))
            return ReportRefusals.NotSentOn;
        if (string.IsNullOrWhiteSpace(reason))
            return ReportRefusals.SendBackReasonMissing;
        BackToDraft();
        return Result.Done;
    }

    /// <summary>Says something else in a section than what was drafted. Whoever checked it has not read that.</summary>
    public Result EditWords(string section, string? markdown, Guid byId, DateTimeOffset now)
    {
        if (!IsOnItsWay)
            return State == ReportState.Building ? ReportRefusals.NotReady : ReportRefusals.WordsAreFinal;
        if (string.IsNullOrWhiteSpace(markdown))
            return ReportRefusals.WordsMissing;
        var words = markdown.Trim().ReplaceLineEndings("\n");
        if (words.Length > EditedSection.LongestMarkdown)
            return ReportRefusals.WordsTooLong;
        var edited = _edited.Find(part => part.Section == section);
        if (edited is null)
            _edited.Add(edited = new EditedSection(this, section));
        edited.Say(words, byId, now);
        BackToDraft();
        Edition++;
        return Result.Done;
    }

    /// <summary>The section says again what was drafted.</summary>
    public Result RestoreWords(string section)
    {
        if (!IsOnItsWay)
            return State == ReportState.Building ? ReportRefusals.NotReady : ReportRefusals.WordsAreFinal;
        if (_edited.RemoveAll(part => part.Section == section) == 0)
            return ReportRefusals.NotEdited;
        BackToDraft();
        Edition++;
        return Result.Done;
    }

    /// <summary>Shows it to board members.</summary>
    public Result Publish(Guid byId, DateTimeOffset now)
    {
        if (State != ReportState.Approved)
        {
            return State switch
            {
                ReportState.Building => ReportRefusals.NotReady,
                ReportState.Published => ReportRefusals.PublishedAlready,
                ReportState.Withdrawn => ReportRefusals.WithdrawnForGood,
                _ => ReportRefusals.NotApproved,
            };
        }

        State = ReportState.Published;
        (PublishedById, PublishedAt) = (byId, now);
        Edition++; // its files say "draft" until now
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

    private void BackToDraft()
    {
        State = ReportState.Draft;
        (CheckedById, CheckedAt, ApprovedById, ApprovedAt) = (null, null, null, null);
    }
}
