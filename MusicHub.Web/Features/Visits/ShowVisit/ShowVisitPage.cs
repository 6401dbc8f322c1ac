using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Actions;
using MusicHub.Data.Audits;
using MusicHub.Data.Calendar;
using MusicHub.Data.Schools;
using MusicHub.Data.VisitCycle;
using MusicHub.Data.Visits;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Visits.ShowVisit;

/// <param name="MayEdit">The viewer may change this visit; the buttons are those that its state allows.</param>
/// <param name="MayArrangeAll">The same, where it is one of a trust's visit, for all the schools of it that are still ahead.</param>
/// <param name="Preparation">Null once the visit is over.</param>
/// <param name="Before">The visit to this school, or to one that it took over from, that was recorded last before this one.</param>
/// <param name="OutsideTeaching">Why schools may not be open on the agreed day.</param>
public sealed record ShowVisitPage(
    VisitSubject Subject,
    DateOnly Today,
    bool MayEdit,
    bool MayArrangeAll,
    bool MayOpenActions,
    IReadOnlyList<VisitNeedRow> Needs,
    IReadOnlyList<AnsweredSectionRow> Answers,
    IReadOnlyList<AttemptRow> Attempts,
    IReadOnlyList<VisitReason> DeclineReasons,
    IReadOnlyList<ActionLine> Actions,
    VisitLine? Before,
    VisitPreparation? Preparation,
    bool FollowUpIsOpen,
    string? OutsideTeaching,
    VisitNote? Note,
    IReadOnlyList<HistoryEntry> History)
{
    public Visit Visit => Subject.Visit;

    public VisitLine Line => Subject.Line;

    public bool IsAhead => Visit.State.IsAhead();

    public bool MayArrange => MayArrangeAll && IsAhead;

    public bool MayConfirm => MayArrange && Visit.State == VisitState.Arranged && !IsDue;

    public bool MayMarkNotAttended => MayArrange && Visit.On <= Today;

    /// <summary>The day has come: what is wanted now is the record.</summary>
    public bool IsDue => IsAhead && Visit.On <= Today;

    /// <summary>Something has been written down already.</summary>
    public bool IsDraft => MayEdit && Line.IsBegun;

    public bool MayCorrect => MayEdit && Visit.State == VisitState.Done;

    /// <summary>Whether the school has the note, and what it said.</summary>
    public string NoteStanding => Note switch
    {
        null => "Not written yet",
        { AskedToChange: not null } => "The school asked for a change",
        { Current.State: NoteState.Draft } => "Not sent yet",
        { Current.State: var state } => state.Title(),
    };

    /// <summary>The plan of the cycle that put it where it is; null where none did, or the viewer may not see it.</summary>
    public required VisitPlan? Plan { get; init; }

    /// <summary>The audit that was begun in this visit, or the one that the school has under way; null where there is neither.</summary>
    public required VisitAudit? Audit { get; init; }

    /// <summary>Visits of the same visitor that are too near to this one on its day.</summary>
    public required IReadOnlyList<VisitLine> Clashes { get; init; }

    /// <summary>The viewer may begin an audit in this visit.</summary>
    public required bool MayAudit { get; init; }

    /// <summary>What the school would like to hear more about, and nobody has opened an action for.</summary>
    public required IReadOnlyList<VisitInterest> Interests { get; init; }

    /// <summary>Why each agreed day was given up, by the number of the move.</summary>
    public required IReadOnlyDictionary<int, string?> MoveReasons { get; init; }

    internal static async Task<ShowVisitPage> Of(VisitSubject subject, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var visit = subject.Visit;
        var mayEdit = subject.MayBeEditedBy(viewer);
        var mayOpenActions = mayEdit && viewer.May(Permission.EditActions);
        var questions = visit.State == VisitState.Done ? await VisitQuestions.Of(subject, db, viewer, today, cancellationToken) : null;
        var actions = await db.ActionLinesFor(viewer).Where(line => line.SourceId == visit.Id).OrderBy(line => line.DueOn).ThenBy(line => line.Id).ToListAsync(cancellationToken);
        var names = await db.NamesOf([.. visit.Needs.Select(need => need.NeedId), .. visit.Attempts.Select(attempt => attempt.ById), .. visit.Attempts.Select(attempt => attempt.ReasonId).Concat(visit.Moves.Select(move => move.ReasonId)).OfType<Guid>()], cancellationToken);
        return new ShowVisitPage(
            subject,
            today,
            mayEdit,
            subject.MayBeArrangedBy(viewer),
            mayOpenActions,
            [.. visit.Needs.Select(need => new VisitNeedRow(names[need.NeedId], need.Note)).OrderBy(need => need.Name)],
            questions is null ? [] : AnsweredSectionRow.Of(questions),
            [.. visit.Attempts.OrderByDescending(attempt => attempt.At).Select(attempt => new AttemptRow(attempt.How, names[attempt.ById], attempt.At, VisitReason.Words(attempt.ReasonId is { } why ? names[why] : null, attempt.Note))
            {
                TakeBack = visit.State.IsAhead() && subject.MayBeArrangedBy(viewer) && attempt.ById == viewer.PersonId && UkTime.DayOf(attempt.At) == today ? attempt.Id : null,
            })],
            mayEdit && visit.State.IsAhead() ? await db.ReasonsFor(VisitEndings.Declined, cancellationToken) : [],
            actions,
            await LastBefore(visit, db, viewer, cancellationToken),
            visit.State.IsAhead() ? await VisitPreparation.Of(visit.SchoolId, db, viewer, cancellationToken) : null,
            visit.FollowUpBy is not null && await db.VisitLinesFor(viewer).Where(line => line.Id == visit.Id).WithOpenFollowUp(db).AnyAsync(cancellationToken),
            visit.State.IsAhead() && visit.On is { } on ? (await db.Calendar(cancellationToken)).OutsideTeaching(on) : null,
            visit.State == VisitState.Done ? await db.VisitNotes.AsNoTracking().SingleOrDefaultAsync(note => note.VisitId == visit.Id, cancellationToken) : null,
            (await db.HistoryOfRecord(visit.Id, cancellationToken: cancellationToken)).Joined())
        {
            Plan = visit.PlanItemId is { } item ? await db.YearPlans.VisibleTo(viewer).Where(plan => plan.Items.Any(of => of.Id == item)).Select(plan => new VisitPlan(plan.Id, plan.StartYear, plan.Name)).SingleOrDefaultAsync(cancellationToken) : null,
            Audit = await db.Audits.VisibleTo(viewer).Where(audit => audit.VisitId == visit.Id || (audit.SchoolId == visit.SchoolId && audit.CompletedOn == null))
                .OrderBy(audit => audit.VisitId == visit.Id ? 0 : 1).ThenByDescending(audit => audit.StartedOn)
                .Select(audit => new VisitAudit(audit.Id, audit.State, audit.StartedOn)).FirstOrDefaultAsync(cancellationToken),
            Clashes = visit is { VisitorId: not null, On: not null, StartsAt: { } at } && visit.State.IsAhead()
                ? [.. (await db.VisitLinesFor(viewer).OnTheSameDayAs(visit).ToListAsync(cancellationToken)).Where(line => line.StartsAt is { } other && VisitTime.AreTooNear(at, other))]
                : [],
            MayAudit = mayEdit && viewer.May(Permission.ConductAudits) && visit.State is not (VisitState.Cancelled or VisitState.NotAttended),
            Interests = questions is null || !mayOpenActions ? [] : [.. VisitInterest.Of(questions).Where(interest => !actions.Exists(interest.IsMetBy))],
            MoveReasons = visit.Moves.ToDictionary(move => move.Number, move => VisitReason.Words(move.ReasonId is { } why ? names[why] : null, move.Why)),
        };
    }

    private static async Task<VisitLine?> LastBefore(Visit visit, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var schools = await db.HistoryOf(visit.SchoolId, cancellationToken);
        return await db.VisitLinesFor(viewer)
            .Where(line => line.Id != visit.Id && schools.Contains(line.SchoolId) && line.State == VisitState.Done && line.SortDay <= visit.SortDay)
            .OrderByDescending(line => line.SortDay).ThenByDescending(line => line.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }
}

/// <summary>What a visitor wants at hand before going.</summary>
/// <param name="OpenActions">Of the school, whoever is to do them.</param>
public sealed record VisitPreparation(IReadOnlyList<PreparationContact> Contacts, int OpenActions)
{
    internal static async Task<VisitPreparation> Of(Guid schoolId, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(contact => contact.SchoolId == schoolId && contact.LeftOn == null).OrderBy(contact => contact.Name).ToListAsync(cancellationToken);
        return new VisitPreparation(
            [.. contacts.Select(contact => new PreparationContact(VisitContact.Of(contact).Words, contact.Email, contact.Telephone))],
            await db.ActionLinesFor(viewer).Open().CountAsync(line => line.SchoolId == schoolId, cancellationToken));
    }
}

public sealed record PreparationContact(string Label, string? Email, string? Telephone);

public sealed record VisitPlan(Guid Id, int StartYear, string Name);

public sealed record VisitAudit(Guid Id, AuditState State, DateOnly StartedOn);

public sealed record VisitNeedRow(string Name, string? Note);

/// <summary>The hub's questions that were answered, in the words that they were asked in.</summary>
public sealed record AnsweredSectionRow(string Title, IReadOnlyList<AnswerRow> Answers)
{
    internal static IReadOnlyList<AnsweredSectionRow> Of(VisitQuestions questions) =>
    [
        .. questions.Sections
            .Select(section => new AnsweredSectionRow(section.Title, [.. section.For(questions.Stages).Select(question => AnswerRow.Of(question, questions)).OfType<AnswerRow>()]))
            .Where(section => section.Answers.Count > 0),
    ];
}

/// <param name="AsAt">Of a fact: when it was learnt or confirmed last, here or elsewhere.</param>
public sealed record AnswerRow(string Question, string Answer, DateOnly? AsAt)
{
    internal static AnswerRow? Of(Question question, VisitQuestions questions) => StoredAnswers.Of(question, questions) is { } answer
        ? new(question.Text, answer, question.Fact is { } kind ? questions.KnownThisYear(kind)?.AsAt : null)
        : null;
}

public sealed record AttemptRow(AttemptKind How, string By, DateTimeOffset At, string? Note)
{
    /// <summary>Its identity, where the viewer may take it back.</summary>
    public Guid? TakeBack { get; init; }
}
