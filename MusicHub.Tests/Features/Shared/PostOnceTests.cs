using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Shared;

/// <summary>What counts as the same form sent again, and what does not.</summary>
public sealed class PostOnceTests : HubTests
{
    [Test]
    public async Task TheSamePost_SavesOnce_AndLeadsToTheSamePlace()
    {
        var me = Hub.As(Role.HeadOfParticipation);
        var page = await me.Get($"/visits/plan?school={Hub.NorthSchool.Id}");

        var first = await me.Post(page, Week);
        var again = await me.Post(page, Week);

        Assert.That((again.Status, again.Location), Is.EqualTo((HttpStatusCode.Redirect, first.Location)));
        Assert.That(await Planned(), Is.EqualTo(1));
    }

    [Test]
    public async Task TheSameForm_AtAnotherAddress_ByAnotherPerson_OrWithAnotherAnswer_IsAnotherPost()
    {
        var me = Hub.As(Role.HeadOfParticipation);
        var page = await me.Get($"/visits/plan?school={Hub.NorthSchool.Id}");
        var id = page.Value("RequestId");
        await me.Post(page, Week);

        var elsewhere = await me.Post(await me.Get($"/visits/plan?school={Hub.SouthSchool.Id}"), new(Week) { ["RequestId"] = id });
        var later = await me.Post(page, new() { ["Form.Week"] = "2026-03-02" });
        var office = Hub.As(Role.OfficeAdministrator);
        var somebody = await office.Post(await office.Get($"/visits/plan?school={Hub.NorthSchool.Id}"), new(Week) { ["RequestId"] = id });

        Assert.That(new[] { elsewhere, later, somebody }.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await Planned(), Is.EqualTo(4));
    }

    [Test]
    public async Task AnotherFile_OfTheSameNameAndLength_IsAnotherPost()
    {
        var me = Hub.As(Role.HeadOfParticipation);
        var page = await me.Get("/schools/register/import");
        var register = new GeneratedRegister { Rows = 5, OnlyOpenSchools = true, Authorities = [(990, "Testshire")] };

        var first = await Send(me, page, register);
        var corrected = await Send(me, page, register with { Changes = new Dictionary<(int, string), string> { [(0, "URN")] = "100009" } });
        var again = await Send(me, page, register);

        Assert.That(first, Does.StartWith("/schools/register/import/"));
        Assert.That(corrected, Is.Not.EqualTo(first));
        Assert.That(again, Is.EqualTo(first));
    }

    private Dictionary<string, string?> Week => new() { ["Form.Week"] = "2026-02-23", ["Form.VisitorId"] = Hub.SouthManager.Id.ToString(), ["Form.KindId"] = Hub.MusicVisit.Id.ToString() };

    private static async Task<string?> Send(HubClient client, HubPage page, GeneratedRegister register)
    {
        using var content = new MultipartFormDataContent();
        foreach (var field in page.Form("Show what would change").QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
            content.Add(new StringContent(field.Value), field.Name!);
        content.Add(new StreamContent(register.Open()), "Form.Register", "register.csv");
        return (await HubClient.Read(await client.Http.PostAsync(page.Address, content))).Location;
    }

    private async Task<int> Planned()
    {
        await using var db = Hub.Open();
        return await db.Visits.CountAsync();
    }
}
