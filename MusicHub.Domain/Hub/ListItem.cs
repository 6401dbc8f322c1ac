using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Hub;

/// <summary>An entry of a list that the hub words and orders itself: kinds of visit, needs, reasons.</summary>
public abstract class ListItem : Aggregate
{
    public const int LongestName = 100;

    protected ListItem() => Name = null!;

    protected ListItem(string name, int order)
    {
        Name = name.Trim();
        Order = order;
        IsActive = true;
    }

    public string Name { get; private set; }

    public int Order { get; private set; }

    /// <summary>Offered from now on; what has it already keeps it.</summary>
    public bool IsActive { get; private set; }

    /// <param name="list">The whole list that it stands in, or is to stand in.</param>
    public Result Change(IEnumerable<ListItem> list, string? name, bool isActive)
    {
        if (string.IsNullOrWhiteSpace(name))
            return HubRefusals.ListNameMissing;
        if (list.Any(other => other.Id != Id && Searchable.Fold(other.Name) == Searchable.Fold(name)))
            return HubRefusals.ListNameTaken;
        Name = name.Trim();
        IsActive = isActive;
        return Result.Done;
    }

    /// <summary>Changes places with the neighbour above (-1) or below (1); the first stays first, the last stays last.</summary>
    public Result Move(IEnumerable<ListItem> list, int by)
    {
        // Gaps and equal numbers come from entries that were removed, or added by two people at once.
        var ordered = list.OrderBy(item => item.Order).ThenBy(item => item.Name, StringComparer.Ordinal).ToList();
        var from = ordered.FindIndex(item => item.Id == Id);
        var to = Math.Clamp(from + Math.Sign(by), 0, ordered.Count - 1);
        (ordered[from], ordered[to]) = (ordered[to], ordered[from]);
        for (var at = 0; at < ordered.Count; at++)
            ordered[at].Order = at + 1;
        return Result.Done;
    }
}
