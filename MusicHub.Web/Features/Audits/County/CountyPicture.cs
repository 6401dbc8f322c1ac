using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Audits;
using MusicHub.Domain.Audits.County;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Web.Features.Audits.County;

/// <summary>The audits that a filter shows, with the words of the newest version of the toolkits in them.</summary>
/// <param name="Toolkits">The newest first: an area or statement has its newest words.</param>
public sealed record CountyPicture(CountyAudits Audits, IReadOnlyList<Questionnaire> Toolkits)
{
    /// <summary>Every area that there is, in the newest toolkit's order; older ones that it has no more come last.</summary>
    public IReadOnlyList<Guid> Areas { get; } = [.. Toolkits.SelectMany(toolkit => toolkit.Sections).Where(section => section.Questions.Any(question => question.Kind == QuestionKind.Rating)).Select(section => section.Key).Distinct()];

    public IReadOnlyDictionary<Guid, string> AreaTitles { get; } = Toolkits.SelectMany(toolkit => toolkit.Sections).DistinctBy(section => section.Key).ToDictionary(section => section.Key, section => section.Title);

    public IReadOnlyDictionary<Guid, Question> Statements { get; } = Toolkits.SelectMany(toolkit => toolkit.Questions).Where(question => question.Kind == QuestionKind.Rating).DistinctBy(question => question.Key).ToDictionary(question => question.Key);

    /// <summary>The area of each statement.</summary>
    public IReadOnlyDictionary<Guid, Guid> AreaOf { get; } = Toolkits.SelectMany(toolkit => toolkit.Sections).SelectMany(section => section.Questions, (section, question) => (Statement: question.Key, Area: section.Key)).DistinctBy(pair => pair.Statement).ToDictionary(pair => pair.Statement, pair => pair.Area);

    /// <summary>The scale's steps, in words.</summary>
    public IReadOnlyList<ScaleStep> Scale => Toolkits.FirstOrDefault(toolkit => toolkit.Scale.Count == Audits.Steps)?.Scale ?? [];

    internal static async Task<CountyPicture> Of(CountyFilter filter, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var schools = await db.AuditedSchools(db.LatestAudits(viewer, filter.Year), viewer).ToListAsync(cancellationToken);
        var audits = CountyAudits.Of(schools.Where(filter.Shows), filter.Year);
        var used = await db.Audits.Select(audit => audit.QuestionnaireId).Distinct().ToListAsync(cancellationToken);
        var toolkits = await db.Questionnaires.AsNoTrackingWithIdentityResolution().Where(set => used.Contains(set.Id)).ToListAsync(cancellationToken);
        return new(audits, [.. toolkits.OrderByDescending(toolkit => toolkit.PublishedAt).ThenByDescending(toolkit => toolkit.Number)]);
    }
}
