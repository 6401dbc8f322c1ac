using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Home;

/// <summary>On the demonstration hub: whoever follows a number finds as many as it says.</summary>
public sealed partial class HomeCountsTests
{
    private TestDatabase _database = null!;
    private HubHost _host = null!;
    private Dictionary<Role, Guid> _people = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        _database = await DemoDatabase.Create();
        _host = new HubHost(_database, new FixedClock(), demo: true);
        await using var db = _database.Open();
        var people = await db.People.AsNoTracking().Where(person => person.IsActive).OrderBy(person => person.Name).ToListAsync();
        _people = Roles.All.ToDictionary(role => role, role => people.First(person => person.Roles.SetEquals([role])).Id);
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [TestCase(Role.Visitor, "/", 1)]
    [TestCase(Role.RegionalManager, "/", 2)]
    [TestCase(Role.HeadOfParticipation, "/", 10)]
    [TestCase(Role.HeadOfParticipation, "/schools/queues", 4)]
    [TestCase(Role.HeadOfParticipation, "/schools/register", 3)]
    [TestCase(Role.HeadOfParticipation, "/hub", 1)]
    [TestCase(Role.HeadOfParticipation, "/hub/regions", 5)]
    [TestCase(Role.Finance, "/", 6)]
    [TestCase(Role.Approver, "/", 6)]
    [TestCase(Role.OfficeAdministrator, "/", 6)]
    public async Task EachNumber_IsThatOfTheListBehindIt(Role role, string from, int atLeast)
    {
        var client = _host.ClientOf(_people[role]);
        var home = await client.Get(from);
        var numbers = Tasks(home).Concat(Links(home)).ToList();

        Assert.That(numbers, Has.Count.GreaterThanOrEqualTo(atLeast), "the demonstration has something of each kind");
        foreach (var (address, number) in numbers)
            Assert.That(Total(await client.Get(address)), Is.EqualTo(number), address);
    }

    /// <summary>"Schools without a region: 10".</summary>
    private static IEnumerable<(string Address, int Number)> Tasks(HubPage home) =>
        from task in home.Document.QuerySelectorAll(".govuk-task-list__item")
        let status = task.QuerySelector(".govuk-task-list__status")!.TextContent.Trim()
        where Leading().IsMatch(status)
        select (task.QuerySelector("a")!.GetAttribute("href")!, Parse(Leading().Match(status).Value));

    /// <summary>Links that are numbers or begin or end with one, and "3 visits planned for a week that has passed. Arrange them".</summary>
    private static IEnumerable<(string Address, int Number)> Links(HubPage home) =>
        from link in home.Document.QuerySelectorAll("main a")
        let words = link.ClosestText()
        where Leading().IsMatch(words)
        select (link.GetAttribute("href")!, Parse(Leading().Match(words).Value));

    /// <summary>What the list says that it shows, or its rows where it is not cut into pages.</summary>
    private static int Total(HubPage list) => Shown().Match(list.Text) is { Success: true } shown
        ? Parse(shown.Groups["total"].Value)
        : list.Document.QuerySelectorAll("main tbody tr").Length;

    private static int Parse(string number) => int.Parse(number, NumberStyles.AllowThousands | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[\d,]+(?= (visits?|schools?)\b| overdue|$)|(?<=: )[\d,]+$")]
    private static partial Regex Leading();

    [GeneratedRegex(@"Showing (all|[\d,]+ to [\d,]+ of)? ?(?<total>[\d,]+) ")]
    private static partial Regex Shown();
}

internal static class LinkWords
{
    /// <summary>The link's own words, or those of the sentence that it stands in.</summary>
    public static string ClosestText(this IElement link) =>
        string.Join(' ', (link.ParentElement!.LocalName is "p" or "li" ? link.ParentElement : link).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
