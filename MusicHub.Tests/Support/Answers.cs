namespace MusicHub.Tests.Support;

public static class Answers
{
    /// <summary>Both; what the second says wins.</summary>
    public static Dictionary<string, string?> And(this Dictionary<string, string?> first, Dictionary<string, string?> second)
    {
        var both = new Dictionary<string, string?>(first);
        foreach (var (name, value) in second)
            both[name] = value;
        return both;
    }

    public static Dictionary<string, string?> And(this Dictionary<string, string?> first, string name, string? value) => first.And(new() { [name] = value });
}
