using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Audits.County;

/// <summary>A school's completed audit, with where the school belongs, for pictures of many schools.</summary>
/// <param name="Steps">Of the scale: audits by scales of other lengths are not put together.</param>
public sealed record AuditedSchool(Guid AuditId, Guid SchoolId, string School, int Urn, string? Town, Phase? Phase, Guid? RegionId, Guid? TrustId, string? District, int YearStart, DateOnly CompletedOn, int Steps)
{
    public DateTimeOffset? CompletedAt { get; init; }

    public DateOnly StartedOn { get; init; }
}

/// <summary>An audit's ratings of one area, or of one statement, added up.</summary>
/// <param name="Of">The area's or the statement's key, the same in every version of a toolkit.</param>
/// <param name="Sum">Of the ratings.</param>
/// <param name="Rated">How many statements; at least one.</param>
public sealed record RatingSum(Guid AuditId, Guid Of, int Sum, int Rated)
{
    public decimal Mean => (decimal)Sum / Rated;
}
