using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Feedback;

public sealed class FeedbackTests : HubTests
{
    private Dictionary<string, string?> Enough => Date("Form.ReceivedOn", Today.AddDays(-2)).And(new()
    {
        ["Form.Kind"] = "Complaint",
        ["Form.Said"] = "The invoice is wrong",
        ["Form.Theme"] = "Charges",
        ["Form.Source"] = "Email",
        ["Form.FromWhom"] = "Business manager",
        ["Form.OwnerId"] = Hub.Person(Role.Visitor).Id.ToString(),
    });

    [Test]
    public async Task Log_FromASchool_StandsOnItsTimeline_AndInTheList()
    {
        var me = Hub.As(Role.RegionalManager);

        var done = await me.Submit(await me.Get($"/feedback/log?school={Hub.NorthSchool.Id}"), Enough);

        Assert.That(done.Text, Does.Contain("The feedback is logged.").And.Contain("The invoice is wrong").And.Contain("E-mail, Business manager"));
        Assert.That((await me.Get($"/schools/{Hub.NorthSchool.Id}?show=feedback")).Text, Does.Contain("Complaint: Charges").And.Contain("The invoice is wrong"));
        Assert.That((await me.Get("/feedback")).Rows, Has.Count.EqualTo(1));
        await using var db = Hub.Open();
        Assert.That((await db.Changes.SingleAsync(change => change.Kind == "Feedback logged")).SchoolId, Is.EqualTo(Hub.NorthSchool.Id));
    }

    [Test]
    public async Task Log_WithoutWhatIsNeeded_SaysWhat_AndKeepsTheRest()
    {
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get("/feedback/log?hub=true"), new() { ["Form.FromWhom"] = "A parent", ["Form.OwnerId"] = null, ["Form.ReceivedOn.Day"] = "" });

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors, Does.Contain("Choose what it is").And.Contain("Enter what was said").And.Contain("Choose what it is about").And.Contain("Choose how it arrived").And.Contain("Choose who sees to it"));
        Assert.That(page.Value("Form.FromWhom"), Is.EqualTo("A parent"));
    }

    [Test]
    public async Task Settle_AndReopen_EachWithItsWords()
    {
        var item = await AnItem();
        var me = Hub.As(Role.Visitor);

        var refused = await me.Post(await me.Get($"/feedback/{item.Id}/settle"), []);
        await me.Submit(await me.Get($"/feedback/{item.Id}/settle"), new() { ["Form.Answer"] = "Corrected" });
        Assert.That((refused.Status, refused.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Say what was answered to the complaint")));
        Assert.That((await Saved<FeedbackItem>(item.Id)).State, Is.EqualTo(FeedbackState.Settled));
        Assert.That((await me.Get($"/feedback/{item.Id}/change")).Text, Does.Contain("This has been settled"));

        var open = await me.Submit(await me.Get($"/feedback/{item.Id}/reopen"), new() { ["Form.Reason"] = "It happened again" });

        Assert.That(open.Text, Does.Contain("open again").And.Contain("It happened again"));
    }

    [Test]
    public async Task Change_FromAnOlderVersion_EndsInTheConflictPage()
    {
        var item = await AnItem();
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/feedback/{item.Id}/change");
        await Hub.Change<FeedbackItem>(item.Id, theirs => theirs.Settle("Theirs", Today).OrThrow());

        var sent = await me.Post(page, new() { ["Form.Said"] = "Mine" });

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(sent.Text, Does.Contain("Mine").And.Contain("Sasha South"));
    }

    [Test]
    public async Task WhoSeesToIt_AndTheRegionsManager_MayChangeIt_OthersOnlyRead()
    {
        var item = await AnItem();

        Assert.That((await Hub.As(Role.RegionalManager).Get($"/feedback/{item.Id}/change")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Hub.As(Hub.SouthManager).Get($"/feedback/{item.Id}/change")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Hub.As(Role.Finance).Get($"/feedback/{item.Id}")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Hub.As(Role.BoardMember).Get($"/feedback/{item.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task EachFilter_LeavesOutTheOthers_AndTheCountsAgree()
    {
        await AnItem();
        await AnItem(FeedbackKind.Compliment, FeedbackTheme.Teaching, Hub.SouthSchool, Today.AddYears(-1), settled: true);
        await AnItem(FeedbackKind.Comment, FeedbackTheme.Other, null);
        var me = Hub.As(Role.HeadOfParticipation);
        var list = await me.Get("/feedback");
        Assert.That(list.Text, Does.Contain("Showing 1 to 3 of 3 messages").Or.Contain("3 messages"));

        foreach (var (filter, count) in new[]
        {
            ("state=open", 2), ("state=settled", 1), ("kind=Complaint", 1), ("theme=Teaching", 1), ("source=Letter", 0), ($"region={Hub.South.Id}", 1),
            ("region=none", 1), ("year=2024", 1), ("q=invoice+northgate", 1), ("mine=true", 0), ($"school={Hub.NorthSchool.Id}&state=settled", 0),
        })
            Assert.That(await Count($"/feedback?{filter}"), Is.EqualTo(count), filter);

        async Task<int> Count(string address) => (await me.Get(address)) is var page && page.Document.QuerySelector(".hub-empty") is not null ? 0
            : page.Document.QuerySelectorAll("table.hub-table--cards tbody tr").Length;
    }

    [Test]
    public async Task Export_TakesTheListAsItIsShown_AndTheHistorySaysSo()
    {
        await AnItem();
        await AnItem(FeedbackKind.Compliment, FeedbackTheme.Teaching, Hub.SouthSchool);
        var me = Hub.As(Role.Finance);
        var page = await me.Get("/feedback?kind=Complaint");
        using var sent = await me.Http.PostAsync("/feedback/export?kind=Complaint", new FormUrlEncodedContent([new("__RequestVerificationToken", page.Value("__RequestVerificationToken")!), new("format", "csv")]));

        var csv = await sent.Content.ReadAsStringAsync();

        Assert.That(csv.Trim().Split('\n'), Has.Length.EqualTo(2));
        Assert.That(csv, Does.Contain("The invoice is wrong"));
        await using var db = Hub.Open();
        Assert.That((await db.Changes.SingleAsync(change => change.Kind == "Feedback exported")).Reason, Is.EqualTo("Complaints"));
    }

    private async Task<FeedbackItem> AnItem(FeedbackKind kind = FeedbackKind.Complaint, FeedbackTheme theme = FeedbackTheme.Charges, School? school = null, DateOnly? on = null, bool settled = false)
    {
        var item = FeedbackItem.Log(
            new FeedbackDetails(kind, FeedbackSource.Email, theme, kind == FeedbackKind.Comment ? null : (school ?? Hub.NorthSchool).Id, on ?? Today, null, "The invoice is wrong", Hub.Person(Role.Visitor).Id), Today).OrThrow();
        if (settled)
            item.Settle("Done", Today).OrThrow();
        await Hub.Save(item);
        return item;
    }
}
