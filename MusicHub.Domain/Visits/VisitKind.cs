using MusicHub.Domain.Hub;

namespace MusicHub.Domain.Visits;

/// <summary>A kind of visit in the hub's list, such as school music visit.</summary>
public sealed class VisitKind : ListItem
{
    private VisitKind()
    {
    }

    public VisitKind(string name, bool counts, int order)
        : base(name, order) => Counts = counts;

    /// <summary>Counts towards the target and the three-year cycle.</summary>
    public bool Counts { get; private set; }

    /// <summary>Says whether visits of this kind count: those that were recorded already, too.</summary>
    public void Count(bool counts) => Counts = counts;
}
