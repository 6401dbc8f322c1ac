using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace MusicHub.Tests.Design;

/// <summary>What the build makes of Sass, scripts and fonts.</summary>
public sealed partial class AssetTests
{
    private static readonly string Web = Path.Combine(GovukFixtures.Repository(), "MusicHub.Web");
    private static readonly string Assets = Path.Combine(Web, "wwwroot", "assets");

    [Test]
    public void TheStylesheet_AsksForNothingThatTheContentSecurityPolicyRefusesOrThatIsNotThere()
    {
        var css = File.ReadAllText(Path.Combine(Assets, "hub.css"));
        var addresses = Addresses().Matches(css).Select(match => match.Groups[1].Value).ToList();

        Assert.That(addresses, Is.Not.Empty);
        Assert.That(addresses.Where(address => !address.StartsWith("/assets/", StringComparison.Ordinal) || !File.Exists(Path.Combine(Web, "wwwroot", address[1..]))), Is.Empty);
    }

    [Test]
    public void NothingOfTheGovernmentsOwnIdentityIsSent()
    {
        var css = File.ReadAllText(Path.Combine(Assets, "hub.css"));

        Assert.That(css, Does.Not.Contain("GDS Transport"));
        Assert.That(Directory.EnumerateFiles(Assets, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Where(name => CrownOrCrest().IsMatch(name!)), Is.Empty);
    }

    /// <summary>A first visit has 300 KiB for sign-in and home together; pages of some 15 KiB each leave the assets half of that with ease.</summary>
    [Test]
    public void TheAssetsOfEveryPage_AreSmallTogetherOverTheWire()
    {
        var layout = File.ReadAllText(Path.Combine(Web, "Features", "Shared", "_Layout.cshtml"));
        var asked = AssetNames().Matches(layout).Concat(AssetNames().Matches(File.ReadAllText(Path.Combine(Assets, "hub.css")))).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.That(asked, Is.SupersetOf(new[] { "hub.css", "hub.js", "fonts/inter-400.woff2" }));
        Assert.That(asked.Sum(asset => Compressed(Path.Combine(Assets, asset))), Is.LessThan(120 * 1024));
    }

    /// <summary>What one page alone needs, such as the map, comes with that page: everything together stays within a first visit's bounds all the same.</summary>
    [Test]
    public void AllAssetsTogether_AreSmallOverTheWire() =>
        Assert.That(Directory.EnumerateFiles(Assets, "*", SearchOption.AllDirectories).Sum(Compressed), Is.LessThan(200 * 1024));

    [Test]
    public void TextColours_StandOutFromTheirGround()
    {
        var named = Named().Matches(Styles("_settings.scss")).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        (string Text, string Ground)[] pairs =
        [
            ("ink", "mist"), ("ink-soft", "mist"), ("ink-soft", "mist-deep"), ("petrol-mid", "mist"), ("petrol-mid", "mist-deep"), ("petrol", "mist-deep"),
            ("danger", "mist"), ("good", "mist"),
        ];

        Assert.That(pairs.Where(pair => Contrast(named[pair.Text], named[pair.Ground]) < 4.5), Is.Empty);
        Assert.That(new[] { "petrol", "petrol-mid", "petrol-dark", "danger", "good" }.Where(colour => Contrast(named[colour], "#ffffff") < 4.5), Is.Empty, "with white");
        Assert.That(Contrast(named["edge"], "#ffffff"), Is.GreaterThanOrEqualTo(3), "edges of controls");
        Assert.That(Contrast(named["brass"], named["petrol"]), Is.GreaterThanOrEqualTo(3), "the mark");
    }

    [Test]
    public void States_StandOutFromTheirGround()
    {
        var states = States().Matches(Styles("_components.scss"));

        Assert.That(states, Has.Count.EqualTo(6));
        Assert.That(states.Where(state => Contrast(state.Groups[2].Value, state.Groups[3].Value) < 4.5).Select(state => state.Groups[1].Value), Is.Empty);
    }

    [TestCase("#000000", "#ffffff", 21)]
    [TestCase("#767676", "#ffffff", 4.54)]
    public void Contrast_IsMeasuredAsTheGuidelinesDo(string one, string other, double expected) =>
        Assert.That(Contrast(one, other), Is.EqualTo(expected).Within(.01));

    private static string Styles(string file) => File.ReadAllText(Path.Combine(Web, "Assets", "styles", file));

    private static long Compressed(string file)
    {
        if (file.EndsWith(".woff2", StringComparison.Ordinal))
            return new FileInfo(file).Length;

        using var counted = new MemoryStream();
        using (var gzip = new GZipStream(counted, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return counted.Length;
    }

    /// <summary>Source: WCAG 2.2, "contrast ratio" and "relative luminance".</summary>
    private static double Contrast(string one, string other)
    {
        double[] both = [Luminance(one), Luminance(other)];
        return (both.Max() + .05) / (both.Min() + .05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3)
            .Select(part => int.Parse(colour.AsSpan(1 + (part * 2), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= .04045 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4))
            .ToArray();
        return (.2126 * parts[0]) + (.7152 * parts[1]) + (.0722 * parts[2]);
    }

    [GeneratedRegex("""url\("?([^")]+)"?\)""")]
    private static partial Regex Addresses();

    [GeneratedRegex("""/assets/([a-z0-9./-]+\.(?:css|js|woff2|svg))""")]
    private static partial Regex AssetNames();

    [GeneratedRegex("crown|crest|rebrand|transport", RegexOptions.IgnoreCase)]
    private static partial Regex CrownOrCrest();

    [GeneratedRegex(@"^\$([a-z-]+): (#[0-9a-f]{6});", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex(@"hub-status--(\w+) \{ color: (#[0-9a-f]{6}); background-color: (#[0-9a-f]{6}); \}")]
    private static partial Regex States();
}
