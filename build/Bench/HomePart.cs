using MusicHub.Bench.Floors;
using MusicHub.Domain.People;

namespace MusicHub.Bench;

/// <summary>The first page of the two roles whose pages ask the most, against the same queries alone.</summary>
internal sealed class HomePart : IPart
{
    public string Name => "home";

    public string What => $"the home page (demonstration hub, {Load.Connections} connections) against a bare MVC page that asks the same queries";

    public async Task Run(TextWriter output)
    {
        var settings = await DemoData.Make();
        await using var hub = await HubInside.Start(settings);
        await using var bare = await BareSite.Start(settings);
        foreach (var (role, path) in new[] { (Role.RegionalManager, "/home/manager"), (Role.HeadOfParticipation, "/home/head") })
        {
            BareHomeController.Viewer = await hub.ViewerOf(role);
            using var page = new Load(hub.SignedInAs(BareHomeController.Viewer.PersonId), "/");
            using var floor = new Load(bare.Http(), path);
            await Rounds.Compare(output, role.Title(), page, floor);
        }
    }
}
