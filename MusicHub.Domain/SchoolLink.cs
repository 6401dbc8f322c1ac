using System.Security.Cryptography;
using System.Text;

namespace MusicHub.Domain;

/// <summary>
/// Lets a school answer something without an account. The link itself is known only to whom it is given: what is kept is a
/// digest of its secret. It can be opened again until what is asked is answered, and then never more.
/// </summary>
public abstract class SchoolLink : Aggregate
{
    public const int UsualDays = 30;

    public const int MostDays = 120;

    public static readonly Refusal HasEnded = new("link-ended", "This link has ended already.");

    protected SchoolLink() => SecretDigest = null!;

    protected SchoolLink(LinkTerms terms) => (SchoolId, MadeById, MadeAt, ExpiresAt, SecretDigest) =
        (terms.SchoolId, terms.ById, terms.At, terms.At.AddDays(Math.Clamp(terms.Days, 1, MostDays)), LinkSecret.DigestOf(terms.Secret));

    public Guid SchoolId { get; private init; }

    /// <summary>SHA-256, in hexadecimal.</summary>
    public string SecretDigest { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    public Guid MadeById { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When all was answered: nothing can be done with the link any more.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public bool IsOpenedBy(string secret) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SecretDigest), Encoding.ASCII.GetBytes(LinkSecret.DigestOf(secret)));

    public LinkState StateAt(DateTimeOffset at) =>
        UsedAt is not null ? LinkState.Used : RevokedAt is not null ? LinkState.Revoked : at >= ExpiresAt ? LinkState.Expired : LinkState.Open;

    public Result Revoke(DateTimeOffset at)
    {
        if (StateAt(at) != LinkState.Open)
            return HasEnded;
        RevokedAt = at;
        return Result.Done;
    }

    /// <summary>All is answered, by this link or otherwise; a link that has ended before stays as it is.</summary>
    public void Use(DateTimeOffset at)
    {
        if (StateAt(at) == LinkState.Open)
            UsedAt = at;
    }
}

/// <summary>On which terms a link is given.</summary>
/// <param name="Secret">Not to be had again from the link.</param>
public sealed record LinkTerms(Guid SchoolId, Guid ById, DateTimeOffset At, int Days, string Secret);

public enum LinkState
{
    Open,
    Expired,
    Revoked,
    Used,
}
