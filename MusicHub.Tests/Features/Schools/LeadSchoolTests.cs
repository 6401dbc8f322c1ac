using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Schools;

public sealed class LeadSchoolTests
{
    private TestHub _hub = null!;

    private string Begin => $"/schools/{_hub.NorthSchool.Id}/lead-school";

    private string End => Begin + "/end";

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Begin_AndEnd_KeepTheDates_AndTheHistory()
    {
        var client = _hub.As(Role.RegionalManager);
        var begun = await client.Submit(await client.Get(Begin), Day("From", 2025, 9, 1));
        Assert.That(begun.Text, Does.Contain("The school is a Lead School from 1 Sept 2025.").And.Contain("From 1 Sept 2025"));

        var ended = await client.Submit(await client.Get(End), Day("On", 2026, 7, 31));

        Assert.That(ended.Text, Does.Contain("1 Sept 2025 to 31 Jul 2026"));
        await using var db = _hub.Open();
        var kinds = await db.Changes.Where(change => change.SchoolId == _hub.NorthSchool.Id).OrderBy(change => change.At).ThenBy(change => change.Id).Select(change => change.Kind).ToListAsync();
        Assert.That(kinds, Is.EqualTo(new[] { "Lead School begun", "Lead School ended" }));
    }

    [Test]
    public async Task Begin_OnNoDay_KeepsWhatWasTyped()
    {
        var client = _hub.As(Role.RegionalManager);
        var page = await client.Submit(await client.Get(Begin), Day("From", 2025, 13, 1));

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors, Is.EqualTo(new[] { "First day must be a real date" }));
        Assert.That(page.Value("Form.From.Month"), Is.EqualTo("13"));
        page = await client.Submit(page, Day("From", null, null, null));
        Assert.That(page.Errors, Is.EqualTo(new[] { "Enter the first day" }));
    }

    [Test]
    public async Task WhatTheDomainRefuses_IsSaidAtItsField()
    {
        var client = _hub.As(Role.RegionalManager);
        var form = await client.Get(Begin);
        var end = await client.Submit(await client.Get(End), Day("On", 2026, 7, 31));
        Assert.That(end.Errors, Is.EqualTo(new[] { SchoolRefusals.NotLeadSchool.Message }));

        await client.Submit(form, Day("From", 2025, 9, 1));
        var twice = await client.Submit(await client.Get(Begin), Day("From", 2026, 1, 1));
        Assert.That(twice.Errors, Is.EqualTo(new[] { SchoolRefusals.AlreadyLeadSchool.Message }));
        var early = await client.Submit(await client.Get(End), Day("On", 2025, 8, 31));
        Assert.That((early.Status, early.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, SchoolRefusals.LeadSchoolEndsBeforeStart.Message)));
    }

    [Test]
    public async Task Begin_AfterSomebodyElseChangedTheSchool_Is409()
    {
        var client = _hub.As(Role.RegionalManager);
        var form = await client.Get(Begin);
        await _hub.Change<School>(_hub.NorthSchool.Id, school => school.ChoosePhase(Phase.Special).OrThrow());

        var page = await client.Submit(form, Day("From", 2025, 9, 1));

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(page.Text, Does.Contain("Sasha South"));
    }

    [Test]
    public async Task PostedTwice_IsDoneOnce()
    {
        var client = _hub.As(Role.RegionalManager);
        var form = await client.Get(Begin);
        var first = await client.Post(form, Day("From", 2025, 9, 1));
        var second = await client.Post(form, Day("From", 2025, 9, 1));

        Assert.That(second.Location, Is.EqualTo(first.Location));
        await using var db = _hub.Open();
        Assert.That((await db.Schools.SingleAsync(school => school.Id == _hub.NorthSchool.Id)).LeadSchoolSpells, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task OtherRegionsAndRoles_AreRefused()
    {
        foreach (var address in new[] { Begin, End })
        {
            Assert.That((await _hub.As(_hub.SouthManager).Get(address)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await _hub.As(Role.Visitor).Get(address)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await _hub.As(Role.BoardMember).Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }

        var south = _hub.As(_hub.SouthManager);
        var own = await south.Get($"/schools/{_hub.SouthSchool.Id}/lead-school");
        own.Form().SetAttribute("action", Begin);
        Assert.That((await south.Post(own, Day("From", 2025, 9, 1))).Status, Is.EqualTo(HttpStatusCode.Forbidden), "a form that is sent elsewhere");
    }

    private static Dictionary<string, string?> Day(string field, int? year, int? month, int? day) => new()
    {
        [$"Form.{field}.Day"] = day?.ToString() ?? "",
        [$"Form.{field}.Month"] = month?.ToString() ?? "",
        [$"Form.{field}.Year"] = year?.ToString() ?? "",
    };
}
