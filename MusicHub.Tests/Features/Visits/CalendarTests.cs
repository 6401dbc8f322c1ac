using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Documents.Calendar;
using MusicHub.Tests.Support;
using MusicHub.Web.Security;

namespace MusicHub.Tests.Features.Visits;

public sealed class CalendarTests : HubTests
{
    [Test]
    public async Task OneVisit_IsAFileForACalendar()
    {
        var visit = await Hub.AnArrangedVisit(Today.AddDays(2), at: new TimeOnly(9, 30));

        var answer = await Hub.As(Role.Finance).Http.GetAsync($"/visits/{visit.Id}/visit.ics");
        var read = new CalendarReader(await answer.Content.ReadAsByteArrayAsync());

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/calendar"));
        Assert.That(read[0, "UID"], Is.EqualTo($"visit-{visit.Id}@musichub"));
        Assert.That(read[0, "SUMMARY"], Is.EqualTo("School music visit: Northgate Primary School"));
        Assert.That(read[0, "DTSTART;TZID=Europe/London"], Is.EqualTo("20260205T093000"));
        Assert.That(read[0, "LOCATION"], Is.EqualTo("Northgate Primary School, Testford, QX1 1AA"));
        Assert.That(read[0, "URL"], Does.EndWith($"/visits/{visit.Id}").And.StartWith("http"));
        Assert.That((await Hub.As(Role.BoardMember).Get($"/visits/{visit.Id}/visit.ics")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AChangedVisit_KeepsItsIdentityAndRaisesItsSequence()
    {
        var visit = await Hub.AnArrangedVisit(Today.AddDays(2), at: new TimeOnly(9, 30));
        var before = await Event(visit);
        await Hub.Change<Visit>(visit.Id, visit => visit.Cancel("Snow").OrThrow());
        var after = await Event(visit);

        Assert.That(after[0, "UID"], Is.EqualTo(before[0, "UID"]));
        Assert.That(int.Parse(after[0, "SEQUENCE"]!), Is.GreaterThan(int.Parse(before[0, "SEQUENCE"]!)));
        Assert.That((before[0, "STATUS"], after[0, "STATUS"], after[0, "SUMMARY"]), Is.EqualTo(("TENTATIVE", "CANCELLED", "Cancelled: School music visit: Northgate Primary School")));
    }

    [Test]
    public async Task TheAddress_IsShownOnceAndKeptAsADigest()
    {
        var client = Hub.As(Role.Visitor);
        var shown = await client.Submit(await client.Get("/my/calendar"), [], "Make my address");
        var address = shown.Value("Address")!;
        var secret = address.Split('/')[^1].Replace(".ics", "");
        await using var db = Hub.Open();

        Assert.That(secret, Does.Match("^[A-Za-z0-9_-]{43}$"));
        Assert.That((await client.Get("/my/calendar")).Text, Does.Not.Contain(secret));
        Assert.That((await client.Get("/my/calendar")).Value("Address"), Is.Null);
        Assert.That((await db.CalendarAddresses.SingleAsync()).SecretDigest, Has.Length.EqualTo(64).And.Not.Contain(secret));
        Assert.That((await db.Changes.ToListAsync()).SelectMany(change => change.Fields).Select(field => field.After), Has.None.Contains(secret));
    }

    [Test]
    public async Task TheCalendar_HoldsOnesOwnVisitsAndNothingOfPeopleOrRecords()
    {
        var contact = Contact.ForSchool(Hub.NorthSchool.Id, new ContactDetails("MARKER name", "MARKER title", "marker@example.org", "MARKER 1", [ContactRoleKind.Head]), Today, ContactSource.Typed).OrThrow();
        await Hub.Save(contact);
        var own = await Hub.AnArrangedVisit(Today.AddDays(2), at: new TimeOnly(14, 0), confirmed: true);
        var week = await Hub.APlannedVisit(Today.AddDays(14));
        var done = await Hub.ARecordedVisit(Today.AddDays(-2), record: record => record with { MetWhom = "MARKER met", Notes = "MARKER notes", NextStep = "MARKER next", Needs = [(Hub.Confidence.Id, "MARKER need")] });
        await Hub.AnArrangedVisit(Today.AddDays(3), visitor: Hub.SouthManager);
        await Hub.ARecordedVisit(Today.AddMonths(-4));
        await Hub.APlannedVisit(Today.AddMonths(13));

        var answer = await Hub.Anonymous().Http.GetAsync(await AnAddress());
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var read = new CalendarReader(bytes);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Enumerable.Range(0, read.Events).Select(i => read[i, "UID"]), Is.EquivalentTo(new[] { own, week, done }.Select(visit => $"visit-{visit.Id}@musichub")));
        Assert.That(read["X-WR-CALNAME"], Is.EqualTo("Only Visitor: visits"));
        Assert.That(System.Text.Encoding.UTF8.GetString(bytes).Replace("\r\n ", ""), Does.Not.Contain("marker").IgnoreCase.And.Not.Contain("priority").IgnoreCase);
        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
        Assert.That(answer.Headers.GetValues("X-Robots-Tag").Single(), Does.Contain("noindex"));
    }

    [Test]
    public async Task WhatHasNotChanged_IsNotSentAgain()
    {
        var visit = await Hub.AnArrangedVisit(Today.AddDays(2));
        var address = await AnAddress();
        var first = await Hub.Anonymous().Http.GetAsync(address);
        Hub.Clock.Advance(TimeSpan.FromMinutes(5));
        var again = await Ask(address, first.Headers.ETag!.ToString());
        await Hub.Change<Visit>(visit.Id, visit => visit.Confirm().OrThrow());
        var changed = await Ask(address, first.Headers.ETag!.ToString());

        Assert.That((again.StatusCode, changed.StatusCode), Is.EqualTo((HttpStatusCode.NotModified, HttpStatusCode.OK)));
    }

    [Test]
    public async Task ANewAddress_EndsTheOld_AndAWithdrawnOneOpensNothing()
    {
        var first = await AnAddress();
        var second = await AnAddress("Make a new address");
        var client = Hub.As(Role.Visitor);

        Assert.That((await Status(first), await Status(second)), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.OK)));
        await client.Submit(await client.Get("/my/calendar"), [], "Withdraw the address");
        Assert.That(await Status(second), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task ALeaversAddress_OpensNothing()
    {
        var address = await AnAddress();
        await Hub.Change<Person>(Hub.Person(Role.Visitor).Id, person => person.SwitchOff(Hub.SouthManager.Id).OrThrow());
        Hub.Host.Services.GetRequiredService<Viewers>().Forget(Hub.Person(Role.Visitor).Id);

        Assert.That(await Status(address), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task TheAddress_OpensNothingElse_AndGuessingIsSlow()
    {
        var address = await AnAddress();
        var anonymous = Hub.Anonymous();
        var secret = address.Split('/')[^1];
        foreach (var other in new[] { $"/visits?{secret}", $"/visits/{secret}", "/my/calendar" })
            Assert.That((int)(await anonymous.Get(other)).Status, Is.EqualTo(302).Or.EqualTo(404), other);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 70; i++)
            answers.Add((await anonymous.Http.GetAsync($"/calendar/{i:D43}.ics")).StatusCode);
        Assert.That(answers[0], Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answers[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task AnOldForm_DoesNotReplaceANewerAddress()
    {
        await AnAddress();
        var client = Hub.As(Role.Visitor);
        var old = await client.Get("/my/calendar");
        var newer = await AnAddress("Make a new address");

        Assert.That((await client.Post(old, [], "Withdraw the address")).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await Status(newer), Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<CalendarReader> Event(Visit visit) => new(await Hub.As(Role.Visitor).Http.GetByteArrayAsync($"/visits/{visit.Id}/visit.ics"));

    private async Task<string> AnAddress(string button = "Make my address")
    {
        var client = Hub.As(Role.Visitor);
        return new Uri((await client.Submit(await client.Get("/my/calendar"), [], button)).Value("Address")!).PathAndQuery;
    }

    private async Task<HttpStatusCode> Status(string address) => (await Hub.Anonymous().Http.GetAsync(address)).StatusCode;

    private Task<HttpResponseMessage> Ask(string address, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return Hub.Anonymous().Http.SendAsync(request);
    }
}
