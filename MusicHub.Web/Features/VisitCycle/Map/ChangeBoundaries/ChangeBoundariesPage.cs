using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Map;

namespace MusicHub.Web.Features.VisitCycle.Map.ChangeBoundaries;

/// <param name="Known">Null where the map shows no districts.</param>
public sealed record ChangeBoundariesPage(ChangeBoundariesForm Form, BoundariesNow? Known, Viewer Viewer)
{
    public int Version => Known?.Version ?? 0;

    public bool SeesMap => Viewer.May(Permission.SeeVisits);

    public int LargestFile => BoundaryFile.LargestFile / 1024 / 1024;
}

public sealed record BoundariesNow(string FileName, int Count, string? Source, DateOnly BroughtInOn, int Version);
