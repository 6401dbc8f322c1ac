using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace MusicHub.Tests.House;

/// <summary>Each class of the styles has one home, so that a change to it is made in one file.</summary>
public sealed partial class StyleTests
{
    [Test]
    public void NoClassIsDefinedInTwoFiles()
    {
        var files = Directory.EnumerateFiles(Styles(), "*.scss").ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

        Assert.That(files, Has.Count.GreaterThan(5));
        Assert.That(DefinedTwice(files), Is.Empty);
    }

    [Test]
    public void TheCheckItself_SeesAClassInTwoFiles()
    {
        var files = new Dictionary<string, string>
        {
            ["_a.scss"] = ".hub-one { color: red; } // .hub-three {\n@media #{wide} { .hub-two, .hub-four { .hub-five { margin: 0; } } }",
            ["_b.scss"] = ".hub-five .hub-one { color: red; }\n.govuk-table.hub-two:hover { &:focus { color: red; } }\n@media print { .hub-one { display: none; } }\n.hub-three { margin: 0; }",
        };

        Assert.That(DefinedTwice(files), Is.EqualTo(new[] { ".hub-two: _a.scss, _b.scss" }));
    }

    private static IEnumerable<string> DefinedTwice(IReadOnlyDictionary<string, string> files) =>
        from file in files
        from name in Defined(file.Value).Distinct()
        group file.Key by name into homes
        where homes.Count() > 1
        select $"{homes.Key}: {string.Join(", ", homes.Order(StringComparer.Ordinal))}";

    /// <summary>The classes with which a rule begins that stands in no other rule; what is only said for paper is no definition.</summary>
    private static IEnumerable<string> Defined(string scss)
    {
        var text = NotSelectors().Replace(scss, "");
        var outer = new Stack<string>();
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}' or ';'))
                continue;
            var head = text[from..i].Trim();
            from = i + 1;
            if (text[i] == '}')
                outer.Pop();
            if (text[i] != '{')
                continue;
            if (!head.StartsWith('@') && outer.All(at => at.StartsWith('@') && !at.Contains("print", StringComparison.Ordinal)))
            {
                foreach (Match name in head.Split(',').SelectMany(selector => ClassName().Matches(selector.Trim().Split(' ', '>', '+')[0])))
                    yield return name.Value;
            }

            outer.Push(head);
        }
    }

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|#\{[^}]*\}|""[^""\n]*""", RegexOptions.Singleline)]
    private static partial Regex NotSelectors();

    [GeneratedRegex(@"\.[a-z][\w-]*")]
    private static partial Regex ClassName();

    private static string Styles([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "MusicHub.Web", "Assets", "styles"));
}
