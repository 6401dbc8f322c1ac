namespace MusicHub.Web.Design;

/// <summary>Further HTML attributes of an element, in the order in which they were given.</summary>
public sealed class Attributes : Dictionary<string, string?>
{
    public Markup Render() => Markup.Join(this.Select(pair => Tuple.Create(pair.Key, pair.Value)), pair => Markup.Of($" {pair.Item1}=\"{pair.Item2}\""));

    internal static Markup When(string name, string? value) =>
        string.IsNullOrEmpty(value) ? Markup.Empty : Markup.Of($" {name}=\"{value}\"");

    internal static Markup When(string name, int? value) => When(name, value?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The words "true" or "false", or no attribute at all.</summary>
    internal static Markup Truth(string name, bool? value) =>
        value is null ? Markup.Empty : When(name, value.Value ? "true" : "false");

    internal static Markup Flag(string name, bool set) => set ? Markup.Of($" {name}") : Markup.Empty;
}
