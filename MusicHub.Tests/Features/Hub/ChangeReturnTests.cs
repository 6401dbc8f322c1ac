using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Data;
using MusicHub.Data.Reports;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports.ArtsCouncil;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Hub;

public sealed class ChangeReturnTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Post_SaysWhichColumnsTheReturnHas_InTheirOrder()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get("/hub/return"), new() { ["Form.Schools"] = "Name of school = NAME\nDfE number = urn\n\nWorked with = engaged" });

        Assert.That(shown.Text, Does.Contain("The hub’s own columns"));
        await using var scope = _hub.Host.Services.CreateAsyncScope();
        var input = await scope.ServiceProvider.GetRequiredService<MusicHubDbContext>().ReturnInput(2025, _hub.Clock.GetUtcNow(), default);
        var sheet = ArtsCouncilFigures.Of(input).Sheets[0];
        Assert.That(sheet.Columns.Select(column => column.Heading), Is.EqualTo(new[] { "Name of school", "DfE number", "Worked with" }));
        Assert.That(sheet.Rows.Select(row => row[2].Word), Is.EqualTo(new[] { "No", "No" }));
    }

    [TestCase("URN = urn\nNonsense", "Line 2 must be a heading, an equals sign and a field.")]
    [TestCase("URN = number", "Line 1: there is no field “number”.")]
    [TestCase("URN = urn\nurn = name", "Line 2: the heading “urn” stands twice.")]
    public async Task Post_WhatCannotBeAColumn_IsRefusedAtItsField(string typed, string why)
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var refused = await client.Post(await client.Get("/hub/return"), new() { ["Form.Classes"] = typed });

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Errors, Is.EqualTo(new[] { why }));
        await using var db = _hub.Open();
        Assert.That((await db.Hubs.SingleAsync()).ReturnClasses, Is.Null);
    }

    [Test]
    public async Task Post_OverSomebodyElsesChange_IsAConflict()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var page = await client.Get("/hub/return");
        await client.Submit(await client.Get("/hub/return"), new() { ["Form.Schools"] = "URN = urn" });

        Assert.That((await client.Post(page, new() { ["Form.Schools"] = "Name = name" })).Status, Is.EqualTo(HttpStatusCode.Conflict));
    }
}
