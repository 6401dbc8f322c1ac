using System.Text.Json.Nodes;

namespace MusicHub.Tests.Design;

/// <summary>The macro takes a date's parts in four ways; our record takes items, as the macro's guidance prefers.</summary>
internal static class DateFixture
{
    private static readonly string[] Parts = ["day", "month", "year"];

    public static JsonObject WithItems(JsonObject options)
    {
        var items = options["items"] is JsonArray { Count: > 0 } given
            ? given.DeepClone().AsArray()
            : new JsonArray([.. Parts.Where(part => options[part]?.GetValueKind() != System.Text.Json.JsonValueKind.False).Select(part => Part(options, part))]);
        var prefix = options["namePrefix"] is { } name ? $"{name}-" : "";
        foreach (var item in items.OfType<JsonObject>())
        {
            var value = item["value"]
                ?? (options[(string)item["name"]!] as JsonObject)?["value"]
                ?? options["values"]?[$"{prefix}{item["name"]}"];
            if (value is not null)
                item["value"] = value.DeepClone();
        }

        options["items"] = items;
        foreach (var part in Parts.Append("values"))
            options.Remove(part);
        return options;
    }

    private static JsonObject Part(JsonObject options, string part)
    {
        var item = options[part]?.DeepClone().AsObject() ?? [];
        if ((string?)item["name"] is { } own && own != part)
        {
            // Our parts keep their meaning as their name, and have the posted name beside it.
            var prefix = options["namePrefix"] is { } name ? $"{name}-" : "";
            item["fullName"] = prefix + own;
            item["id"] = $"{options["id"]}-{own}";
            item["value"] = options["values"]?[prefix + own]?.DeepClone();
        }

        item["name"] = part;
        return item;
    }
}
