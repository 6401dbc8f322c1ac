using MusicHub.Domain.Hub;

namespace MusicHub.Domain.Visits;

/// <summary>A need in the hub's list, such as teacher confidence, that a visit can be tagged with.</summary>
public sealed class Need : ListItem
{
    private Need()
    {
    }

    public Need(string name, int order)
        : base(name, order)
    {
    }
}
