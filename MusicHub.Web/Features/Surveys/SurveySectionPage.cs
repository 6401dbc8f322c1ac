using MusicHub.Data;
using MusicHub.Web.Features.Questionnaires;

namespace MusicHub.Web.Features.Surveys;

/// <summary>One section of a survey, to be filled in.</summary>
/// <param name="Cancel">Where the page leads without saving.</param>
public sealed record SurveySectionPage(SurveySectionForm Form, SurveySubject Subject, SurveySection Section, string Cancel)
{
    public SavedMeanwhile? Conflict { get; private init; }

    public AskedQuestion Asked(Domain.Questionnaires.Question question) => new(question, Form, Subject.Questions);

    /// <summary>The page again with what somebody else saved meanwhile beside what was typed; saving once more replaces what both have changed.</summary>
    /// <param name="named">Whether to say who; the school is not told.</param>
    internal async Task<SurveySectionPage> InConflict(SectionMerge merge, bool named, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        Form.Stamp = SurveySectionForm.StampOf(Subject, Section).ToString();
        return this with { Conflict = await SavedMeanwhile.Of("section", Subject.Questions.Sheet, Section.Section, merge.Told, named, db, cancellationToken) };
    }
}
