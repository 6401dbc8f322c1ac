using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Hub;

public sealed class RegionTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task WhatIsSaved_CanBeFilteredBy_AtOnce()
    {
        var head = _hub.As(Role.HeadOfParticipation);
        Assert.That(await Offered(), Is.EqualTo(new[] { "North", "South" }));

        await head.Submit(await head.Get("/hub/regions/add"), new() { ["Form.Name"] = "Coast" });
        Assert.That(await Offered(), Is.EqualTo(new[] { "Coast", "North", "South" }));
        await using var db = _hub.Open();
        var coast = await db.Regions.SingleAsync(region => region.Name == "Coast");
        await head.Submit(await head.Get($"/hub/regions/{coast.Id}"), new() { ["Form.Name"] = "Shore" });
        Assert.That(await Offered(), Is.EqualTo(new[] { "North", "Shore", "South" }));
        await head.Submit(await head.Get($"/hub/regions/{coast.Id}/remove"), []);
        Assert.That(await Offered(), Is.EqualTo(new[] { "North", "South" }));

        async Task<IEnumerable<string>> Offered() =>
            (await head.Get("/schools")).Document.QuerySelectorAll("select[name=region] option").Select(option => option.TextContent.Trim()).Where(text => text is not ("All regions" or "No region"));
    }

    [TestCase(38, "hub-checkboxes--columns")]
    [TestCase(39, "hub-ticks")]
    public async Task ManyDistricts_ScrollInABoxOfTheirOwn(int more, string style)
    {
        await _hub.Save([.. Enumerable.Range(1, more).Select(i => TestHub.ASchool(910000 + i, $"School {i}", facts: facts => facts with { District = $"District {i}" }))]);

        var page = await _hub.As(Role.HeadOfParticipation).Get("/hub/regions/add");

        Assert.That(page.Document.QuerySelector("[name='Form.Districts']")!.Closest(".govuk-checkboxes")!.ClassList, Does.Contain(style));
    }

    [Test]
    public async Task List_ShowsWhoIsResponsible_AndHowManySchools()
    {
        await _hub.Save(TestHub.ASchool(900010, "Waiting School"));

        var page = await _hub.As(Role.OfficeAdministrator).Get("/hub/regions");

        Assert.That(page.Rows, Is.EqualTo(new[] { "North Only Regional manager Northbridge 1 2 Apply to 1 more school of North", "South Sasha South QX9 1 1" }));
        Assert.That(page.Text, Does.Contain("1 school without a region"));
        Assert.That(page.Document.QuerySelectorAll("main a[href='/hub/regions/add']"), Is.Empty, "the office may not change regions");
    }

    [Test]
    public async Task AManagerWhoIsNotOffered_IsRefused([Values] bool known)
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var nobody = (known ? _hub.Person(Role.BoardMember).Id : Guid.NewGuid()).ToString();

        var added = await client.Post(await client.Get("/hub/regions/add"), new() { ["Form.Name"] = "East", ["Form.ManagerId"] = nobody });
        var changed = await client.Post(await client.Get($"/hub/regions/{_hub.North.Id}"), new() { ["Form.ManagerId"] = nobody });

        Assert.That(new[] { added, changed }.Select(page => (page.Status, page.Errors.SingleOrDefault())), Is.All.EqualTo((HttpStatusCode.BadRequest, "Choose a regional manager of the list.")));
    }

    [Test]
    public async Task Add_BySeveralAtOnce_MakesOneRegion_AndNobodySeesAFault()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var forms = new List<HubPage>();
        for (var i = 0; i < 12; i++)
            forms.Add(await client.Get("/hub/regions/add"));

        var answers = await Task.WhenAll(forms.Select(form => client.Post(form, new() { ["Form.Name"] = "East" })));

        Assert.That(answers.Select(answer => answer.Status), Is.All.AnyOf(HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Conflict));
        await using var db = _hub.Open();
        Assert.That(await db.Regions.CountAsync(region => region.Name == "East"), Is.EqualTo(1));
    }

    [Test]
    public async Task List_WarnsOfSchoolsThatTwoRegionsCover()
    {
        await _hub.Change<Region>(_hub.South.Id, region => region.Change("South", _hub.SouthManager.Id, [(RegionAreaKind.OutwardPostcode, "QX9"), (RegionAreaKind.OutwardPostcode, "QX1")]).OrThrow());

        var page = await _hub.As(Role.HeadOfParticipation).Get("/hub/regions");

        Assert.That(page.Text, Does.Contain("North and South both cover 1 school."));
    }

    [Test]
    public async Task Add_TakesDistrictsAndPostcodes_AsTheyAreTyped()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var form = await client.Get("/hub/regions/add");
        Assert.That(form.Text, Does.Contain("1 school; in North already"));

        var shown = await client.Submit(form, new() { ["Form.Name"] = "East", ["Form.Districts"] = "Southbridge", ["Form.Postcodes"] = "qx7 1aa, nowhere" });
        Assert.That(shown.Errors, Is.EqualTo(new[] { "Write the first part of a postcode, such as SG7; 1aa, nowhere cannot be read." }));
        Assert.That(shown.Value("Form.Postcodes"), Is.EqualTo("qx7 1aa, nowhere"));
        Assert.That(shown.Value("Form.Districts"), Is.EqualTo("Southbridge"));

        shown = await client.Submit(shown, new() { ["Form.Postcodes"] = "qx7; QX8", ["Form.ManagerId"] = _hub.SouthManager.Id.ToString() });

        Assert.That(shown.Text, Does.Contain("East is added."));
        await using var db = _hub.Open();
        var region = await db.Regions.SingleAsync(region => region.Name == "East");
        Assert.That(region.Areas.Select(area => area.Value), Is.EquivalentTo(new[] { "Southbridge", "QX7", "QX8" }));
        Assert.That(region.ManagerId, Is.EqualTo(_hub.SouthManager.Id));
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Region added"), Is.EqualTo(1));
    }

    [Test]
    public async Task Change_ToANameThatAnotherHas_IsRefused()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get($"/hub/regions/{_hub.North.Id}"), new() { ["Form.Name"] = "  south" });

        Assert.That(shown.Errors, Is.EqualTo(new[] { SchoolRefusals.RegionNameTaken.Message }));
    }

    [Test]
    public async Task Change_OfTheManager_IsFeltAtOnce()
    {
        var manager = _hub.As(_hub.SouthManager);
        await manager.Get("/hub/regions");
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get($"/hub/regions/{_hub.South.Id}"), new() { ["Form.ManagerId"] = _hub.Person(Role.RegionalManager).Id.ToString() });

        Assert.That(shown.Text, Does.Contain("South is saved."));
        await using var db = _hub.Open();
        Assert.That((await db.Changes.SingleAsync(change => change.Kind == "Region changed")).Fields.Select(field => field.Field), Is.EqualTo(new[] { "ManagerId" }));
    }

    [Test]
    public async Task Change_AfterSomebodyElseSaved_Shows409()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var form = await client.Get($"/hub/regions/{_hub.North.Id}");
        await _hub.Change<Region>(_hub.North.Id, region => region.Change("Far North", region.ManagerId, []).OrThrow());

        var answer = await client.Post(form, new() { ["Form.Name"] = "Near North" });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Apply_GivesSchoolsWithoutARegion_AndLeavesThoseOfOthersUnlessAsked()
    {
        await _hub.Save(TestHub.ASchool(900010, "Waiting School"), TestHub.ASchool(900011, "Wandering School", _hub.South.Id), TestHub.ASchool(900012, "Closed School", status: RegisterStatus.Closed));
        var client = _hub.As(Role.OfficeAdministrator);
        var preview = await client.Get($"/hub/regions/{_hub.North.Id}/apply");
        Assert.That(preview.Text, Does.Contain("1 school without a region will be given to North").And.Contain("1 school that is in another region now").And.Not.Contain("Closed School"));

        var shown = await client.Submit(preview, []);
        Assert.That(shown.Text, Does.Contain("1 school is now in North."));
        Assert.That(await RegionOf(900010), Is.EqualTo(_hub.North.Id));
        Assert.That(await RegionOf(900011), Is.EqualTo(_hub.South.Id));

        await client.Submit(await client.Get(preview.Address), new() { ["Form.MoveToo"] = "true" });
        Assert.That(await RegionOf(900011), Is.EqualTo(_hub.North.Id));
        await using var db = _hub.Open();
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Region applied to schools" && change.SubjectId == _hub.North.Id), Is.EqualTo(2));
        Assert.That((await client.Get(preview.Address)).Text, Does.Contain("Nothing to change"));
    }

    [Test]
    public async Task Remove_OfARegionInUse_IsRefused()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var asked = await client.Get($"/hub/regions/{_hub.North.Id}/remove");
        Assert.That(asked.Title, Is.EqualTo("North cannot be removed"));
        Assert.That(asked.Document.QuerySelectorAll("main form"), Is.Empty);
    }

    [Test]
    public async Task Remove_OfARegionThatCameIntoUseMeanwhile_IsRefused()
    {
        var unused = Region.Add("Unused", null, []).OrThrow();
        await _hub.Save(unused);
        var client = _hub.As(Role.HeadOfParticipation);
        var asked = await client.Get($"/hub/regions/{unused.Id}/remove");
        await _hub.Change<School>(_hub.NorthSchool.Id, school => school.AssignRegion(unused.Id));

        var shown = await client.Submit(asked, []);

        Assert.That(shown.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(shown.Errors, Is.EqualTo(new[] { SchoolRefusals.RegionInUse.Message }));
    }

    [Test]
    public async Task Remove_OfAnUnusedRegion_RemovesIt()
    {
        var unused = Region.Add("Unused", null, [(RegionAreaKind.District, "Nowhere")]).OrThrow();
        await _hub.Save(unused);
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get($"/hub/regions/{unused.Id}/remove"), []);

        Assert.That(shown.Text, Does.Contain("Unused is removed."));
        await using var db = _hub.Open();
        Assert.That(await db.Regions.AnyAsync(region => region.Id == unused.Id), Is.False);
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Region removed"), Is.EqualTo(1));
    }

    private async Task<Guid?> RegionOf(int urn)
    {
        await using var db = _hub.Open();
        return (await db.Schools.SingleAsync(school => school.Urn == urn)).RegionId;
    }
}
