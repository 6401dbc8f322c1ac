namespace MusicHub.Domain.Audits;

/// <summary>Which areas an audit puts forward as strengths, and which for development; a person decides.</summary>
public static class AuditProposals
{
    public const int Most = 3;

    /// <summary>The areas whose mean is highest, of those at the met step or above.</summary>
    public static IReadOnlyList<Guid> Strengths(AuditPicture picture, int met) =>
        [.. Rated(picture).Where(area => area.Mean >= met).OrderByDescending(area => area.Mean).Take(Most).Select(area => area.Area)];

    /// <summary>The areas whose mean is lowest, of those under the met step.</summary>
    public static IReadOnlyList<Guid> Development(AuditPicture picture, int met) =>
        [.. Rated(picture).Where(area => area.Mean < met).OrderBy(area => area.Mean).Take(Most).Select(area => area.Area)];

    private static IEnumerable<(Guid Area, decimal Mean)> Rated(AuditPicture picture) =>
        picture.Areas.Where(area => area.Score.Mean is not null).Select(area => (area.Area, area.Score.Mean!.Value));
}
