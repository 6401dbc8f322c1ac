using System.Security.Cryptography;
using System.Text;

namespace MusicHub.Domain.Schools;

/// <summary>What an import does to a school, the most telling first.</summary>
public enum RegisterLineKind
{
    New,

    /// <summary>The same school under a new URN.</summary>
    Renumbered,

    Closed,

    /// <summary>Open, but proposed to close.</summary>
    Closing,

    Reopened,

    /// <summary>Joins the history of a school that it took over from.</summary>
    Joined,

    /// <summary>Open, but not in the file: flagged, not closed.</summary>
    Absent,

    /// <summary>Was absent and is in the file again.</summary>
    Returned,

    Changed,

    /// <summary>Not a school: a trust with a new name or number.</summary>
    Trust,

    /// <summary>In the file, but no school of the hub.</summary>
    Ignored,
}

/// <summary>What an import is going to do. Carried out on the schools it was made from, planning again gives an empty plan.</summary>
public sealed record RegisterPlan
{
    /// <summary>The share of open schools above which absence needs a person's word.</summary>
    public const decimal MostAbsent = 0.05m;

    /// <summary>Schools to which something happens, by name.</summary>
    public required IReadOnlyList<PlannedSchool> Schools { get; init; }

    /// <summary>Trusts that are new or described anew.</summary>
    public required IReadOnlyList<PlannedTrust> Trusts { get; init; }

    /// <summary>Rows of the hub's authorities that are left out, with the reason.</summary>
    public required IReadOnlyList<IgnoredRegisterRow> Ignored { get; init; }

    /// <summary>How many rows are left out for each reason; all of them, while <see cref="Ignored"/> is bounded.</summary>
    public required IReadOnlyDictionary<RegisterIgnoreReason, int> IgnoredCounts { get; init; }

    /// <summary>Open schools of the hub before the import.</summary>
    public required int OpenBefore { get; init; }

    /// <summary>Open schools that are not in the file, with those that were absent before.</summary>
    public required int Absent { get; init; }

    /// <summary>Schools that the file shows as the hub has them.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Open schools whose phase a person has to choose once this is done.</summary>
    public required int PhasesToChoose { get; init; }

    /// <summary>Authorities of the hub that the file has no state-funded school of.</summary>
    public required IReadOnlyList<int> AuthoritiesWithoutSchools { get; init; }

    public bool IsEmpty => Schools.Count == 0 && Trusts.Count == 0;

    /// <summary>Whether so many open schools are newly absent that a person has to confirm it.</summary>
    public bool NeedsAbsenceConfirmed =>
        Absent > OpenBefore * MostAbsent && Schools.Any(school => school.Kind == RegisterLineKind.Absent);

    public int Count(RegisterLineKind kind) => kind switch
    {
        RegisterLineKind.Ignored => IgnoredCounts.Values.Sum(),
        RegisterLineKind.Trust => Trusts.Count,
        _ => Schools.Count(school => school.Kind == kind),
    };

    /// <summary>Tells two plans apart: the same for the same work on the same schools.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var school in Schools)
            Append($"{school.SchoolId}|{school.Kind}|{school.Urn}|{school.FormerUrn}|{school.Status}|{school.Phase}|{school.AbsentOn}|{school.RegionId}|{school.Trust?.Key}|{school.Facts}|{school.Head?.Name}|{string.Join(',', school.FormerUrns)}|{string.Join(',', school.Joins.Select(join => $"{join.PredecessorId}{join.Kind}{join.On}{join.Counts}"))}|{string.Join(',', school.Fields)}\n");
        foreach (var trust in Trusts)
            Append($"{trust.Id}|{trust.Code}|{trust.Name}\n");
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
