using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Hub;

public sealed class MeetingTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Post_AddsAMeeting_Once()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var typed = new Dictionary<string, string?> { ["Form.On.Day"] = "12", ["Form.On.Month"] = "march", ["Form.On.Year"] = "2026", ["Form.Title"] = "Spring board" };

        var shown = await client.Submit(await client.Get("/hub/meetings"), typed);
        Assert.That(shown.Rows, Is.EqualTo(new[] { "12 Mar 2026 Spring board Remove the meeting of 12 Mar 2026" }));

        shown = await client.Submit(shown, typed);
        Assert.That(shown.Errors, Is.EqualTo(new[] { HubRefusals.MeetingTwice.Message }));
        Assert.That(shown.Value("Form.Title"), Is.EqualTo("Spring board"));
    }

    [Test]
    public async Task Post_WithoutADay_AsksForIt()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get("/hub/meetings"), new() { ["Form.On.Day"] = "31", ["Form.On.Month"] = "2", ["Form.On.Year"] = "2026" });

        Assert.That(shown.Errors, Is.EqualTo(new[] { "Day of the meeting must be a real date" }));
        Assert.That(shown.Value("Form.On.Day"), Is.EqualTo("31"));
    }

    [Test]
    public async Task Remove_AsksFirst_ThenRemoves()
    {
        await _hub.Change<HubSettings>(HubSettings.TheId, hub => hub.AddBoardMeeting(new(2026, 3, 12), null).OrThrow());
        await _hub.Change<HubSettings>(HubSettings.TheId, hub => hub.AddBoardMeeting(new(2026, 7, 2), null).OrThrow());
        var client = _hub.As(Role.HeadOfParticipation);
        var list = await client.Get("/hub/meetings");
        var asked = await client.Get(list.Document.QuerySelector("main tbody a")!.GetAttribute("href")!);
        Assert.That(asked.Text, Does.Contain("Thursday 12 March 2026"));

        var shown = await client.Submit(asked, []);

        Assert.That(shown.Rows, Has.Count.EqualTo(1));
        await using var db = _hub.Open();
        Assert.That((await db.Hubs.SingleAsync()).BoardMeetings.Select(meeting => meeting.On), Is.EqualTo(new[] { new DateOnly(2026, 7, 2) }));
        Assert.That((await client.Get(asked.Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
