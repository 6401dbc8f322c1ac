using System.Security.Cryptography;
using System.Text;

namespace MusicHub.Web.Features.Visits.RecordVisit;

/// <summary>
/// Which version of a section a page was made from, and what stood in it, as a form hands it back. It tells what a person
/// has changed from what somebody else has, without keeping the page.
/// </summary>
internal readonly record struct SectionStamp(string Version, string Digest)
{
    public static SectionStamp Of(string version, IEnumerable<string?> answers) =>
        new(version, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(answers.Select(answer => $"{answer?.Trim().Length ?? 0}:{answer?.Trim()}\n")))))[..16]);

    public static SectionStamp Read(string? text) => text?.Split('.') is [var version, var digest] ? new(version, digest) : new("", "");

    public override string ToString() => $"{Version}.{Digest}";
}
