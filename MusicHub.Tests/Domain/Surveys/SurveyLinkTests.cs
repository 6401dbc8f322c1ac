using MusicHub.Domain;
using MusicHub.Domain.Surveys;

namespace MusicHub.Tests.Domain.Surveys;

public sealed class SurveyLinkTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero);

    [Test]
    public void Make_KeepsADigestOnly_OfASecretOf256Bits()
    {
        var (link, secret) = Make();

        Assert.Multiple(() =>
        {
            Assert.That(secret, Has.Length.EqualTo(43).And.Matches("^[A-Za-z0-9_-]+$"), "32 bytes as they stand in an address");
            Assert.That(link.SecretDigest, Has.Length.EqualTo(64).And.Not.Contain(secret));
            Assert.That(link.IsOpenedBy(secret), Is.True);
            Assert.That(link.IsOpenedBy(Make().Secret), Is.False);
            Assert.That(typeof(SurveyLink).GetProperties().Select(property => property.GetValue(link)?.ToString() ?? ""), Has.None.Contains(secret));
        });
    }

    [Test]
    public void State_EndsWithTimeRevocationOrUse()
    {
        var (link, _) = Make();
        Assert.That((link.StateAt(Now), link.StateAt(Now.AddDays(SurveyLink.UsualDays).AddSeconds(-1)), link.StateAt(Now.AddDays(SurveyLink.UsualDays))), Is.EqualTo((LinkState.Open, LinkState.Open, LinkState.Expired)));

        link.Revoke(Now).OrThrow();
        link.Use(Now);

        Assert.That(link.StateAt(Now), Is.EqualTo(LinkState.Revoked), "what has ended is not used up afterwards");
        Assert.That(link.Revoke(Now).Refusal, Is.EqualTo(SchoolLink.HasEnded));

        var (used, _) = Make();
        used.Use(Now);
        Assert.That((used.StateAt(Now.AddYears(1)), used.Revoke(Now).IsRefused), Is.EqualTo((LinkState.Used, true)));
    }

    private static (SurveyLink Link, string Secret) Make() => SurveyLink.Make(Guid.NewGuid(), 2025, Guid.NewGuid(), Now);
}
