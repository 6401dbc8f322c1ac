namespace MusicHub.Domain.Visits;

/// <summary>A need in the hub's list, such as teacher confidence, that a visit can be tagged with.</summary>
public sealed class Need : Aggregate
{
    private Need() => Name = null!;

    public Need(string name, int order)
    {
        Name = name.Trim();
        Order = order;
        IsActive = true;
    }

    public string Name { get; private set; }

    public int Order { get; private set; }

    public bool IsActive { get; private set; }
}
