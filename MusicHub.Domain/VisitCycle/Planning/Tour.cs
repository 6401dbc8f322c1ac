namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>An outing while it is searched for: stops in driving order, with what its place in time must allow.</summary>
internal sealed class Tour(int visitor, int most)
{
    public int Visitor { get; } = visitor;

    public int[] Stops { get; } = new int[most];

    public int Count { get; set; }

    /// <summary>The earliest due term of its stops.</summary>
    public int Due { get; set; } = int.MaxValue;

    /// <summary>Where it stands among the search's tours; -1 when it is not among them.</summary>
    public int At { get; set; } = -1;

    /// <summary>Index of the slot that it is bound to, or -1: then any slot by its due term will do.</summary>
    public int Slot { get; init; } = -1;

    /// <summary>The round that last changed it.</summary>
    public int Touched { get; set; } = -1;

    /// <summary>The last school that it was looked at for, by number.</summary>
    public int Looked { get; set; }

    public ReadOnlySpan<int> Taken => Stops.AsSpan(0, Count);

    public void Insert(int school, int position)
    {
        Stops.AsSpan(position, Count - position).CopyTo(Stops.AsSpan(position + 1));
        Stops[position] = school;
        Count++;
    }

    public void RemoveAt(int position)
    {
        Stops.AsSpan(position + 1, Count - position - 1).CopyTo(Stops.AsSpan(position));
        Count--;
    }
}
