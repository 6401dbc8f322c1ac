using MusicHub.Domain.Schools;

namespace MusicHub.Data.Register;

/// <summary>What came of reading the files: contents, or what is wrong with them.</summary>
/// <param name="Problems">Of the file of establishments.</param>
/// <param name="LinksProblems">Of the links file.</param>
public sealed record RegisterUpload(
    RegisterContents? Contents, IReadOnlyList<RegisterProblem> Problems, IReadOnlyList<RegisterProblem> LinksProblems, bool HasMoreProblems);

/// <summary>Who wants an import carried out, and what they have seen and agreed to.</summary>
public sealed record RegisterConsent
{
    public required Guid ImportId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Null for an operator's command.</summary>
    public Guid? ById { get; init; }

    public string? Reason { get; init; }

    /// <summary>Of the plan that was shown; null takes the plan as it comes.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>That so many schools are absent is known and right.</summary>
    public bool AbsenceConfirmed { get; init; }
}

public enum RegisterOutcomeKind
{
    Done,

    /// <summary>Every school is as the file says already: nothing was written.</summary>
    NothingToDo,

    /// <summary>The plan is another than the one that was shown: nothing was written.</summary>
    SchoolsChanged,

    /// <summary>Too many schools are absent for it to go without a person's word: nothing was written.</summary>
    AbsenceNotConfirmed,
}

/// <param name="Plan">What was done, or what would be.</param>
/// <param name="Import">The record of it, when it was done.</param>
public sealed record RegisterOutcome(RegisterOutcomeKind Kind, RegisterPlan Plan, RegisterImport? Import);
