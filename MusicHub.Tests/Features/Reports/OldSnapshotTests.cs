using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Domain.Reports.Board;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Reports.Board;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Tests.Features.Reports;

/// <summary>Snapshots as earlier versions of the program wrote them, kept beside this file and never changed: each must open, with every word and figure.</summary>
public sealed class OldSnapshotTests
{
    private const string View = "/Features/Reports/Board/BoardBody.cshtml";

    [TestCase(1)]
    public void ASnapshot_IsReadWithoutLoss(int format)
    {
        var json = Snapshot(format);

        var written = BoardReport.FromJson(format, json).ToJson();

        Assert.That(Facts(JsonNode.Parse(written)), Is.SupersetOf(Facts(JsonNode.Parse(json))));
    }

    [TestCase(1)]
    public async Task ItsPage_SaysWhatItSaidThen(int format)
    {
        await using var hub = await TestHub.Create();
        await using var scope = hub.Host.Services.CreateAsyncScope();
        var report = BoardReport.FromJson(format, Snapshot(format));

        var html = await scope.ServiceProvider.GetRequiredService<ViewText>().Render(View, new BoardBody(report, forPaper: false));

        var document = await new HtmlParser().ParseDocumentAsync(html);
        var text = string.Join(' ', document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string Row(string caption, string heading) => string.Join(' ', document.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")!.TextContent == caption)
            .QuerySelectorAll("tr").Single(row => row.FirstElementChild!.TextContent == heading).Children.Select(cell => cell.TextContent));
        Assert.Multiple(() =>
        {
            foreach (var words in report.Headlines.Concat(report.Definitions.Select(definition => definition.Meaning)))
                Assert.That(text, Does.Contain(words));
            Assert.That(Row("Schools visited against target, by region", "North"), Is.EqualTo("North 2 2 Level 8 3 1 3"));
            Assert.That(Row("Schools visited against target, by region", "All"), Is.EqualTo("All 3 4 1 behind 12 4 2 6"));
            Assert.That(Row("Schools visited against target, by term of the first visit", "Autumn 2025"), Is.EqualTo("Autumn 2025 3 4 5 4 2"));
            Assert.That(Row("Schools visited, by phase", "Primary"), Is.EqualTo("Primary 2 4 3 1"));
            Assert.That(Row("Open schools in the three-year cycle, by region", "South"), Is.EqualTo("South 1 1 1 3"));
            Assert.That(Row("Actions, by region", "All"), Is.EqualTo("All 2 1 2 1"));
            Assert.That(Row("Schools not visited for three years", "School 004"), Is.EqualTo("School 004 Testford South Primary 1 Nov 2022 Autumn 2025"));
        });
    }

    [Test]
    public void TheCheckItself_SeesAFigureThatIsLost() =>
        Assert.That(Facts(JsonNode.Parse("""{"totals":{"visited":3}}""")), Is.Not.SupersetOf(Facts(JsonNode.Parse("""{"totals":{"visited":3,"visits":4}}"""))));

    private static string Snapshot(int format, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, $"board-snapshot-{format}.json"));

    /// <summary>Each value with the path to it.</summary>
    private static IEnumerable<string> Facts(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Facts(field.Value)),
        JsonArray items => items.SelectMany(Facts),
        JsonValue value => [$"{value.GetPath()}={JsonSerializer.Serialize(value)}"],
        _ => [],
    };
}
