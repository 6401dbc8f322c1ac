using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace MusicHub.Tests.House;

/// <summary>What the source must not hold, looked for as text.</summary>
public sealed partial class SourceTests
{
    [Test]
    public void NobodyAsksTheMachineForTheTime() =>
        Assert.That(Hits(RealClock(), "*.cs", "MusicHub.Domain", "MusicHub.Data", "MusicHub.Web"), Is.Empty);

    [Test]
    public void NoViewHoldsInlineScriptOrStyle() =>
        Assert.That(Hits(Inline(), "*.cshtml", "MusicHub.Web"), Is.Empty);

    [Test]
    public void NoLockFileNamesWhereItWasFetchedFrom() =>
        Assert.That(Hits(Resolved(), "*lock*.json", "."), Is.Empty);

    [TestCase("var now = DateTime.Now;")]
    [TestCase("DateTimeOffset.UtcNow")]
    [TestCase("DateTime.Today")]
    public void TheClockCheckItself_SeesTheRealClock(string code) => Assert.That(RealClock().IsMatch(code), Is.True);

    [TestCase("<p style=\"color: red\">")]
    [TestCase("<script>alert(1)</script>")]
    [TestCase("<a onclick=\"go()\">")]
    public void TheInlineCheckItself_SeesInlineCode(string html) => Assert.That(Inline().IsMatch(html), Is.True);

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex RealClock();

    [GeneratedRegex(@"<[^>]+\sstyle\s*=|<style\b|<script(?![^>]*\ssrc=)[^>]*>|<[^>]+\son(?!e\b)[a-z]+\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"""resolved"":\s*""https?://")]
    private static partial Regex Resolved();

    private static IEnumerable<string> Hits(Regex pattern, string files, params string[] folders) =>
        from folder in folders
        from file in Directory.EnumerateFiles(Path.Combine(Root(), folder), files, SearchOption.AllDirectories)
        where !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains("/node_modules/")
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where pattern.IsMatch(line.Text)
        select $"{Path.GetRelativePath(Root(), file)}:{line.Number}: {line.Text.Trim()}";

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
