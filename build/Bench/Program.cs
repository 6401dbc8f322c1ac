using System.Globalization;
using MusicHub.Bench;

// Without words: every part, each in a process of its own, so that one's memory is not another's. With the name of a
// part: that part alone, here.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
IReadOnlyList<IPart> parts = [new StartPart(), new SavesPart(), new ListPart(), new VisitsPart(), new HomePart(), new ImportPart(), new ExportPart(), new PdfPart(), new PlannerPart(), new OptionsPart()];

if (args.Length == 2 && args[0] == "part")
{
    var part = parts.Single(part => part.Name == args[1]);
    await part.Run(Console.Out);
    Console.WriteLine($"  peak memory {Machine.PeakMegabytes():N0} MB");
    return 0;
}

var wanted = args.Length == 0 ? parts : [.. parts.Where(part => args.Contains(part.Name))];
if (wanted.Count == 0)
{
    Console.Error.WriteLine($"Parts: {string.Join(", ", parts.Select(part => part.Name))}");
    return 2;
}

Console.WriteLine(Machine.Describe());
foreach (var part in wanted)
{
    Console.WriteLine();
    Console.WriteLine($"{part.Name}: {part.What}");
    if (await Machine.RunSelf("part", part.Name) != 0)
        return 1;
}

return 0;
