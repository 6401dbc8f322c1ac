namespace MusicHub.Domain.History;

/// <summary>One thing that one person did, saved in the transaction that did it. Never edited, never deleted by the program.</summary>
public sealed class Change
{
    private Change()
    {
        Kind = SubjectKind = null!;
    }

    /// <summary>Characters. What the program itself writes down, such as a list's filters, is cut to it.</summary>
    public const int LongestReason = 2000;

    /// <param name="kind">What was done, in the past tense: "Visit recorded".</param>
    /// <param name="byId">Who did it; null for the program itself.</param>
    /// <param name="subject">What it was done to.</param>
    /// <param name="schoolId">The school on whose timeline it belongs.</param>
    public Change(string kind, DateTimeOffset at, Guid? byId, Entity subject, Guid? schoolId = null, string? reason = null)
    {
        Id = Ids.Next();
        Kind = kind;
        At = at;
        ById = byId;
        SubjectKind = subject.GetType().Name;
        SubjectId = subject.Id;
        SchoolId = schoolId;
        Reason = string.IsNullOrWhiteSpace(reason) ? null : Cut(reason.Trim());
    }

    public Guid Id { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Guid? ById { get; private init; }

    public string Kind { get; private init; }

    public string SubjectKind { get; private init; }

    public Guid SubjectId { get; private init; }

    public Guid? SchoolId { get; private init; }

    public string? Reason { get; private init; }

    /// <summary>What changed, field by field; written when it is saved.</summary>
    public IReadOnlyList<FieldChange> Fields { get; set; } = [];

    private static string Cut(string reason) => reason.Length <= LongestReason ? reason : $"{reason[..(LongestReason - 1)]}…";
}

/// <summary>A field's value before and after, as text. For personal fields both are null and <see cref="Personal"/> is true.</summary>
public sealed record FieldChange(string Entity, Guid EntityId, string Field, string? Before, string? After, bool Personal = false);
