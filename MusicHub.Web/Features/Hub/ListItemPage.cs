using MusicHub.Domain.Hub;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Hub;

/// <param name="Item">Null while it is being added.</param>
/// <param name="Uses">Visits, or reviews, that have it.</param>
/// <param name="Recount">Recorded visits that begin to count, or cease to, when it is saved as it stands; null unless that is asked about.</param>
public sealed record ListItemPage(ListItemForm Form, HubList List, ListItem? Item = null, int Uses = 0, Recount? Recount = null)
{
    /// <summary>The name that it has, whatever was typed.</summary>
    public string? Name { get; init; }

    /// <summary>Reviews that are open, when a step is added: they keep theirs.</summary>
    public int OpenReviews { get; init; }

    /// <summary>What a step may need to be held.</summary>
    public IReadOnlyList<Choice> VisitKinds { get; init; } = [];
}

/// <param name="ThisYear">Recorded in the academic year.</param>
/// <param name="Year">Its title, such as 2025/26.</param>
public sealed record Recount(bool Counts, int ThisYear, string Year, int InAll);
