using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

/// <summary>A preview is worked out once, and again as soon as it would say something else.</summary>
public sealed class KeptPreviewTests : HubTests
{
    [Test]
    public async Task APreview_IsKept_UntilTheSheetOrTheHubChanges()
    {
        var client = Hub.As(Role.OfficeAdministrator);
        var page = await client.Continue(await client.Paste("School\tDate\tVisited by\nNorthgate Primary School\t6/11/2025\tR Gone\nNowhere School\t6/11/2025\tOnly Visitor"), Hub.MusicVisit.Id);
        var address = page.Address.Split("/questions")[0];
        Assert.That(await Plans(client, $"{address}?kind=Waiting"), Is.False, "the questions made it");
        Assert.That((await client.Get($"{address}/questions")).Text, Does.Contain("2 questions left"));

        await Hub.Save(Person.NamedInSheet(Guid.NewGuid(), "R Gone"));
        Assert.That((await client.Get($"{address}/questions")).Text, Does.Contain("1 question left"), "somebody was added");
        await Hub.Change<School>(Hub.SouthSchool.Id, school => school.Describe(school.Register with { Name = "Nowhere School" }, school.Status, school.Phase, school.TrustId));
        Assert.That((await client.Get(address)).Text, Does.Contain("Bring in 2 visits"), "a school was renamed");
        Assert.That(await Plans(client, address), Is.False);

        var rows = await client.Get($"{address}/rows?all=true");
        await client.Submit(rows, new() { ["Form.Rows[0].Cells[1]"] = "someday" }, "Keep the rows and check their cells");
        Assert.That((await client.Get(address)).Text, Does.Contain("Bring in 1 visit").And.Contain("“someday” is not a date"), "a cell was changed");
        Assert.That((await Hub.As(Role.HeadOfParticipation).Get(address)).Status, Is.EqualTo(System.Net.HttpStatusCode.NotFound));
    }

    private async Task<bool> Plans(HubClient client, string address)
    {
        await Hub.Host.Sql.During(() => client.Get(address));
        return Hub.Host.Sql.Commands.Any(command => command.Contains("\"SchoolUrn\"", StringComparison.Ordinal));
    }
}
