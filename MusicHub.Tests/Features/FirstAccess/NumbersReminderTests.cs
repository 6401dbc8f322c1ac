using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

/// <summary>Who answers for numbers that are missing is reminded on the home page and in the week's digest.</summary>
public sealed class NumbersReminderTests : HubTests
{
    [SetUp]
    public async Task Bookings()
    {
        await Hub.Charges();
        await Hub.AnOption(adopted: true);
        await Begun(Hub.NorthSchool, 4);
        await Begun(Hub.SouthSchool, 5);
        await Hub.ABooking(details => details with { YearGroup = 6, FirstTerm = TermName.Summer, Terms = 1 }, confirmed: true);
    }

    [Test]
    public async Task AManager_IsRemindedOfTheirOwnRegion_UntilTheNumbersAreThere()
    {
        var manager = Hub.As(Hub.SouthManager);
        var home = await manager.Get("/");

        Assert.That(Lines(home), Is.EqualTo(new[] { "Autumn 2025 Southgate Primary School Year 5, pupils of each class Enter the numbers of Southgate Primary School" }));
        Assert.That(Lines(await manager.Get("/my/digest")), Is.EqualTo(new[] { "Since Autumn 2025 Southgate Primary School Year 5, pupils of each class" }));
        Assert.That(Lines(await Hub.As(Role.Visitor).Get("/")).Concat(Lines(await Hub.As(Role.HeadOfParticipation).Get("/my/digest"))), Is.Empty, "somebody else answers for them");

        var form = await manager.Get(home.Document.QuerySelector("main a[href$='/numbers']")!.GetAttribute("href")!);
        await manager.Submit(form, new() { ["Form.Classes[0].Pupils"] = "28", ["Form.Classes[0].PupilPremium"] = "6", ["Form.Classes[0].Send"] = "4" });

        Assert.That(Lines(await manager.Get("/")).Concat(Lines(await manager.Get("/my/digest"))), Is.Empty);
    }

    [Test]
    public async Task WhereNobodyManagesTheRegion_TheHeadIsReminded()
    {
        await Hub.Change<Region>(Hub.South.Id, region => region.Change(region.Name, null, region.Areas.Select(area => (area.Kind, area.Value))).OrThrow());

        Assert.That(Lines(await Hub.As(Role.HeadOfParticipation).Get("/my/digest")), Has.Count.EqualTo(1).And.Some.Contain("Southgate"));
    }

    private async Task Begun(School school, int yearGroup)
    {
        var booking = await Hub.ABooking(details => details with { YearGroup = yearGroup }, school, confirmed: true);
        await Hub.Change<Booking>(booking.Id, known => known.Begin(new SchoolCalendar([]), Today).OrThrow());
    }

    private static List<string> Lines(HubPage page) =>
        [.. page.Document.QuerySelectorAll("main section").Where(part => part.QuerySelector("h2")?.TextContent.Trim().StartsWith("First Access: numbers", StringComparison.Ordinal) == true).SelectMany(part => part.QuerySelectorAll("li"))
            .Select(item => string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
