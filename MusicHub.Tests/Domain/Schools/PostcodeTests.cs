using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Schools;

public class PostcodeTests
{
    [TestCase("SG7 6HD", "SG7 6HD", "SG7")]
    [TestCase("sg76hd", "SG7 6HD", "SG7")]
    [TestCase(" Sg7\u00a0 6hd ", "SG7 6HD", "SG7")]
    [TestCase("EN118QR", "EN11 8QR", "EN11")]
    [TestCase("W1A 1AA", "W1A 1AA", "W1A")]
    [TestCase("EC1A 1BB", "EC1A 1BB", "EC1A")]
    [TestCase("L1 8JQ", "L1 8JQ", "L1")]
    public void TryParse_UsualForms_AreWrittenTheUsualWay(string text, string expected, string outward)
    {
        Assert.That(Postcode.TryParse(text, out var postcode), Is.True);
        Assert.That(postcode!.ToString(), Is.EqualTo(expected));
        Assert.That(postcode.Outward, Is.EqualTo(outward));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("SG7")]
    [TestCase("SG7 6H")]
    [TestCase("SG7 HHD")]
    [TestCase("7SG 6HD")]
    [TestCase("SGX 6HD")]
    [TestCase("SG777 6HD")]
    [TestCase("not recorded")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.That(Postcode.TryParse(text, out _), Is.False);

    [TestCase("sg7", "SG7")]
    [TestCase("SG7 6HD", "SG7")]
    [TestCase("en 11", "EN11")]
    [TestCase("hertford", null)]
    [TestCase("SG", null)]
    [TestCase(null, null)]
    public void OutwardOf_PostcodeOrItsFirstPart_IsThatPart(string? text, string? expected) =>
        Assert.That(Postcode.OutwardOf(text), Is.EqualTo(expected));
}
