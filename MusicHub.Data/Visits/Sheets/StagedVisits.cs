using System.IO.Compression;
using System.Text.Json;
using MusicHub.Domain;
using MusicHub.Domain.History;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Data.Visits.Sheets;

/// <summary>What a person has said about a sheet so far.</summary>
public sealed record TrackerChoices(TrackerMapping Mapping, IReadOnlyDictionary<string, string> Answers);

/// <summary>Sheets of visits that were read and wait for their columns, questions and preview. Gone once they are applied or given up.</summary>
[Unrecorded]
public sealed class StagedVisits : Entity
{
    private StagedVisits() => FileName = ChosenText = null!;

    public StagedVisits(string fileName, IReadOnlyList<TrackerSheet> sheets, TrackerMapping mapping, DateTimeOffset at, Guid byId)
    {
        (FileName, At, ById) = (fileName, at, byId);
        ChosenText = Text(new(mapping, new Dictionary<string, string>()));
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(brotli, sheets, JsonSerializerOptions.Default);
        Packed = packed.ToArray();
    }

    public string FileName { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Guid ById { get; private init; }

    public byte[] Packed { get; private init; } = [];

    public string ChosenText { get; private set; }

    public TrackerChoices Choices() => JsonSerializer.Deserialize<TrackerChoices>(ChosenText, JsonSerializerOptions.Default)!;

    public void Choose(TrackerChoices choices) => ChosenText = Text(choices);

    public IReadOnlyList<TrackerSheet> Sheets()
    {
        using var brotli = new BrotliStream(new MemoryStream(Packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<TrackerSheet>>(brotli, JsonSerializerOptions.Default)!;
    }

    private static string Text(TrackerChoices choices) => JsonSerializer.Serialize(choices, JsonSerializerOptions.Default);
}

/// <summary>How a set of headings was read the last time.</summary>
[Unrecorded]
public sealed class RememberedColumns(string key, string columnsText)
{
    /// <summary>A digest of the headings, whatever their order.</summary>
    public string Key { get; private init; } = key;

    public string ColumnsText { get; set; } = columnsText;

    public IReadOnlyDictionary<string, VisitColumn> Columns() => JsonSerializer.Deserialize<Dictionary<string, VisitColumn>>(ColumnsText, JsonSerializerOptions.Default)!;

    public static string Text(IReadOnlyDictionary<string, VisitColumn> columns) => JsonSerializer.Serialize(columns, JsonSerializerOptions.Default);

    public static string KeyOf(IEnumerable<TrackerHeading> headings) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
        System.Text.Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(heading => heading.Key).Distinct().Order(StringComparer.Ordinal)))));
}
