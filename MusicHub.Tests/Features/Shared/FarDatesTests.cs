using System.Net;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Shared;

/// <summary>The first and the last days that a calendar knows, from which nothing can be reckoned back or on.</summary>
public sealed class FarDatesTests : HubTests
{
    [TestCase("/history?to=9999-12-31")]
    [TestCase("/history?from=0001-01-01")]
    [TestCase("/visits?when=9999-autumn")]
    [TestCase("/visits?when=9999-summer")]
    [TestCase("/actions?standing=all&page=2147483647&sort=nothing")]
    [TestCase("/schools?page=-1&sort=%00")]
    public async Task InAnAddress_TheyAreNoFault(string address)
    {
        var page = await Hub.As(Role.HeadOfParticipation).Get(address);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task InAForm_TheirYearIsRefused([Values("0001", "9999")] string year)
    {
        var visit = await Hub.APlannedVisit();
        var head = Hub.As(Role.HeadOfParticipation);
        var week = $"{year}-12-31";
        var action = await head.Get($"/actions/open?school={Hub.NorthSchool.Id}");

        var opened = await head.Post(action, new() { ["Form.What"] = "Ring", ["Form.DueOn.Day"] = "31", ["Form.DueOn.Month"] = "12", ["Form.DueOn.Year"] = year });
        var putOff = await head.Post(await head.Get($"/visits/{visit.Id}/put-off"), new() { ["Form.Week"] = week });
        var planned = await head.Get($"/visits/plan?school={Hub.NorthSchool.Id}&week={week}");
        var terms = await head.Get("/hub/calendar/2025");
        var dated = await head.Post(terms, new() { ["Form.Autumn.EndsOn"] = $"31 12 {year}" });

        Assert.That(opened.Errors, Is.EqualTo(new[] { "Due date must have a year from 1900 to 2199" }));
        Assert.That(putOff.Errors, Is.EqualTo(new[] { "Week must have a year from 1900 to 2199" }));
        Assert.That(planned.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(dated.Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}
