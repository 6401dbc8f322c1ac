using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Actions;
using MusicHub.Data.Audits;
using MusicHub.Data.Audits.Reviews;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Data.Feedback;
using MusicHub.Data.FirstAccess;
using MusicHub.Data.Visits;
using MusicHub.Domain.Actions;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Schools;

/// <summary>What happened at a school and at those that it took over from, newest first; what is planned stands on top.</summary>
/// <param name="HasMore">There are older entries than were asked for.</param>
public sealed record SchoolTimeline(IReadOnlyList<TimelineEntry> Entries, bool HasMore);

/// <summary>A visit, an action, or a change to the school's own record.</summary>
/// <param name="On">For a visit its day, or the Monday of its week while it has none; for an action the day on which it was closed, else opened.</param>
/// <param name="By">The visitor, who owns the action, or who made the change; null for the program.</param>
/// <param name="SubjectId">The visit (also of a try to reach the school for it) or the action; null for a change.</param>
/// <param name="Visit">How the visit stands; null where it is none.</param>
/// <param name="Action">How the action stands; null where it is none.</param>
/// <param name="Feedback">How the feedback stands; null where it is none.</param>
/// <param name="FromSchool">The predecessor at which it happened; null for the school itself.</param>
public sealed record TimelineEntry(DateOnly On, string Title, string? Detail, string? By, Guid? SubjectId, VisitState? Visit, ActionStanding? Action, string? FromSchool, FeedbackState? Feedback = null)
{
    /// <summary>How the audit stands; null where it is none.</summary>
    public AuditState? Audit { get; init; }

    /// <summary>How the published summary of an academic year stands, where somebody looked for it; the subject is the school.</summary>
    public (SummaryState State, int YearStart)? Summary { get; init; }

    /// <summary>Something that was done with a visit's note; the subject is the visit.</summary>
    public bool IsNote { get; init; }

    /// <summary>The academic year of the survey that it is about; the subject is the school.</summary>
    public int? SurveyYear { get; init; }

    /// <summary>It is a School Music Review.</summary>
    public bool IsReview { get; init; }

    /// <summary>How a review ended; null while it is open.</summary>
    public ReviewEnd? ReviewEnd { get; init; }

    /// <summary>What a person has said of a step of a review; null where it is none.</summary>
    public ReviewOutcome? ReviewStep { get; init; }

    /// <summary>How the First Access booking stands; null where it is none.</summary>
    public BookingState? Booking { get; init; }
}

public enum TimelineKind
{
    /// <summary>Visits, and what was done with their notes for the school.</summary>
    Visits,
    Actions,

    /// <summary>Have Your Say: answers and links.</summary>
    Surveys,
    Feedback,
    Audits,

    /// <summary>Looks at what the school publishes of its music development plan, and School Music Reviews.</summary>
    Plans,

    /// <summary>First Access bookings.</summary>
    FirstAccess,

    /// <summary>Tries to reach the school, for a visit or without one.</summary>
    Attempts,

    /// <summary>Contacts, region, Lead School, register: what was changed in the school's own record.</summary>
    Changes,
}

public static class SchoolTimelineQueries
{
    /// <summary>They stand in the timeline as what they are, not change by change.</summary>
    private static readonly IReadOnlyList<string> ToldAsRecords = [nameof(Visit), nameof(HubAction), nameof(FeedbackItem), nameof(SchoolAttempt), nameof(Audit), nameof(SummaryCheck), nameof(MusicReview), nameof(Booking)];

    private static readonly IReadOnlyList<string> OfSurveys = [nameof(SurveyResponse), nameof(SurveyLink)];

    /// <param name="take">How many entries at most.</param>
    /// <param name="only">Null for all kinds.</param>
    public static async Task<SchoolTimeline> Timeline(this MusicHubDbContext db, Guid schoolId, Viewer viewer, DateOnly today, int take, TimelineKind? only = null, CancellationToken cancellationToken = default)
    {
        var ids = await db.HistoryOf(schoolId, cancellationToken);
        var former = ids.Count == 1 ? [] : await db.Schools.VisibleTo(viewer).Where(school => ids.Contains(school.Id) && school.Id != schoolId)
            .Select(school => new { school.Id, school.Name }).ToDictionaryAsync(school => school.Id, school => school.Name, cancellationToken);
        var limit = take + 1;
        var concerning = db.Set<ConcernedSchool>().Where(concerned => ids.Contains(concerned.SchoolId)).Select(concerned => concerned.ChangeId);
        var visits = only is not (null or TimelineKind.Visits) ? [] : await db.VisitLinesFor(viewer).Where(line => ids.Contains(line.SchoolId))
            .OrderByDescending(line => line.SortDay).ThenByDescending(line => line.Id).Take(limit).ToListAsync(cancellationToken);
        var actions = only is not (null or TimelineKind.Actions) ? [] : await db.ActionLinesFor(viewer).Where(line => ids.Contains(line.SchoolId!.Value))
            .OrderByDescending(line => line.ClosedOn ?? line.OpenedOn).ThenByDescending(line => line.Id).Take(limit).ToListAsync(cancellationToken);
        var seesVisits = viewer.May(Permission.SeeVisits);
        var changes = only is not (null or TimelineKind.Changes or TimelineKind.Surveys or TimelineKind.Visits) ? [] : await db.Changes
            .Where(change => ids.Contains(change.SchoolId!.Value) || ids.Contains(change.SubjectId) || concerning.Contains(change.Id)).Shown(only, seesVisits)
            .OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Take(limit)
            .Select(change => new
            {
                change.Kind,
                change.At,
                change.Reason,
                SchoolId = change.SchoolId ?? (change.SubjectKind == nameof(School) ? change.SubjectId : schoolId),
                By = db.People.Where(person => person.Id == change.ById).Select(person => person.Name).FirstOrDefault(),
                NoteOf = db.VisitNotes.Where(note => note.Id == change.SubjectId).Select(note => (Guid?)note.VisitId).FirstOrDefault(),
                SurveyYear = !seesVisits ? null : db.SurveyResponses.Where(response => response.Id == change.SubjectId).Select(response => (int?)response.YearStart).FirstOrDefault()
                    ?? db.SurveyLinks.Where(link => link.Id == change.SubjectId).Select(link => (int?)link.YearStart).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);

        var feedback = only is not (null or TimelineKind.Feedback) ? [] : await db.FeedbackLinesFor(viewer).Where(line => ids.Contains(line.SchoolId!.Value))
            .OrderByDescending(line => line.ReceivedOn).ThenByDescending(line => line.Id).Take(limit).ToListAsync(cancellationToken);
        var audits = only is not (null or TimelineKind.Audits) ? [] : await db.AuditLinesFor(viewer).Where(line => ids.Contains(line.SchoolId))
            .OrderByDescending(line => line.CompletedOn ?? line.StartedOn).ThenByDescending(line => line.Id).Take(limit).ToListAsync(cancellationToken);
        var summaries = only is not (null or TimelineKind.Plans) ? [] : await db.SummaryChecks.AsNoTracking().VisibleTo(viewer).Where(check => ids.Contains(check.SchoolId) && check.Finding != SummaryFinding.NotChecked)
            .OrderByDescending(check => check.CheckedOn).ThenByDescending(check => check.Id).Take(limit)
            .Select(check => new { check.SchoolId, check.YearStart, check.Finding, check.Covers, check.CheckedOn, By = db.People.Where(person => person.Id == check.CheckedById).Select(person => person.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var reviews = only is not (null or TimelineKind.Plans) ? [] : await db.MusicReviews.AsNoTracking().VisibleTo(viewer).Where(review => ids.Contains(review.SchoolId))
            .OrderByDescending(review => review.ClosedOn ?? review.StartedOn).ThenByDescending(review => review.Id).Take(limit)
            .Select(review => new { review.Id, review.SchoolId, review.StartedOn, review.ClosedOn, review.End, By = db.People.Where(person => person.Id == (review.ClosedById ?? review.StartedById)).Select(person => person.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var steps = only is not (null or TimelineKind.Plans) ? [] : await db.ReviewStepsSaid(ids, viewer)
            .OrderByDescending(step => step.On).ThenByDescending(step => step.ItemId).Take(limit).ToListAsync(cancellationToken);
        var bookings = only is not (null or TimelineKind.FirstAccess) ? [] : await db.Bookings.IgnoreAutoIncludes().AsNoTracking().VisibleTo(viewer).Where(booking => ids.Contains(booking.SchoolId))
            .OrderByDescending(booking => booking.ConfirmedOn ?? booking.DecidedOn ?? booking.RequestedOn).ThenByDescending(booking => booking.Id).Take(limit)
            .ToListAsync(cancellationToken);
        var attempts = only is not (null or TimelineKind.Attempts) || !seesVisits ? [] : await db.AttemptsAt(ids)
            .OrderByDescending(attempt => attempt.At).ThenByDescending(attempt => attempt.Id).Take(limit).ToListAsync(cancellationToken);

        // A survey that was answered in parts on one day is told once.
        var told = changes.GroupBy(change => change.SurveyYear is null ? (object)change : (UkTime.DayOf(change.At), change.Kind == ChangesBySchool.SurveyCompleted ? ChangesBySchool.SurveyAnswered : change.Kind, change.By, change.SchoolId, change.SurveyYear))
            .Select(same => same.FirstOrDefault(change => change.Kind == ChangesBySchool.SurveyCompleted) ?? same.First()).ToList();

        string? From(Guid? id) => id is { } known ? former.GetValueOrDefault(known) : null;
        var register = only is not (null or TimelineKind.Changes) ? [] : await RegisterEntries.Of(db, schoolId, ids, From, limit, cancellationToken);
        List<TimelineEntry> entries =
        [
            .. visits.Select(line => new TimelineEntry(line.SortDay, line.Trust is null ? line.Kind : $"{line.Kind} with other schools of {line.Trust}", line.EndedReason ?? line.NextStep, line.Visitor, line.Id, line.State, null, From(line.SchoolId))),
            .. actions.Select(line => new TimelineEntry(line.ClosedOn ?? line.OpenedOn, line.What, line.Outcome, line.OwnerWords, line.Id, null, line.StandingOn(today), From(line.SchoolId))),
            .. feedback.Select(line => new TimelineEntry(line.ReceivedOn, $"{line.Kind}: {line.Theme.Title()}", line.Said, line.Owner, line.Id, null, null, From(line.SchoolId), line.State)),
            .. audits.Select(line => new TimelineEntry(line.CompletedOn ?? line.StartedOn, line.Form == AuditForm.Short ? "Audit, short form" : "Audit", null, line.Lead, line.Id, null, null, From(line.SchoolId)) { Audit = line.State }),
            .. summaries.Select(check => new TimelineEntry(check.CheckedOn, $"Looked for the plan’s summary of {AcademicYear.TitleOf(check.YearStart)}", null, check.By, check.SchoolId, null, null, From(check.SchoolId)) { Summary = (SummaryStates.Of(check.Finding, check.Covers, check.YearStart), check.YearStart) }),
            .. reviews.Select(review => new TimelineEntry(review.ClosedOn ?? review.StartedOn, "School Music Review", null, review.By, review.Id, null, null, From(review.SchoolId)) { IsReview = true, ReviewEnd = review.End }),
            .. steps.Select(step => new TimelineEntry(step.On, $"School Music Review: {step.Name}", step.Note, step.By, step.ReviewId, null, null, From(step.SchoolId)) { IsReview = true, ReviewStep = step.Outcome }),
            .. bookings.Select(booking => new TimelineEntry(booking.ConfirmedOn ?? booking.DecidedOn ?? booking.RequestedOn, $"First Access {AcademicYear.TitleOf(booking.StartYear)}: {booking.Title}", booking.DeclinedBecause ?? booking.EndedBecause, null, booking.Id, null, null, From(booking.SchoolId)) { Booking = booking.State }),
            .. attempts.Select(attempt => new TimelineEntry(UkTime.DayOf(attempt.At), $"Tried to reach the school: {attempt.How.Title().ToLowerInvariant()}", VisitReason.Words(attempt.Reason, attempt.Note), attempt.By, attempt.VisitId, null, null, From(attempt.SchoolId))),
            .. told.Select(change => new TimelineEntry(UkTime.DayOf(change.At), change.Kind, change.Reason, change.By ?? (ChangesBySchool.Kinds.Contains(change.Kind) ? ChangesBySchool.InSentence(ChangesBySchool.By) : null), change.NoteOf ?? (change.SurveyYear is null ? null : (Guid?)change.SchoolId), null, null, From(change.SchoolId)) { IsNote = change.NoteOf is not null, SurveyYear = change.SurveyYear }),
            .. register,
        ];
        return new SchoolTimeline([.. entries.OrderByDescending(entry => entry.On).Take(take)], entries.Count + changes.Count - told.Count > take);
    }

    private static IQueryable<Change> Shown(this IQueryable<Change> changes, TimelineKind? only, bool seesVisits) => changes
        .Where(change => !ToldAsRecords.Contains(change.SubjectKind) && (seesVisits || change.SubjectKind != nameof(VisitNote)))
        .Where(change => only == null
            || (only == TimelineKind.Visits && change.SubjectKind == nameof(VisitNote))
            || (only == TimelineKind.Surveys && OfSurveys.Contains(change.SubjectKind))
            || (only == TimelineKind.Changes && change.SubjectKind != nameof(VisitNote) && !OfSurveys.Contains(change.SubjectKind)));

    private static IQueryable<TimelineAttempt> AttemptsAt(this MusicHubDbContext db, IReadOnlyList<Guid> schools) =>
        (from visit in db.Visits
         where schools.Contains(visit.SchoolId)
         from attempt in visit.Attempts
         select new { attempt.Id, visit.SchoolId, VisitId = (Guid?)visit.Id, attempt.How, attempt.At, attempt.Note, attempt.ReasonId, attempt.ById })
        .Concat(db.SchoolAttempts.Where(attempt => schools.Contains(attempt.SchoolId))
            .Select(attempt => new { attempt.Id, attempt.SchoolId, VisitId = (Guid?)null, attempt.How, attempt.At, attempt.Note, attempt.ReasonId, attempt.ById }))
        .Select(attempt => new TimelineAttempt
        {
            Id = attempt.Id,
            SchoolId = attempt.SchoolId,
            VisitId = attempt.VisitId,
            How = attempt.How,
            At = attempt.At,
            Note = attempt.Note,
            Reason = db.VisitReasons.Where(reason => reason.Id == attempt.ReasonId).Select(reason => reason.Name).FirstOrDefault(),
            By = db.People.Where(person => person.Id == attempt.ById).Select(person => person.Name).FirstOrDefault(),
        });

    /// <summary>The school, and every school whose history it can read, whether or not the visits there count for it.</summary>
    public static async Task<IReadOnlyList<Guid>> HistoryOf(this MusicHubDbContext db, Guid schoolId, CancellationToken cancellationToken = default) =>
        [schoolId, .. await db.Set<SchoolPredecessor>().Where(link => link.SchoolId == schoolId).Select(link => link.PredecessorId).ToListAsync(cancellationToken)];
}

internal sealed class TimelineAttempt
{
    public Guid Id { get; init; }

    public Guid SchoolId { get; init; }

    /// <summary>Null where no visit was planned.</summary>
    public Guid? VisitId { get; init; }

    public AttemptKind How { get; init; }

    public DateTimeOffset At { get; init; }

    public string? Note { get; init; }

    public string? Reason { get; init; }

    public string? By { get; init; }
}
