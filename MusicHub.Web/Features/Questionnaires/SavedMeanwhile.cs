using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Web.Features.Questionnaires;

/// <summary>What somebody else saved in a section while this page was being filled in.</summary>
/// <param name="What">What the section is called: "section", "area".</param>
public sealed record SavedMeanwhile(string What, string By, DateTimeOffset? At, IReadOnlyList<AnswerMeanwhile> Theirs)
{
    /// <summary>Who it was, of the hub's own people.</summary>
    public Guid? ById { get; private init; }

    /// <param name="named">Whether to say who; a school is not told.</param>
    internal static async Task<SavedMeanwhile> Of(
        string what, AnswerSheet? sheet, QuestionSection section, IEnumerable<AnswerMeanwhile> theirs, bool named, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var saved = sheet?.Sections.FirstOrDefault(saved => saved.SectionId == section.Id);
        var by = !named || saved?.SavedById is not { } byId ? null : await db.People.Where(person => person.Id == byId).Select(person => person.Name).SingleOrDefaultAsync(cancellationToken);
        return new(
            what,
            by ?? (named && saved is not null && saved.SavedById is null ? "The school" : "Somebody else"),
            saved?.SavedAt,
            [.. theirs])
        {
            ById = saved?.SavedById,
        };
    }
}

/// <param name="Answer">Theirs, as it is now.</param>
/// <param name="Mine">What was typed instead; null where it is only seen in the form.</param>
public sealed record AnswerMeanwhile(string Question, string Answer, string? Mine = null);
