using System.Security.Cryptography;
using System.Text;

namespace MusicHub.Domain.Visits.Sheets;

public enum TrackerOutcomeKind
{
    Added,
    Updated,

    /// <summary>The visit that the row names is as the row says.</summary>
    Unchanged,

    /// <summary>The hub, or an earlier row, has a visit of this kind at this school on this day already.</summary>
    Known,

    /// <summary>The visit was changed after the row was taken out.</summary>
    Conflict,

    /// <summary>A person has to say first which school, person, kind or need is meant.</summary>
    Waiting,

    Problem,

    /// <summary>A person said to leave it out, or it is no visit: a total, struck through.</summary>
    LeftOut,
}

/// <summary>Something wrong in a row, in words for the person who will mend it.</summary>
/// <param name="Column">The column's letter.</param>
public sealed record TrackerProblem(string Sheet, int Row, string? Column, string Message);

/// <param name="Letter">The column's letter in the sheet; null where it follows from other cells.</param>
public sealed record TrackerCellChange(VisitColumn Column, string? Letter, string? Before, string? After);

/// <summary>What becomes of one row.</summary>
public sealed record TrackerOutcome(string Sheet, int Row, TrackerOutcomeKind Kind)
{
    public Guid? VisitId { get; init; }

    public Guid? SchoolId { get; init; }

    /// <summary>The school's name, or what the row says of it.</summary>
    public string School { get; init; } = "";

    /// <summary>What the visit would be; null where nothing is to be done.</summary>
    public VisitDetails? Details { get; init; }

    /// <summary>Of an update: the version that it starts from.</summary>
    public int? Version { get; init; }

    /// <summary>Of an update what changes, of a conflict what differs, of a new visit what it says, cell by cell.</summary>
    public IReadOnlyList<TrackerCellChange> Changes { get; init; } = [];

    public IReadOnlyList<TrackerProblem> Problems { get; init; } = [];

    /// <summary>What a person should know before it is done.</summary>
    public string? Remark { get; init; }
}

public enum TrackerQuestionKind
{
    /// <summary>Which comes first in the dates of a sheet.</summary>
    DayOrder,
    School,
    Person,
    Kind,
    State,
    Priority,
    Need,

    /// <summary>What holds where rows tell of visits that the hub has, and say other things.</summary>
    Known,
}

/// <summary>What a person has to say before the rows with this text can be taken.</summary>
/// <param name="Text">As the first of the rows has it.</param>
/// <param name="Suggested">Identities that may be meant, the likeliest first.</param>
/// <param name="Likely">The answer that is far likelier than the others; a person has still to confirm it.</param>
public sealed record TrackerQuestion(TrackerQuestionKind Kind, string Key, string Text, int Rows, string Sheet, int FirstRow, IReadOnlyList<Guid> Suggested, string? Likely = null);

/// <summary>Somebody whom the sheet names and the hub does not know: added without a login.</summary>
public sealed record TrackerNewPerson(Guid Id, string Name);

/// <summary>What a sheet of visits would do, before anything is done.</summary>
public sealed record TrackerPlan(IReadOnlyList<TrackerOutcome> Rows, IReadOnlyList<TrackerQuestion> Questions, IReadOnlyList<TrackerNewPerson> NewPeople)
{
    public IEnumerable<TrackerOutcome> ToApply => Rows.Where(row => row.Kind is TrackerOutcomeKind.Added or TrackerOutcomeKind.Updated);

    /// <summary>Columns that hold something and are not read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    internal TrackerQuestions? Asked { get; init; }

    /// <summary>The first questions, each with what may be meant.</summary>
    public IReadOnlyList<TrackerQuestion> FirstQuestions(int most) => [.. Questions.Take(most).Select(question => Asked?.WithSuggestions(question) ?? question)];

    public bool IsEmpty => !ToApply.Any();

    /// <summary>Rows that cannot be taken as things stand.</summary>
    public int Rest => Rows.Count(row => row.Kind is TrackerOutcomeKind.Problem or TrackerOutcomeKind.Conflict or TrackerOutcomeKind.Waiting);

    public int Count(TrackerOutcomeKind kind) => Rows.Count(row => row.Kind == kind);

    /// <summary>Rows of this kind of which a person should know more.</summary>
    public int Remarks(TrackerOutcomeKind kind) => Rows.Count(row => row.Kind == kind && row.Remark is not null);

    /// <summary>Differs whenever the sheet would do something else: what was looked at is what is done.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in Rows)
        {
            Add($"{row.Sheet}|{row.Row}|{row.Kind}|{row.VisitId}|{row.SchoolId}|{row.Version}");
            foreach (var change in row.Changes)
                Add($"{change.Column}|{change.Before?.Length ?? -1}:{change.Before}|{change.After}");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }
}
