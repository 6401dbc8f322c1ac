using MusicHub.Domain.Schools;

namespace MusicHub.Data.Register;

/// <summary>What was read from a register file. With problems, the rows are not to be used.</summary>
public sealed class RegisterReading
{
    /// <summary>Rows of the hub's authorities with a state-funded type, and rows of known URNs, in the file's order.</summary>
    public IReadOnlyList<RegisterRow> Rows { get; init; } = [];

    /// <summary>Establishments of the hub's authorities that are left out, up to the limit.</summary>
    public IReadOnlyList<IgnoredRegisterRow> Ignored { get; init; } = [];

    public IReadOnlyDictionary<RegisterIgnoreReason, int> IgnoredCounts { get; init; } =
        new Dictionary<RegisterIgnoreReason, int>();

    public IReadOnlyList<RegisterProblem> Problems { get; init; } = [];

    /// <summary>Whether there are more problems than were collected.</summary>
    public bool HasMoreProblems { get; init; }

    /// <summary>Rows of the file, without the header and empty lines.</summary>
    public int RowCount { get; init; }

    /// <summary>Columns that the hub would use and that the file does not have.</summary>
    public IReadOnlyList<string> AbsentColumns { get; init; } = [];

    public bool IsGood => Problems.Count == 0;
}

/// <summary>What was read from a links file. With problems, the links are not to be used.</summary>
public sealed class RegisterLinksReading
{
    /// <summary>Links of succession, in the file's order; links of other kinds are left out.</summary>
    public IReadOnlyList<RegisterLink> Links { get; init; } = [];

    public IReadOnlyList<RegisterProblem> Problems { get; init; } = [];

    /// <summary>Whether there are more problems than were collected.</summary>
    public bool HasMoreProblems { get; init; }

    /// <summary>Rows of the file, without the header and empty lines.</summary>
    public int RowCount { get; init; }

    public bool IsGood => Problems.Count == 0;
}
