using MusicHub.Bench.Floors;
using MusicHub.Domain.People;

namespace MusicHub.Bench;

/// <summary>The list of schools against a page that does nothing else.</summary>
internal sealed class ListPart : IPart
{
    public string Name => "list";

    public string What => $"the school list (50 rows, demonstration hub, {Load.Connections} connections) against a bare MVC page of the same rows (goal: at least half of its throughput)";

    public async Task Run(TextWriter output)
    {
        var settings = await DemoData.Make();
        await using var hub = await HubInside.Start(settings);
        await using var bare = await BareSite.Start(settings);
        using var page = new Load(await hub.SignedInAs(Role.HeadOfParticipation), "/schools");
        using var floor = new Load(bare.Http(), "/schools");
        await Rounds.Compare(output, "school list", page, floor);
        using var plain = new Load(bare.Http(), "/schools/plain");
        await Rounds.Compare(output, "the same, against the schools' own columns only", page, plain);
    }
}
