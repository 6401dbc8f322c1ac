namespace MusicHub.Domain;

/// <summary>Where new identities come from: ordered in time, or from a seed where the same data must come out again (the demonstration hub).</summary>
public static class Ids
{
    private static readonly AsyncLocal<Random?> Seeded = new();

    public static Guid Next()
    {
        if (Seeded.Value is not { } random)
            return Guid.CreateVersion7();
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8, "custom", of RFC 9562
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Until disposed, this asynchronous flow's identities come from the seed.</summary>
    public static IDisposable FromSeed(int seed)
    {
        Seeded.Value = new Random(seed);
        return new Release();
    }

    private sealed class Release : IDisposable
    {
        public void Dispose() => Seeded.Value = null;
    }
}
