using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Schools;

namespace MusicHub.Web.Features.VisitCycle.Map.ShowMap;

/// <param name="Rows">Of this page of the list.</param>
/// <param name="Schools">All that match the filters.</param>
/// <param name="Districts">Null where the hub has brought none in.</param>
public sealed record ShowMapPage(
    DueFilter Filter, bool Unplaced, Paging Paging, IReadOnlyList<MapSchool> Rows, IReadOnlyList<MapSchool> Schools, MapDistricts? Districts,
    SchoolChoices Choices, string? Trust, TermKey ThisTerm, Viewer Viewer)
{
    public IReadOnlyList<(string Name, string Text)> InForce { get; } =
        [.. Filter.InForce(Choices, Trust), .. Unplaced ? [("unplaced", "Not on the map")] : Array.Empty<(string, string)>()];

    public int Placed { get; } = Schools.Count(school => school.At is not null);

    public int Estimated { get; } = Schools.Count(school => school.IsEstimated);

    public bool MayChangeDistricts => Viewer.May(Permission.EditHub);

    public int Count(DueWhen when) => Schools.Count(school => school.Line.When == when);
}

/// <param name="Source">Where they come from, as their licence asks to be told.</param>
public sealed record MapDistricts(int Version, string? Source);
