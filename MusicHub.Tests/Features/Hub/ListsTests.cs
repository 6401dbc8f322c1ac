using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Hub;

public sealed class ListsTests : HubTests
{
    [Test]
    public async Task Add_PutsItLast_AndItIsOffered()
    {
        var head = Hub.As(Role.HeadOfParticipation);

        var shown = await head.Submit(await head.Get("/hub/lists/kinds/add"), new() { ["Form.Name"] = " Network day " });

        Assert.That(shown.Rows[^1], Does.StartWith("Network day No 0 In use"));
        Assert.That((await head.Get($"/visits/plan?school={Hub.NorthSchool.Id}")).Text, Does.Contain("Network day"));
    }

    [Test]
    public async Task ANeedOutOfUse_IsNotOffered_AndStaysWhereItIs()
    {
        var visit = await Hub.ARecordedVisit();
        var head = Hub.As(Role.HeadOfParticipation);

        await head.Submit(await head.Get($"/hub/lists/needs/{Hub.Confidence.Id}"), new() { ["Form.IsActive"] = "false" });

        Assert.That((await head.Get($"/visits/record?school={Hub.NorthSchool.Id}")).Text, Does.Not.Contain("Teacher confidence").And.Contain("Instruments"));
        Assert.That((await head.Get($"/visits/{visit.Id}")).Text, Does.Contain("Teacher confidence: New to reading music"));
    }

    [Test]
    public async Task AStepOfReviews_SaysThatThoseWhichAreOpenKeepTheirs()
    {
        var head = Hub.As(Role.HeadOfParticipation);
        var steps = await Hub.ReviewSteps();
        Assert.That((await head.Get("/hub/lists/steps/add")).Text, Does.Not.Contain("open"));
        await Hub.AReview(steps);

        Assert.That((await head.Get("/hub/lists/steps/add")).Text, Does.Contain("1 review is open and keeps its steps. A step that you add comes into reviews that begin from now on."));
        Assert.That((await head.Get("/hub/lists/kinds/add")).Text, Does.Not.Contain("open"));
    }

    [Test]
    public async Task WhatWasUsed_IsNeverRemoved()
    {
        await Hub.ARecordedVisit(kind: Hub.FollowUp);
        var head = Hub.As(Role.HeadOfParticipation);
        var form = await head.Get($"/hub/lists/needs/{Hub.Instruments.Id}/remove");

        Assert.That((await head.Get($"/hub/lists/kinds/{Hub.FollowUp.Id}")).Document.QuerySelector("a[href$='/remove']"), Is.Null);
        var used = await head.Get($"/hub/lists/kinds/{Hub.FollowUp.Id}/remove");
        Assert.That((used.Title, used.Document.QuerySelector("main form")), Is.EqualTo(("Follow-up cannot be removed", (object?)null)));
        var sent = await HubClient.Read(await head.Http.PostAsync(used.Address, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = form.Value("__RequestVerificationToken")!,
            ["Version"] = "1",
        })));
        Assert.That((sent.Status, sent.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "It is used, so it stays on record. Put it out of use instead: then it is not offered any more")));
        await head.Submit(form, []);

        await using var db = Hub.Open();
        Assert.That((await db.VisitKinds.CountAsync(), await db.Needs.CountAsync()), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task ToChangeWhatCounts_SaysForHowManyVisits_AndAsks()
    {
        await Hub.ARecordedVisit();
        await Hub.ARecordedVisit(new DateOnly(2025, 6, 3), Hub.SouthSchool);
        await Hub.APlannedVisit();
        var head = Hub.As(Role.HeadOfParticipation);
        var form = await head.Get($"/hub/lists/kinds/{Hub.MusicVisit.Id}");
        var answers = new Dictionary<string, string?> { ["Form.Counts"] = "false" };

        var asked = await head.Post(form, answers);

        Assert.That((asked.Status, asked.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Tick that what counts is to change, or put it back")));
        Assert.That(asked.Text, Does.Contain("1 visit recorded in 2025/26 (2 in all) is of this kind.").And.Contain("will no longer count them"));
        Assert.That(await Counting(), Is.EqualTo(2));

        await head.Submit(asked, answers.And("Form.Sure", "true"));
        Assert.That(await Counting(), Is.Zero);

        async Task<int> Counting()
        {
            await using var db = Hub.Open();
            return await db.Counting().CountAsync();
        }
    }

    [Test]
    public async Task TheLastKindInUse_StaysInUse()
    {
        var head = Hub.As(Role.HeadOfParticipation);
        await head.Submit(await head.Get($"/hub/lists/kinds/{Hub.FollowUp.Id}"), new() { ["Form.IsActive"] = "false" });

        var refused = await head.Post(await head.Get($"/hub/lists/kinds/{Hub.MusicVisit.Id}"), new() { ["Form.IsActive"] = "false" });
        var remove = await head.Get($"/hub/lists/kinds/{Hub.MusicVisit.Id}/remove");

        Assert.That((refused.Status, refused.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "One kind of visit must stay in use")));
        Assert.That(remove.Title, Is.EqualTo("School music visit cannot be removed"));
    }

    [Test]
    public async Task Move_ByItsButtons_ChangesTheOrderThatIsOffered()
    {
        var head = Hub.As(Role.HeadOfParticipation);
        var page = await head.Get("/hub/lists");
        var form = page.Document.QuerySelector($"form[action='/hub/lists/needs/{Hub.Instruments.Id}/move']")!;

        var sent = await HubClient.Read(await head.Http.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["by"] = form.QuerySelector("button")!.GetAttribute("value")!,
        })));

        Assert.That(sent.Location, Is.EqualTo("/hub/lists#needs"));
        await using var db = Hub.Open();
        Assert.That(await db.Needs.OrderBy(need => need.Order).Select(need => need.Name).ToListAsync(), Is.EqualTo(new[] { "Instruments", "Teacher confidence" }));
    }

    [Test]
    public async Task AReason_IsOfferedWhereItIsWanted()
    {
        var head = Hub.As(Role.HeadOfParticipation);
        var form = await head.Get("/hub/lists/reasons/add");

        var refused = await head.Post(form, new() { ["Form.Name"] = "Snow" });
        await head.Submit(form, new() { ["Form.Name"] = "Snow", ["Form.Endings"] = "Cancelled" });

        Assert.That(refused.Errors.Single(), Is.EqualTo("Choose when the reason is offered"));
        var visit = await Hub.AConfirmedVisit(Today);
        Assert.That((await head.Get($"/visits/{visit.Id}/cancel")).Text, Does.Contain("Snow"));
        Assert.That((await head.Get($"/visits/{visit.Id}/not-attended")).Text, Does.Not.Contain("Snow"));
    }

    [Test]
    public async Task AnEntryChangedMeanwhile_IsAConflict()
    {
        var head = Hub.As(Role.HeadOfParticipation);
        var form = await head.Get($"/hub/lists/needs/{Hub.Confidence.Id}");
        await Hub.Change<Need>(Hub.Confidence.Id, need => need.Change([], "Confidence", isActive: true).OrThrow());

        var sent = await head.Post(form, new() { ["Form.Name"] = "Mine" });

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(sent.Text, Does.Contain("Sasha South").And.Contain("Mine"));
    }

    [Test]
    public async Task AListThatThereIsNot_IsNotFound() =>
        Assert.That((await Hub.As(Role.HeadOfParticipation).Get("/hub/lists/colours/add")).Status, Is.EqualTo(HttpStatusCode.NotFound));
}
