using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Domain.Audits;

/// <summary>
/// One audit of one school's music against one version of a toolkit. How its statements are rated stands on the answer
/// sheet whose subject this is.
/// </summary>
public sealed class Audit : Aggregate
{
    public const int LongestReason = 1000;

    public const int MostFindings = 20;

    private readonly List<AuditFinding> _findings = [];

    private Audit()
    {
    }

    public Guid SchoolId { get; private init; }

    /// <summary>The version of the toolkit.</summary>
    public Guid QuestionnaireId { get; private init; }

    public AuditForm Form { get; private init; }

    /// <summary>The academic year of its start, by its first calendar year.</summary>
    public int YearStart { get; private init; }

    public DateOnly StartedOn { get; private init; }

    /// <summary>Who conducts it for the hub, or looks after it where the school does it by itself.</summary>
    public Guid LeadId { get; private init; }

    /// <summary>The visit in which it was begun; null at a desk.</summary>
    public Guid? VisitId { get; private init; }

    public AuditState State { get; private set; }

    /// <summary>When the school last said that it had answered by itself; null where it has not been asked to, or not said so.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public DateOnly? CompletedOn { get; private set; }

    /// <summary>The instant of it, by which two that were completed on one day are told apart.</summary>
    [Unrecorded]
    public DateTimeOffset? CompletedAt { get; private set; }

    public Guid? CompletedById { get; private set; }

    public DateOnly? SignedOffOn { get; private set; }

    public Guid? SignedOffById { get; private set; }

    /// <summary>Since when the school may see its scores; null while they are the hub's own.</summary>
    public DateOnly? ScoresSharedOn { get; private set; }

    public Guid? ScoresSharedById { get; private set; }

    /// <summary>What was decided from it, in order.</summary>
    public IReadOnlyList<AuditFinding> Findings => [.. _findings.OrderBy(finding => finding.Kind).ThenBy(finding => finding.Order)];

    /// <summary>Its ratings may still change.</summary>
    public bool IsOpen => State is AuditState.Started or AuditState.InProgress or AuditState.Answered;

    public static Audit Start(Guid schoolId, Guid questionnaireId, AuditForm form, Guid leadId, Guid? visitId, DateOnly on) => new()
    {
        SchoolId = schoolId,
        QuestionnaireId = questionnaireId,
        Form = form,
        YearStart = AcademicYear.StartYearOf(on),
        StartedOn = on,
        LeadId = leadId,
        VisitId = visitId,
    };

    /// <summary>Something of it has been saved.</summary>
    public Result Continue()
    {
        if (!IsOpen)
            return AuditRefusals.Closed;
        if (State != AuditState.Answered)
            State = AuditState.InProgress;
        return Result.Done;
    }

    /// <summary>The school is asked to answer it by itself, or to go on where it had said that it was done.</summary>
    public Result AskSchool()
    {
        if (!IsOpen)
            return AuditRefusals.Closed;
        if (State == AuditState.Answered)
            State = AuditState.InProgress;
        return Result.Done;
    }

    /// <summary>The school says that it has answered; the hub looks at it, and completes it.</summary>
    /// <param name="answered">How many questions are answered.</param>
    public Result AnswerBySchool(int answered, DateOnly on)
    {
        if (!IsOpen)
            return AuditRefusals.Closed;
        if (answered == 0)
            return AuditRefusals.NothingAnswered;
        (State, AnsweredOn) = (AuditState.Answered, on);
        return Result.Done;
    }

    /// <param name="rated">How many statements are rated, or do not apply.</param>
    public Result Complete(Guid byId, int rated, DateTimeOffset at)
    {
        if (!IsOpen)
            return AuditRefusals.Closed;
        if (rated == 0)
            return AuditRefusals.NothingRated;
        (State, CompletedOn, CompletedAt, CompletedById) = (AuditState.Completed, UkTime.DayOf(at), at, byId);
        return Result.Done;
    }

    public Result SignOff(Guid byId, DateOnly on)
    {
        if (State != AuditState.Completed)
            return AuditRefusals.NotCompleted;
        (State, SignedOffOn, SignedOffById) = (AuditState.SignedOff, on, byId);
        return Result.Done;
    }

    /// <summary>The school may see what it says, from now on.</summary>
    public Result ShareScores(Guid byId, DateOnly on)
    {
        if (IsOpen)
            return AuditRefusals.NotCompleted;
        if (ScoresSharedOn is not null)
            return AuditRefusals.SharedAlready;
        (ScoresSharedOn, ScoresSharedById) = (on, byId);
        return Result.Done;
    }

    /// <summary>The scores are the hub's own again.</summary>
    public Result TakeScoresBack()
    {
        if (ScoresSharedOn is null)
            return AuditRefusals.NotShared;
        (ScoresSharedOn, ScoresSharedById) = (null, null);
        return Result.Done;
    }

    /// <summary>The school can be given a link to what it says.</summary>
    public Result ShowSchool() => ScoresSharedOn is null ? AuditRefusals.NotShared : Result.Done;

    /// <summary>Its ratings can change again, and its scores are the hub's own again; the reason stands in the history.</summary>
    public Result Reopen(string? reason)
    {
        if (IsOpen)
            return AuditRefusals.StillOpen;
        if (string.IsNullOrWhiteSpace(reason))
            return AuditRefusals.ReasonMissing;
        if (reason.Trim().Length > LongestReason)
            return AuditRefusals.ReasonTooLong;
        (State, CompletedOn, CompletedAt, CompletedById) = (AuditState.InProgress, null, null, null);
        (SignedOffOn, SignedOffById) = (null, null);
        (ScoresSharedOn, ScoresSharedById) = (null, null);
        return Result.Done;
    }

    /// <summary>Puts what was decided in the place of what was decided before; an entry that keeps its words stays the same entry.</summary>
    public Result Decide(IReadOnlyList<FindingWords> findings)
    {
        if (IsOpen)
            return AuditRefusals.NotCompleted;
        if (findings.Count > MostFindings)
            return AuditRefusals.TooManyFindings;
        if (findings.FirstOrDefault(finding => finding.RefusalOf() is not null)?.RefusalOf() is { } refusal)
            return refusal;
        _findings.RemoveAll(known => findings.All(finding => !known.Says(finding)));
        foreach (var (at, finding) in findings.Index())
        {
            if (_findings.Find(known => known.Says(finding)) is { } known)
                known.MoveTo(at + 1);
            else
                _findings.Add(new AuditFinding(this, finding, at + 1));
        }

        return Result.Done;
    }
}

public enum AuditForm
{
    /// <summary>All statements that the school's phase is put.</summary>
    Full,

    /// <summary>Those that tell of the seven key features: one sitting.</summary>
    Short,
}

public static class AuditForms
{
    /// <summary>What an audit of this form puts to a school of these stages.</summary>
    public static IEnumerable<Question> Asks(this AuditForm form, QuestionSection section, SchoolStages stages) =>
        section.For(stages).Where(question => form == AuditForm.Full || question.Feature is not null);
}

public enum AuditState
{
    Started,
    InProgress,

    /// <summary>The school has answered by itself, and the hub has yet to look at it.</summary>
    Answered,
    Completed,
    SignedOff,
}
