using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Components;

namespace MusicHub.Tests.Design;

/// <summary>The examples that govuk-frontend ships with each component: official options and their exact HTML.</summary>
internal static partial class GovukFixtures
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new WordConverter(), new MarkupConverter(), new AttributesConverter() },
    };

    public static IEnumerable<(string Name, JsonObject Options, string Html)> Of(string component)
    {
        var file = Path.Combine(Repository(), "node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        foreach (var fixture in JsonNode.Parse(File.ReadAllText(file))!["fixtures"]!.AsArray())
            yield return ((string)fixture!["name"]!, fixture["options"]!.DeepClone().AsObject(), (string)fixture["html"]!);
    }

    /// <summary>Whitespace between and beside tags doesn't count; everything else does, the order of attributes too.</summary>
    public static string Normalised(string html) => AroundTags().Replace(Whitespace().Replace(html, " "), "$1").Trim();

    public static string Render(Type component, JsonObject options)
    {
        var cleaned = Cleaned(component == typeof(DateInput) ? DateFixture.WithItems(options) : options);
        return ((IComponent)cleaned.Deserialize(component, Options)!).Render().ToString();
    }

    internal static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "package.json")))
            folder = folder.Parent ?? throw new InvalidOperationException("No package.json above the tests.");
        return folder.FullName;
    }

    // Nunjucks takes false, "" and an empty object for an absent one; a record has null for that.
    private static JsonNode Cleaned(JsonNode node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (name == "conditional" && value is not JsonObject)
                    members[name] = null;
                else if (name == "end" && value is JsonValue html)
                    members[name] = new JsonObject { ["html"] = html.DeepClone() };
                else if (value is JsonObject or JsonArray)
                    Cleaned(value);
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (IsAbsent(items[i]))
                    items[i] = null;
                else
                    Cleaned(items[i]!);
            }
        }

        return node;
    }

    private static bool IsAbsent(JsonNode? item) => item switch
    {
        null or JsonObject { Count: 0 } => true,
        JsonValue value => value.GetValueKind() == JsonValueKind.False || value.ToString().Length == 0,
        _ => false,
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(@" ?([<>]) ?")]
    private static partial Regex AroundTags();

    private sealed class WordConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.Number => reader.GetDecimal().ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => throw new JsonException($"{reader.TokenType} where a word belongs"),
        };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class MarkupConverter : JsonConverter<Markup>
    {
        public override Markup Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Markup.Trusted(reader.TokenType == JsonTokenType.False ? null : reader.GetString());

        public override void Write(Utf8JsonWriter writer, Markup value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class AttributesConverter : JsonConverter<Attributes>
    {
        public override Attributes Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var attributes = new Attributes();
            foreach (var (name, value) in JsonNode.Parse(ref reader)!.AsObject())
                attributes[name] = value?.ToString();
            return attributes;
        }

        public override void Write(Utf8JsonWriter writer, Attributes value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
