using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.People;

/// <summary>A regional manager and a visitor send what only the manager of the other region may: their own page's token, the other region's identities.</summary>
public sealed class OtherRegionsTests : HubTests
{
    private static readonly string[] VisitTasks = ["arrange", "attempts", "cancel", "confirm", "correct", "not-attended", "put-off", "record"];

    private static readonly string[] ActionTasks = ["change", "complete", "drop"];

    private static readonly string[] ContactTasks = ["change", "left", "back"];

    private Visit _visit = null!;
    private HubAction _action = null!;
    private Contact _contact = null!;
    private Contact _ofTrust = null!;

    [SetUp]
    public async Task MakeRecordsOfTheSouth()
    {
        _visit = await Hub.AConfirmedVisit(Today, Hub.SouthSchool, Hub.SouthManager);
        _action = await Hub.AnAction(school: Hub.SouthSchool, owner: Hub.SouthManager);
        var trust = new Trust(4711, "Southern Trust");
        var inTrust = TestHub.ASchool(900077, "Trusted School", Hub.South.Id, trustId: trust.Id);
        _contact = Contact.ForSchool(Hub.SouthSchool.Id, Details("Sue South"), Today, ContactSource.Typed).OrThrow();
        _ofTrust = Contact.ForTrust(trust.Id, Details("Tess Trust"), Today, ContactSource.Typed).OrThrow();
        await Hub.Save(trust, inTrust, _contact, _ofTrust);
    }

    [TestCase(Role.RegionalManager)]
    [TestCase(Role.Visitor)]
    public async Task NothingOfTheOtherRegion_CanBeChanged_OrItsFormOpened(Role role)
    {
        var me = Hub.As(role);
        var token = (await me.Get("/visits/plan")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var before = await Versions();
        string[] addresses =
        [
            .. VisitTasks.Select(task => $"/visits/{_visit.Id}/{task}"),
            .. ActionTasks.Select(task => $"/actions/{_action.Id}/{task}"),
            .. ContactTasks.Select(task => $"/contacts/{_contact.Id}/{task}"),
            .. ContactTasks.Select(task => $"/contacts/{_ofTrust.Id}/{task}"),
            $"/schools/{Hub.SouthSchool.Id}/contacts/add",
            $"/trusts/{_ofTrust.TrustId}/contacts/add",
            $"/schools/{Hub.SouthSchool.Id}/phase",
            $"/schools/{Hub.SouthSchool.Id}/lead-school",
            $"/schools/{Hub.SouthSchool.Id}/lead-school/end",
            $"/schools/{Hub.SouthSchool.Id}/region",
            $"/schools/{Hub.SouthSchool.Id}/successor",
            $"/visits/hand-over?visits={_visit.Id}",
        ];

        await Assert.MultipleAsync(async () =>
        {
            foreach (var address in addresses)
            {
                Assert.That((await me.Get(address)).Status, Is.EqualTo(HttpStatusCode.Forbidden), $"GET {address}");
                Assert.That(await Send(me, address, token), Is.EqualTo(HttpStatusCode.Forbidden), $"POST {address}");
            }
        });
        Assert.That(await Versions(), Is.EqualTo(before));
    }

    [Test]
    public async Task WorkForSomebodyElse_InTheOtherRegion_IsNotPlannedRecordedOrOpened()
    {
        var me = Hub.As(Role.RegionalManager);
        var other = Hub.SouthManager.Id.ToString();
        var south = Hub.SouthSchool.Id;

        var planned = await me.Post(await me.Get($"/visits/plan?school={south}"), new() { ["Form.VisitorId"] = other, ["Form.Week"] = "2026-02-23" });
        var nobodys = await me.Post(await me.Get($"/visits/plan?school={south}"), new() { ["Form.VisitorId"] = "", ["Form.Week"] = "2026-02-23" });
        var recorded = await me.Post(await me.Get($"/visits/record?school={south}"), new() { ["Form.VisitorId"] = other, ["Form.MetOthers"] = "Kim", ["Form.Priority"] = "Low" });
        var opened = await me.Post(await me.Get($"/actions/open?school={south}"), new() { ["Form.What"] = "Ring", ["Form.OwnerId"] = other });

        Assert.That(new[] { planned, nobodys, recorded, opened }.Select(page => page.Status), Is.All.EqualTo(HttpStatusCode.BadRequest));
        await using var db = Hub.Open();
        Assert.That((await db.Visits.CountAsync(), await db.Actions.CountAsync()), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task ASheetOfContacts_LeavesTheOtherRegionAlone()
    {
        var me = Hub.As(Role.RegionalManager);

        var page = await me.Post(await me.Get("/contacts/paste"), new() { ["Form.Text"] = "URN,Name,Role\n900002,Eve Evil,Head", ["Form.UsualRole"] = "Head" });

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Text, Does.Contain("900002"));
    }

    private static ContactDetails Details(string name) => new(name, null, null, null, [ContactRoleKind.Head]);

    private static async Task<HttpStatusCode> Send(HubClient me, string address, string token) => (await me.Http.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["__RequestVerificationToken"] = token,
        ["Version"] = "1",
        ["Form.Reason"] = "Because",
        ["Form.Outcome"] = "Done",
        ["Form.How"] = "Called",
        ["Form.Name"] = "Eve",
        ["Form.Roles"] = "Head",
        ["Form.Phase"] = "Secondary",
        ["Form.Visits[0].Version"] = "1",
        ["Form.Visits[0].Id"] = address[^36..],
    }))).StatusCode;

    private async Task<IReadOnlyList<int>> Versions()
    {
        await using var db = Hub.Open();
        return
        [
            (await db.Visits.SingleAsync()).Version, (await db.Actions.SingleAsync()).Version,
            .. await db.Contacts.OrderBy(contact => contact.Name).Select(contact => contact.Version).ToListAsync(),
            .. await db.Schools.OrderBy(school => school.Urn).Select(school => school.Version).ToListAsync(),
        ];
    }
}
