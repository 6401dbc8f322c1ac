using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Map;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.VisitCycle.Map;

public sealed class MapTests : HubTests
{
    private const string District = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Northbridge"},"geometry":{"type":"Polygon","coordinates":[[[-0.2,51.8],[-0.1,51.8],[-0.1,51.9],[-0.2,51.8]]]}}]}""";

    [Test]
    public async Task List_SaysWhatTheMapDraws_AndWhoIsNotOnIt()
    {
        await Placed();

        var page = await Hub.As(Role.Visitor).Get("/cycle/map");

        Assert.That(page.Rows, Is.EquivalentTo(new[]
        {
            "Here School Testford, North region Due this term Northbridge Exactly",
            "Northgate Primary School Testford, North region Due this term Northbridge By its postcode",
            "Southgate Primary School Testford, South region Due this term Southbridge Not placed",
        }));
        Assert.That(page.Text, Does.Contain("1 school is not on the map").And.Contain("1 hollow mark stands in the middle of the postcode area").And.Contain("Due this year (3)"));
        Assert.That((await Hub.As(Role.Visitor).Get("/cycle/map?unplaced=true")).Rows.Single(), Does.StartWith("Southgate"));
    }

    [TestCase("", "Here School|Northgate Primary School")]
    [TestCase("when=ThisYear&district=Northbridge", "Here School|Northgate Primary School")]
    [TestCase("when=Overdue", "")]
    [TestCase("district=Southbridge", "")]
    public async Task Points_AreThoseOfTheList_WhereTheyLie(string query, string names)
    {
        await Placed();

        using var answer = await Hub.As(Role.Visitor).Http.GetAsync($"/cycle/map/schools?{query}");

        using var points = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.That(points.RootElement.EnumerateArray().Select(point => point.GetProperty("name").GetString()).Order(), Is.EqualTo(names.Split('|', StringSplitOptions.RemoveEmptyEntries)));
        foreach (var point in points.RootElement.EnumerateArray())
        {
            Assert.That(point.GetProperty("longitude").GetDouble(), Is.EqualTo(-0.1199).Within(0.0001));
            Assert.That(point.GetProperty("latitude").GetDouble(), Is.EqualTo(51.4894).Within(0.0001));
        }
    }

    [Test]
    public async Task Map_AsksNoMore_ForMoreSchools()
    {
        var client = Hub.As(Role.HeadOfParticipation);
        await client.Get("/cycle/map");
        var few = await Hub.Host.Sql.During(() => client.Get("/cycle/map"));
        for (var urn = 910_000; urn < 910_030; urn++)
            await Hub.Save(TestHub.ASchool(urn, $"School {urn}"));

        Assert.That(await Hub.Host.Sql.During(() => client.Get("/cycle/map")), Is.EqualTo(few));
    }

    [Test]
    public async Task Districts_AreBroughtIn_Replaced_AndRemoved()
    {
        await Placed();
        var client = Hub.As(Role.HeadOfParticipation);
        Assert.That((await client.Http.GetAsync("/cycle/map/districts")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

        await Send(client, District, "Contains OS data");
        Assert.That((await client.Get("/hub/districts")).Text, Does.Contain("The map shows 1 district."));
        Assert.That((await client.Get("/cycle/map")).Text, Does.Contain("Districts: Contains OS data"));
        using var served = await Hub.As(Role.Visitor).Http.GetAsync("/cycle/map/districts");
        Assert.That(served.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/geo+json"));
        Assert.That(await served.Content.ReadAsStringAsync(), Does.Contain("Northbridge"));

        await Send(client, District.Replace("Northbridge", "Southbridge", StringComparison.Ordinal), "");
        var removed = await client.Submit(await client.Get("/hub/districts/remove"), []);
        Assert.That(removed.Text, Does.Contain("The map shows no districts any more."));
        await using var db = Hub.Open();
        Assert.That(await db.BoundaryFiles.AnyAsync(), Is.False);
        Assert.That(await db.Changes.CountAsync(change => change.Kind.StartsWith("Districts of the map")), Is.EqualTo(3));
    }

    [Test]
    public async Task AFileThatCannotBeDrawn_IsRefusedInWords_AndWhatWasTypedStays()
    {
        var page = await Send(Hub.As(Role.TechnicalAdministrator), "not a file", "Ordnance Survey");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors, Is.EqualTo(new[] { "The file is not GeoJSON: line 1 cannot be read." }));
        Assert.That(page.Value("Form.Source"), Is.EqualTo("Ordnance Survey"));
        Assert.That((await Send(Hub.As(Role.TechnicalAdministrator), null, "")).Errors, Is.EqualTo(new[] { MapRefusals.FileMissing.Message }));
        Assert.That((await Send(Hub.As(Role.TechnicalAdministrator), new string(' ', BoundaryFile.LargestFile + 1), "")).Errors, Is.EqualTo(new[] { MapRefusals.FileTooLarge.Message }));
        Assert.That((await Send(Hub.As(Role.TechnicalAdministrator), District, new string('x', BoundaryFile.LongestSource + 1))).Errors, Is.EqualTo(new[] { MapRefusals.SourceTooLong.Message }));
    }

    [Test]
    public async Task Districts_ChangedMeanwhile_AreNotOverwritten()
    {
        var file = BoundaryFile.Take("a.geojson", Encoding.UTF8.GetBytes(District), null, Hub.Today).OrThrow();
        await Hub.Save(file);
        var client = Hub.As(Role.HeadOfParticipation);
        var form = await client.Get("/hub/districts");
        await Hub.Change<BoundaryFile>(file.Id, known => known.Replace("b.geojson", Encoding.UTF8.GetBytes(District), "Somebody else", Hub.Today).OrThrow());

        Assert.That((await Send(client, District, "Mine", form)).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Saved<BoundaryFile>(file.Id)).Source, Is.EqualTo("Somebody else"));
    }

    private async Task Placed() => await Hub.Save(TestHub.ASchool(900_010, "Here School", Hub.North.Id, facts: facts => facts with { Easting = 530_625, Northing = 178_388 }));

    private static async Task<HubPage> Send(HubClient client, string? file, string source, HubPage? form = null)
    {
        form ??= await client.Get("/hub/districts");
        using var content = new MultipartFormDataContent();
        foreach (var field in form.Form().QuerySelectorAll("input[type=hidden]"))
            content.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        content.Add(new StringContent(source), "Form.Source");
        if (file is not null)
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "Form.File", "districts.geojson");
        return await HubClient.Read(await client.Http.PostAsync("/hub/districts", content));
    }
}
