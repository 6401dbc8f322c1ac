namespace MusicHub.Domain.Schools;

/// <summary>
/// For which school a visit counts, where schools took over from others. A school keeps all that came before it, however far
/// back, each with whether its visits count: so one step along these links tells all, in SQL as here.
/// </summary>
public sealed class Histories
{
    private readonly ILookup<Guid, Guid> _heirs;
    private readonly Func<Guid, bool> _isOpen;

    /// <param name="counting">School and predecessor, where the visits of the second count for the first.</param>
    public Histories(IEnumerable<HistoryLink> counting, Func<Guid, bool> isOpen)
    {
        _heirs = counting.ToLookup(link => link.PredecessorId, link => link.SchoolId);
        _isOpen = isOpen;
    }

    /// <summary>The school itself and all for which its visits count.</summary>
    public IReadOnlySet<Guid> Heirs(Guid schoolId) => new HashSet<Guid>(_heirs[schoolId]) { schoolId };

    /// <summary>The one school that is visited by a visit: the school itself while it is open, else the one that stands in its place.</summary>
    public Guid Standing(Guid schoolId)
    {
        var heirs = _heirs[schoolId].ToHashSet();
        return heirs.Count == 0 || _isOpen(schoolId)
            ? schoolId
            : heirs.OrderByDescending(_isOpen).ThenBy(heir => _heirs[heir].Any(heirs.Contains)).ThenBy(heir => heir).First();
    }

    /// <summary>Whether an earlier school's visits count, by way of a school in between; null where the Head has yet to say.</summary>
    /// <param name="step">Whether the visits of the one in between count.</param>
    /// <param name="earlier">Whether those of the earlier one counted for the one in between.</param>
    public static bool? Through(bool? step, bool? earlier) => (step, earlier) switch
    {
        (false, _) or (_, false) => false,
        (true, true) => true,
        _ => null,
    };

    /// <summary>Of two ways from one school to another, the one by which the visits count is the one that holds.</summary>
    public static bool IsMore(bool? counts, bool? than) => (counts, than) is (true, not true) or (null, false);
}

/// <summary>The visits of one school count for another.</summary>
public sealed record HistoryLink(Guid SchoolId, Guid PredecessorId);
