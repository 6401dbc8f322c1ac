using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MusicHub.Domain;
using MusicHub.Domain.History;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Data.Visits.Sheets;

/// <summary>What a person has said about a sheet so far.</summary>
/// <param name="Request">What they asked to have brought in.</param>
public sealed record TrackerChoices(TrackerMapping Mapping, IReadOnlyDictionary<string, string> Answers, TrackerRequest? Request = null);

/// <param name="Fingerprint">Of the plan that they looked at.</param>
/// <param name="WithoutTheRest">Rows with problems may be left out.</param>
public sealed record TrackerRequest(string Fingerprint, bool WithoutTheRest);

/// <summary>Sheets of visits that were read and wait for their columns, questions and preview. Gone once they are applied or given up.</summary>
[Unrecorded]
public sealed class StagedVisits : Entity
{
    public const string Pasted = "Pasted rows";

    public const string Typed = "Typed rows";

    private StagedVisits() => FileName = ChosenText = null!;

    public StagedVisits(string fileName, IReadOnlyList<TrackerSheet> sheets, TrackerMapping mapping, DateTimeOffset at, Guid byId)
    {
        (FileName, At, ById) = (fileName, at, byId);
        ChosenText = Text(new(mapping, new Dictionary<string, string>()));
        Packed = PackedJson.Pack(sheets);
    }

    public string FileName { get; private init; }

    /// <summary>Pasted, or typed in the page; such rows are shown in a grid.</summary>
    public bool IsTyped => FileName is Pasted or Typed;

    public DateTimeOffset At { get; private init; }

    public Guid ById { get; private init; }

    public byte[] Packed { get; private set; } = [];

    public string ChosenText { get; private set; }

    public TrackerChoices Choices() => JsonSerializer.Deserialize<TrackerChoices>(ChosenText, JsonSerializerOptions.Default)!;

    public void Choose(TrackerChoices choices) => ChosenText = Text(choices);

    /// <summary>Cells were changed, or rows added, in the preview.</summary>
    public void Rewrite(IReadOnlyList<TrackerSheet> sheets) => Packed = PackedJson.Pack(sheets);

    public IReadOnlyList<TrackerSheet> Sheets() => PackedJson.Unpack<List<TrackerSheet>>(Packed);

    /// <summary>Of all that a plan is made from, besides the hub.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData([.. SHA256.HashData(Packed), .. Encoding.UTF8.GetBytes(ChosenText)]));

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

    public static string KeyOf(IEnumerable<TrackerHeading> headings) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(heading => heading.Key).Distinct().Order(StringComparer.Ordinal)))));
}
