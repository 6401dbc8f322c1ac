using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Hub.ApplyRegion;

public sealed class ApplyRegionForm
{
    /// <summary>Schools of other regions that this one covers are moved as well.</summary>
    public bool MoveToo { get; set; }
}

/// <param name="Already">Schools that stand in it.</param>
/// <param name="Waiting">Schools that it covers and that stand in no region.</param>
/// <param name="Elsewhere">Schools that it covers and that stand in another.</param>
public sealed record ApplyRegionPage(Region Region, int Already, IReadOnlyList<ApplyRow> Waiting, IReadOnlyList<ApplyRow> Elsewhere)
{
    public ApplyRegionForm Form { get; init; } = new();

    public bool IsNothing => Waiting.Count == 0 && Elsewhere.Count == 0;
}

/// <param name="Now">The region that the school stands in.</param>
/// <param name="AlsoCoveredBy">Other regions that cover it.</param>
public sealed record ApplyRow(Guid Id, string Name, int Urn, string Place, string? Now, string AlsoCoveredBy);
