using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Visits.ShowVisitPack;

/// <summary>What a visitor wants at hand in the school, section by section.</summary>
public sealed record VisitPack(VisitSubject Subject, IReadOnlyList<PackPart> Parts)
{
    public string Title => $"Visit pack: {Subject.Line.School}";

    public string Subtitle => string.Join(", ", new[] { Subject.Line.Kind, Subject.Line.When(), Subject.Line.Visitor }.Where(word => word is not null));

    public IEnumerable<PackPart> Beside => Parts.Where(part => !part.IsWide);

    public IEnumerable<PackPart> Below => Parts.Where(part => part.IsWide);

    internal static async Task<VisitPack> Of(
        VisitSubject subject, IEnumerable<IVisitPackSection> sections, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var occasion = new PackOccasion(
            subject,
            await db.Schools.AsNoTracking().SingleAsync(school => school.Id == subject.Line.SchoolId, cancellationToken),
            await db.HistoryOf(subject.Line.SchoolId, cancellationToken),
            await VisitQuestions.Of(subject, db, viewer, today, cancellationToken),
            viewer,
            today);
        List<PackPart> parts = [];
        foreach (var section in sections)
        {
            if (await section.Of(occasion, cancellationToken) is { } part)
                parts.Add(part);
        }

        return new VisitPack(subject, parts);
    }
}
