namespace MusicHub.Domain.Visits;

/// <summary>A kind of visit in the hub's list, such as school music visit.</summary>
public sealed class VisitKind : Aggregate
{
    private VisitKind() => Name = null!;

    public VisitKind(string name, bool counts, int order)
    {
        Name = name.Trim();
        Counts = counts;
        Order = order;
        IsActive = true;
    }

    public string Name { get; private set; }

    /// <summary>Counts towards the target and the three-year cycle.</summary>
    public bool Counts { get; private set; }

    public int Order { get; private set; }

    /// <summary>Offered for new visits; old ones keep theirs.</summary>
    public bool IsActive { get; private set; }
}
