using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Audits;
using MusicHub.Domain.Audits;
using MusicHub.Web.Features.Visits.ShowVisitPack;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits;

/// <summary>What the school's latest audit says, for whoever visits next.</summary>
internal sealed class AuditInPack(MusicHubDbContext db) : IVisitPackSection
{
    public async Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        var latest = await db.Audits.AsNoTracking().VisibleTo(occasion.Viewer).Where(audit => audit.SchoolId == occasion.School.Id).CompletedLastFirst().FirstOrDefaultAsync(cancellationToken);
        if (latest is null)
            return null;
        var subject = await AuditSubject.Of(latest, occasion.School, false, db, cancellationToken);
        var picture = subject.Picture;
        var missing = picture.Features.Where(feature => feature.State == FeatureState.NotMet).Select(feature => feature.Feature.Title()).ToList();
        var development = latest.Findings.Where(finding => finding.Kind == FindingKind.Development).Select(finding => finding.Text).ToList();
        return new PackPart(
            "Latest audit",
            [
                new PackLine("Mean rating", picture.All.Mean is { } mean ? $"{AuditWords.Mean(mean)} of {subject.Toolkit.Scale.Count}" : "Nothing rated", $"{picture.All.Rated} statements rated"),
                new PackLine("Key features not met", missing.Count == 0 ? "None" : string.Join("; ", missing)),
                .. development.Count == 0 ? Array.Empty<PackLine>() : [new PackLine("Areas for development", PackLine.Short(string.Join("; ", development)))],
            ],
            Note: $"Completed on {latest.CompletedOn!.Value.Short()}");
    }
}
