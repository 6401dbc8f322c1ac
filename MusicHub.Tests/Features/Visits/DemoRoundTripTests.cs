using System.Text.RegularExpressions;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

/// <summary>All visits of the demonstration, taken out to edit and read back as they are.</summary>
public sealed partial class DemoRoundTripTests
{
    private DemoHost _demo = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _demo = await DemoHost.Start();

    [OneTimeTearDown]
    public async Task TearDown() => await _demo.DisposeAsync();

    [TestCase("Excel to edit")]
    [TestCase("CSV to edit")]
    public async Task EveryVisit_ComesBackUnchanged(string button)
    {
        var client = _demo.ClientOf(Role.HeadOfParticipation);
        var file = await client.Post(await client.Get("/visits?state=all"), [], button);
        var review = await client.Continue(await client.Upload(await file.Response.Content.ReadAsByteArrayAsync(), button.StartsWith("CSV", StringComparison.Ordinal) ? "visits.csv" : "visits.xlsx"));

        Assert.That(review.Text, Does.Contain("There is nothing to bring in."), review.Text);
        var counts = review.Document.QuerySelectorAll(".govuk-summary-list__row").Select(row => Spaces().Replace(row.TextContent.Trim(), " ")).ToList();
        Assert.That(counts, Has.Count.EqualTo(1));
        Assert.That(counts[0], Does.Match("^Unchanged [0-9,]{3,} rows$"));
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
