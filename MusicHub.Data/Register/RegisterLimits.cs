namespace MusicHub.Data.Register;

/// <summary>How much the reader of register files takes.</summary>
public sealed record RegisterLimits
{
    /// <summary>Largest file in bytes; the national file with all columns is about 60 MB.</summary>
    public long MaxBytes { get; init; } = 100_000_000;

    /// <summary>How many problems are collected before reading stops.</summary>
    public int MaxProblems { get; init; } = 20;

    /// <summary>How many ignored rows of the hub's own authorities are kept by name; all are counted.</summary>
    public int MaxIgnoredRows { get; init; } = 5_000;
}
