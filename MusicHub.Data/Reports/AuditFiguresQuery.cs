using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Audits;
using MusicHub.Domain.Audits.County;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Reports.Needs;

namespace MusicHub.Data.Reports;

/// <summary>A document for the whole hub is read with the eyes of whoever sees all of it.</summary>
internal static class HubReader
{
    public static readonly Viewer Viewer = new(Guid.Empty, "", new HashSet<Role> { Role.HeadOfParticipation }, new HashSet<Guid>());
}

/// <summary>What reports tell of a year's audits.</summary>
public static class AuditFiguresQuery
{
    /// <param name="upTo">Leaves out what was completed later; null for none.</param>
    public static async Task<NeedsAudits> AuditFigures(this MusicHubDbContext db, int yearStart, DateOnly? upTo, CancellationToken cancellationToken)
    {
        var (now, before) = (db.LatestAudits(HubReader.Viewer, yearStart, upTo), db.LatestAudits(HubReader.Viewer, yearStart - 1, upTo));
        // Asked for by themselves: as part of the next query they would keep its versions from coming with their statements.
        var used = await now.Select(audit => audit.QuestionnaireId).Distinct().ToListAsync(cancellationToken);
        var toolkits = (await db.Questionnaires.AsNoTrackingWithIdentityResolution().Where(set => used.Contains(set.Id)).ToListAsync(cancellationToken))
            .OrderByDescending(toolkit => toolkit.PublishedAt).ThenByDescending(toolkit => toolkit.Number).ToList();
        return new(
            CountyAudits.Of(await db.AuditedSchools(now, HubReader.Viewer).ToListAsync(cancellationToken), yearStart),
            CountyAudits.Of(await db.AuditedSchools(before, HubReader.Viewer).ToListAsync(cancellationToken), yearStart - 1),
            await Sums(db.RatingsByArea(now)),
            await Sums(db.RatingsByStatement(now)),
            await Sums(db.RatingsByStatement(before)),
            [.. toolkits.SelectMany(toolkit => toolkit.Sections).Where(section => section.Questions.Any(question => question.Kind == QuestionKind.Rating)).DistinctBy(section => section.Key).Select(section => new AuditedArea(section.Key, section.Title))],
            [.. toolkits.SelectMany(toolkit => toolkit.Sections).SelectMany(section => section.Questions, (section, question) => (section, question)).Where(of => of.question.Kind == QuestionKind.Rating).DistinctBy(of => of.question.Key)
                .Select(of => new AuditedStatement(of.question.Key, of.section.Key, of.question.Text, of.question.Strand!.Value))]);

        async Task<IReadOnlyList<RatingSum>> Sums(IQueryable<RatingLine> lines) => [.. (await lines.ToListAsync(cancellationToken)).Select(line => line.AsSum)];
    }
}
