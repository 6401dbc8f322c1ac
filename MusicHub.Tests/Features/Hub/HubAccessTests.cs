using System.Net;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Hub;

public sealed class HubAccessTests
{
    private TestHub _hub = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [OneTimeTearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [TestCase("/hub")]
    [TestCase("/hub/change")]
    [TestCase("/hub/logo/change")]
    [TestCase("/hub/meetings")]
    [TestCase("/hub/targets/2025")]
    [TestCase("/hub/calendar")]
    [TestCase("/hub/calendar/2025")]
    [TestCase("/hub/calendar/open")]
    [TestCase("/hub/regions/add")]
    [TestCase("/hub/set-up")]
    [TestCase("/people")]
    [TestCase("/people/add")]
    [TestCase("/history")]
    public async Task SettingsAreClosed_ToARegionalManager(string address) =>
        Assert.That((await _hub.As(Role.RegionalManager).Get(address)).Status, Is.EqualTo(HttpStatusCode.Forbidden));

    [TestCase("/hub/calendar/2031")]
    [TestCase("/hub/regions/0195a0a0-0000-7000-8000-000000000000")]
    [TestCase("/hub/regions/0195a0a0-0000-7000-8000-000000000000/remove")]
    [TestCase("/hub/meetings/0195a0a0-0000-7000-8000-000000000000/remove")]
    public async Task WhatIsNotThere_IsNotFound(string address) =>
        Assert.That((await _hub.As(Role.HeadOfParticipation).Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
}
