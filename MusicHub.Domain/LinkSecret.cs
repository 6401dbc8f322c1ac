using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MusicHub.Domain;

/// <summary>The part of a private address that cannot be guessed. Only its digest is kept, so that nobody can read an address out of the database.</summary>
public static class LinkSecret
{
    public const int Bytes = 32;

    /// <summary>Characters, in an address.</summary>
    public const int Length = 43;

    public const int DigestLength = 64;

    public static string Next() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256, in hexadecimal.</summary>
    public static string DigestOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
