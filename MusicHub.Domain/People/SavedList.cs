namespace MusicHub.Domain.People;

/// <summary>A list with its filters, under a name of the person's own, to be opened again. Nobody else sees it; its address can be passed on.</summary>
public sealed class SavedList : Aggregate
{
    public const int LongestName = 60;

    public const int LongestQuery = 1000;

    /// <summary>Of one person, in one list.</summary>
    public const int Most = 20;

    /// <summary>The lists that can be saved, by their addresses.</summary>
    public static readonly IReadOnlySet<string> Paths = new HashSet<string> { "/visits", "/cycle", "/actions", "/schools", "/feedback", "/summaries", "/reviews", "/first-access" };

    public static readonly Refusal NameMissing = new("saved-list-name-missing", "Enter a name for this list", "Name");

    public static readonly Refusal NameTooLong = new("saved-list-name-too-long", $"The name must be {LongestName} characters or fewer", "Name");

    public static readonly Refusal NothingToSave = new("saved-list-nothing-to-save", "Choose filters first: the whole list needs no name");

    public static readonly Refusal TooMany = new("saved-list-too-many", $"You have {Most} saved lists here. Remove one first");

    private SavedList() => Path = Name = Query = null!;

    public Guid PersonId { get; private init; }

    public string Path { get; private init; }

    public string Name { get; private init; }

    /// <summary>Filters and order as they stand in the address, with the question mark; without the page.</summary>
    public string Query { get; private set; }

    public string Address => Path + Query;

    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static Result<SavedList> Save(Guid personId, string path, string? name, string query)
    {
        if (!Paths.Contains(path))
            throw new ArgumentException($"'{path}' is no list that can be saved.", nameof(path));
        if (string.IsNullOrWhiteSpace(name))
            return NameMissing;
        if (name.Trim().Length > LongestName)
            return NameTooLong;
        var list = new SavedList { PersonId = personId, Path = path, Name = name.Trim(), Query = "" };
        var result = list.Replace(query);
        return result.IsRefused ? result.Refusal : list;
    }

    /// <summary>The same name stands for other filters from now on.</summary>
    public Result Replace(string query)
    {
        if (query.Length is <= 1 or > LongestQuery)
            return NothingToSave;
        Query = query;
        return Result.Done;
    }
}
