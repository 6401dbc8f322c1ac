using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Web.Features.Questionnaires;

namespace MusicHub.Web.Features.Surveys;

/// <summary>One section of a survey, to be filled in.</summary>
/// <param name="Cancel">Where the page leads without saving.</param>
public sealed record SurveySectionPage(SurveySectionForm Form, SurveySubject Subject, SurveySection Section, string Cancel)
{
    public SurveyConflict? Conflict { get; private init; }

    public AskedQuestion Asked(Domain.Questionnaires.Question question) => new(question, Form, Subject.Questions);

    /// <summary>The page again with what somebody else saved meanwhile beside what was typed; saving once more replaces it.</summary>
    /// <param name="named">Whether to say who; the school is not told.</param>
    internal async Task<SurveySectionPage> InConflict(bool named, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var saved = Subject.Questions.Sheet?.Sections.FirstOrDefault(saved => saved.SectionId == Section.Section.Id);
        var by = !named || saved?.SavedById is not { } byId ? null : await db.People.Where(person => person.Id == byId).Select(person => person.Name).SingleOrDefaultAsync(cancellationToken);
        Form.Stamp = SurveySectionForm.StampOf(Subject, Section);
        return this with { Conflict = new SurveyConflict(by ?? (named && saved is not null && saved.SavedById is null ? "The school" : "Somebody else"), saved?.SavedAt, [.. Subject.Answers(Section).Where(answer => answer.Answer is not null).Select(answer => (answer.Question.Text, answer.Answer!))]) };
    }
}

/// <param name="Theirs">Question and answer.</param>
public sealed record SurveyConflict(string By, DateTimeOffset? At, IReadOnlyList<(string Question, string Answer)> Theirs);
