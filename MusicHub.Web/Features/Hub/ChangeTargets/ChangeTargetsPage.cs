using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;

namespace MusicHub.Web.Features.Hub.ChangeTargets;

/// <param name="Years">Start years of the years that are open.</param>
/// <param name="CopiedFrom">The year whose numbers stand in the form, not saved yet.</param>
public sealed record ChangeTargetsPage(
    ChangeTargetsForm Form,
    int StartYear,
    IReadOnlyList<int> Years,
    IReadOnlyList<TargetRegion> Regions,
    YearTargets? Saved,
    YearTargets? LastYear,
    int? CopiedFrom = null)
{
    public string Title => AcademicYear.TitleOf(StartYear);

    public string LastTitle => AcademicYear.TitleOf(StartYear - 1);

    /// <summary>Zero while the year has none.</summary>
    public int Version => Saved?.Version ?? 0;
}

/// <param name="Schools">Open schools.</param>
public sealed record TargetRegion(Guid Id, string Name, int Schools)
{
    /// <summary>Names the region's row in the form, so that a person who is shown what they typed knows whose number it was.</summary>
    public string Key => Name.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
}
