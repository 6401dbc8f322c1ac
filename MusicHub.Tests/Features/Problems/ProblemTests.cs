using System.Net;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Problems;

public sealed class ProblemTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task UnknownAddress_ShowsThe404Page()
    {
        var page = await _hub.As(Role.Visitor).Get("/no/such/page");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(page.Title, Is.EqualTo("Page not found"));
    }

    [Test]
    public async Task PageOfAnotherRole_ShowsThe403Page()
    {
        var page = await _hub.As(Role.BoardMember).Get("/schools");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.NotFound));
        Assert.That(page.Title, Is.EqualTo("You may not do that").Or.EqualTo("Page not found"));
    }

    [Test]
    public async Task ARecordOfAnotherRegion_IsNotBlamedOnTheRoleAlone()
    {
        var visit = await _hub.APlannedVisit();

        var page = await _hub.As(_hub.SouthManager).Get($"/visits/{visit.Id}/cancel");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(page.Text, Does.Contain("Your role does not include this, or the record belongs to another region or another person."));
    }

    [Test]
    public async Task PostWithoutToken_ShowsThe400Page()
    {
        var page = await HubClient.Read(await _hub.As(Role.Visitor).Http.PostAsync("/sign-out", new FormUrlEncodedContent([])));

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Title, Is.EqualTo("That request could not be read"));
    }

    [Test]
    public async Task EveryPage_ForbidsWhatItDoesNotNeed()
    {
        var headers = (await _hub.Anonymous().Get("/sign-in")).Response.Headers;

        Assert.That(headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'; script-src 'self'; style-src 'self';").And.Not.Contain("unsafe"));
        Assert.That(headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(headers.CacheControl!.NoStore, Is.True);
    }
}
