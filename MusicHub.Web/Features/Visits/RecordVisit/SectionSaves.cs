using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Facts;
using MusicHub.Domain.History;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.RecordVisit;

/// <param name="ById">Null where it was the school, or the program.</param>
internal sealed record SectionSave(Guid? ById, string By, DateTimeOffset? At);

/// <summary>Who saved a section of a record last: not who saved anything of the visit.</summary>
internal sealed class SectionSaves(RecordVisitPage page, IReadOnlyList<Change> changes, IReadOnlyDictionary<Guid, string> names)
{
    private const int Recent = 200;

    public static async Task<SectionSaves> Of(RecordVisitPage page, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var (id, schoolId) = (page.Subject.Visit.Id, page.Subject.Visit.SchoolId);
        var changes = await db.Changes.AsNoTracking().Where(change => change.SubjectId == id || change.SchoolId == schoolId)
            .OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Take(Recent).ToListAsync(cancellationToken);
        var people = changes.Select(change => change.ById).Concat(page.Questions.Sheet?.Sections.Select(saved => saved.SavedById) ?? []).OfType<Guid>().Distinct().ToList();
        return new(page, changes, await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken));
    }

    public SectionSave Last(string key)
    {
        var facts = FactsOf(key);
        var change = changes.FirstOrDefault(change => change.Fields.Any(field => IsOf(key, change, field, facts)));
        if (page.Sections.SectionOf(key) is { } section && page.Questions.Sheet?.Sections.FirstOrDefault(saved => saved.SectionId == section.Id) is { } saved && !(change?.At > saved.SavedAt))
            return new(saved.SavedById, Name(saved.SavedById) ?? ChangesBySchool.By, saved.SavedAt);
        return change is null ? new(null, "Somebody else", null) : new(change.ById, Name(change.ById) ?? ChangesBySchool.WhoMade(change.Kind), change.At);
    }

    private bool IsOf(string key, Change change, FieldChange field, HashSet<Guid> facts) => key switch
    {
        VisitSections.Needs => field.Entity == nameof(VisitNeed) && change.SubjectId == page.Subject.Visit.Id,
        VisitSections.Notes => field is { Entity: nameof(Visit), Field: nameof(Visit.Notes) } && field.EntityId == page.Subject.Visit.Id,
        VisitSections.Record => field.Entity == nameof(Visit) && field.Field != nameof(Visit.Notes) && field.EntityId == page.Subject.Visit.Id,
        _ => field.Entity == nameof(SchoolFact) && facts.Contains(field.EntityId),
    };

    private HashSet<Guid> FactsOf(string key) => page.Sections.SectionOf(key) is not { } section ? []
        : [.. section.For(page.Questions.Stages).Select(question => question.Fact).OfType<FactKind>().Select(page.Questions.KnownThisYear).OfType<SchoolFact>().Select(fact => fact.Id)];

    private string? Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
}
