using System.Security.Cryptography;
using System.Text;

namespace MusicHub.Domain.Surveys;

/// <summary>
/// Lets a school answer one year's survey without an account. The link itself is known only to whom it is given: what is
/// kept is a digest of its secret. It can be opened again until the survey is complete, and then never more.
/// </summary>
public sealed class SurveyLink : Aggregate
{
    public const int UsualDays = 30;

    public const int MostDays = 120;

    private SurveyLink() => SecretDigest = null!;

    public Guid SchoolId { get; private init; }

    public int YearStart { get; private init; }

    /// <summary>SHA-256, in hexadecimal.</summary>
    public string SecretDigest { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    public Guid MadeById { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When the survey was completed: nothing can be done with the link any more.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <param name="known">A secret that is not one: of the demonstration, which is the same every time.</param>
    /// <returns>The link, and its secret, which is not to be had again.</returns>
    public static (SurveyLink Link, string Secret) Make(Guid schoolId, int yearStart, Guid byId, DateTimeOffset at, int days = UsualDays, string? known = null)
    {
        var secret = known ?? LinkSecret.Next();
        var link = new SurveyLink
        {
            SchoolId = schoolId,
            YearStart = yearStart,
            SecretDigest = LinkSecret.DigestOf(secret),
            MadeAt = at,
            MadeById = byId,
            ExpiresAt = at.AddDays(Math.Clamp(days, 1, MostDays)),
        };
        return (link, secret);
    }

    public bool IsOpenedBy(string secret) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SecretDigest), Encoding.ASCII.GetBytes(LinkSecret.DigestOf(secret)));

    public SurveyLinkState StateAt(DateTimeOffset at) =>
        UsedAt is not null ? SurveyLinkState.Used : RevokedAt is not null ? SurveyLinkState.Revoked : at >= ExpiresAt ? SurveyLinkState.Expired : SurveyLinkState.Open;

    public Result Revoke(DateTimeOffset at)
    {
        if (StateAt(at) != SurveyLinkState.Open)
            return SurveyRefusals.LinkEnded;
        RevokedAt = at;
        return Result.Done;
    }

    /// <summary>The survey is complete, by this link or otherwise; a link that has ended before stays as it is.</summary>
    public void Use(DateTimeOffset at)
    {
        if (StateAt(at) == SurveyLinkState.Open)
            UsedAt = at;
    }
}

public enum SurveyLinkState
{
    Open,
    Expired,
    Revoked,
    Used,
}
