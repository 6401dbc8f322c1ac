namespace MusicHub.Web.Design.Lists;

/// <summary>Parts of a list's address that ask for something which the list does not know, as after a slip in a link that was passed on.</summary>
internal static class UnreadFilters
{
    private static readonly HashSet<string> NoFilters = new(["page", "sort"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> AskForNothing = new(["all", "open", "false"], StringComparer.OrdinalIgnoreCase);

    /// <param name="inForce">The filters that the list has understood, by their names in the address.</param>
    public static IReadOnlyList<string> Of(HttpRequest request, IEnumerable<(string Name, string Text)> inForce)
    {
        var known = inForce.Select(filter => filter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from part in request.Query
               where !NoFilters.Contains(part.Key) && !known.Contains(part.Key)
               from value in part.Value
               where !string.IsNullOrWhiteSpace(value) && !AskForNothing.Contains(value)
               select $"{part.Key}={value}",
        ];
    }
}
