using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Register;

/// <summary>What the files say that concerns the hub: enough to plan an import, now or later.</summary>
public sealed record RegisterContents
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public required RegisterFileNames Files { get; init; }

    public required int RowCount { get; init; }

    public required IReadOnlyList<RegisterRow> Rows { get; init; }

    public IReadOnlyList<RegisterLink> Links { get; init; } = [];

    public IReadOnlyList<IgnoredRegisterRow> Ignored { get; init; } = [];

    public IReadOnlyDictionary<RegisterIgnoreReason, int> IgnoredCounts { get; init; } = new Dictionary<RegisterIgnoreReason, int>();

    public IReadOnlyList<string> AbsentColumns { get; init; } = [];

    internal byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(brotli, this, Json);
        return packed.ToArray();
    }

    internal static RegisterContents Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<RegisterContents>(brotli, Json)!;
    }
}
