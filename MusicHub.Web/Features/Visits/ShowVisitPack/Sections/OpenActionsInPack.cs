using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Actions;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.ShowVisitPack.Sections;

internal sealed class OpenActionsInPack(MusicHubDbContext db) : IVisitPackSection
{
    private const int Most = 5;

    public async Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        var open = await db.ActionLinesFor(occasion.Viewer).Open().Where(line => occasion.Schools.Contains(line.SchoolId!.Value))
            .OrderBy(line => line.DueOn).ThenBy(line => line.Id).ToListAsync(cancellationToken);
        var more = open.Count - Most;
        return new PackPart(
            "Open actions",
            [.. open.Take(Most).Select(line => new PackLine(null, PackLine.Short(line.What), $"{line.OwnerWords}, {(line.DueOn < occasion.Today ? "was due" : "due")} {line.DueOn.Short()}"))],
            "None.",
            Note: more > 0 ? $"The first {Most} of {open.Count.Number()}" : null);
    }
}
