using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Questionnaires;

namespace MusicHub.Web.Features.Audits;

/// <summary>
/// What a page of an area was made from: how often the area had been saved, and a digest of each answer that stood on the
/// page. So the server knows, statement by statement, what its writer has changed and what somebody else has.
/// </summary>
internal sealed class AreaStamp
{
    private const int DigestLength = 12;

    private readonly Dictionary<Guid, string> _digests;

    private AreaStamp(int version, Dictionary<Guid, string> digests) => (Version, _digests) = (version, digests);

    public int Version { get; }

    public static AreaStamp Of(int version, IEnumerable<GivenAnswer> answers) => new AreaStamp(version, []).With(version, answers);

    /// <summary>What cannot be read says that nothing was answered: then nothing that is answered is replaced unasked.</summary>
    public static AreaStamp Read(string? text)
    {
        var parts = (text ?? "").Split('.');
        var digests = new Dictionary<Guid, string>();
        foreach (var part in parts.Skip(1).Select(part => part.Split('-')))
        {
            if (part.Length == 2 && Guid.TryParseExact(part[0], "N", out var question))
                digests[question] = part[1];
        }

        return new(int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0, digests);
    }

    /// <summary>The same with these answers on the page.</summary>
    public AreaStamp With(int version, IEnumerable<GivenAnswer> answers)
    {
        var digests = new Dictionary<Guid, string>(_digests);
        foreach (var answer in answers)
        {
            if (DigestOf(answer) is { } digest)
                digests[answer.QuestionId] = digest;
            else
                digests.Remove(answer.QuestionId);
        }

        return new(version, digests);
    }

    /// <summary>Whether the page said this already.</summary>
    public bool Says(GivenAnswer answer) => _digests.GetValueOrDefault(answer.QuestionId) == DigestOf(answer);

    public static bool AreSame(GivenAnswer one, GivenAnswer other) => DigestOf(one) == DigestOf(other);

    public override string ToString() =>
        string.Join('.', _digests.OrderBy(digest => digest.Key).Select(digest => $"{digest.Key:N}-{digest.Value}").Prepend(Version.ToString(CultureInfo.InvariantCulture)));

    private static string? DigestOf(GivenAnswer answer) =>
        AnswerParts.Said(answer) is { } said ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..DigestLength] : null;
}
