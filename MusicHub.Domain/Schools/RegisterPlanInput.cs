namespace MusicHub.Domain.Schools;

/// <summary>What a plan is made of: what the files say, and what the hub has.</summary>
public sealed record RegisterPlanInput
{
    public required IReadOnlyList<RegisterRow> Rows { get; init; }

    public IReadOnlyList<RegisterLink> Links { get; init; } = [];

    public IReadOnlyList<IgnoredRegisterRow> Ignored { get; init; } = [];

    public IReadOnlyDictionary<RegisterIgnoreReason, int> IgnoredCounts { get; init; } = new Dictionary<RegisterIgnoreReason, int>();

    public required IReadOnlySet<int> Authorities { get; init; }

    public IReadOnlyList<KnownSchool> Schools { get; init; } = [];

    public IReadOnlyList<KnownTrust> Trusts { get; init; } = [];

    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>The day from which a school that is missing counts as absent.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How many ignored rows are kept by name.</summary>
    public int MaxIgnoredRows { get; init; } = 5_000;
}
