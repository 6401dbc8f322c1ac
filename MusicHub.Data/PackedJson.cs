using System.IO.Compression;
using System.Text.Json;

namespace MusicHub.Data;

/// <summary>Much of the same, kept small: JSON, packed.</summary>
internal static class PackedJson
{
    public static byte[] Pack<T>(T content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(brotli, content, JsonSerializerOptions.Default);
        return packed.ToArray();
    }

    public static T Unpack<T>(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(brotli, JsonSerializerOptions.Default)!;
    }
}
