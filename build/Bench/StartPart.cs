namespace MusicHub.Bench;

/// <summary>How long somebody waits for the first page after the program has been started.</summary>
internal sealed class StartPart : IPart
{
    public string Name => "start";

    public string What => "the first page after a start on the demonstration hub (goal: within 2 s)";

    public async Task Run(TextWriter output)
    {
        var settings = await DemoData.Make();
        for (var run = 1; run <= 3; run++)
        {
            await using var server = ChildServer.Start(settings);
            output.WriteLine($"  run {run}: {(await server.FirstAnswer("sign-in")).TotalSeconds:F2} s from the start of the process to the whole page");
        }
    }
}
