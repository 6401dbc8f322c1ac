namespace MusicHub.Domain.Schools;

/// <summary>The rows of a register and the schools of the hub, found by their numbers.</summary>
internal sealed class RegisterIndex
{
    private readonly IReadOnlySet<int> authorities;

    public RegisterIndex(RegisterPlanInput input)
    {
        authorities = input.Authorities;
        Rows = input.Rows.ToDictionary(row => row.Urn);
        ById = input.Schools.ToDictionary(school => school.Id);
        ByUrn = input.Schools.ToDictionary(school => school.Urn);
        foreach (var school in input.Schools)
        {
            foreach (var urn in school.Urns)
                ByAnyUrn[urn] = school;
        }
    }

    public Dictionary<int, RegisterRow> Rows { get; }

    public Dictionary<Guid, KnownSchool> ById { get; }

    /// <summary>By the current number.</summary>
    public Dictionary<int, KnownSchool> ByUrn { get; }

    public Dictionary<int, KnownSchool> ByAnyUrn { get; } = [];

    public bool IsInScope(RegisterRow row) =>
        row is { Type: not null, Status: not null } && row.Facts.LaCode is { } code && authorities.Contains(code);

    /// <summary>Open, or about to, by the file.</summary>
    public bool IsLive(int urn) =>
        Rows.TryGetValue(urn, out var row) && IsInScope(row) && row.Status != RegisterStatus.Closed && !IsFormerNumber(urn);

    /// <summary>Closed in the file, or not in it at all. A school that moved to another authority is neither.</summary>
    public bool IsGone(KnownSchool school) =>
        !Rows.TryGetValue(school.Urn, out var row) || row.Status == RegisterStatus.Closed;

    private bool IsFormerNumber(int urn) => ByAnyUrn.ContainsKey(urn) && !ByUrn.ContainsKey(urn);
}
