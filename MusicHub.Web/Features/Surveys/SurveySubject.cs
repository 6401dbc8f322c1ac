using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Facts;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Surveys;

/// <summary>One school's survey of a year: its questions, and what has been answered so far.</summary>
/// <param name="Response">Null before the first answer is saved.</param>
/// <param name="SharedOnly">The school itself answers: what is internal is neither asked nor shown.</param>
public sealed record SurveySubject(School School, int YearStart, SurveyResponse? Response, AskedQuestions Questions, bool SharedOnly)
{
    public string Title => $"Have Your Say {AcademicYear.TitleOf(YearStart)}";

    public bool IsComplete => Response?.IsComplete == true;

    /// <summary>Those that ask this school anything, counted from 1.</summary>
    public IReadOnlyList<SurveySection> Sections { get; } = [.. Questions.Sections
        .Select(section => (Section: section, Asked: section.For(Questions.Stages).Where(question => !SharedOnly || question.Audience == QuestionAudience.Shared).ToList()))
        .Where(section => section.Asked.Count > 0)
        .Select((section, index) => new SurveySection(index + 1, section.Section, section.Asked))];

    public SurveySection? Section(int number) => Sections.FirstOrDefault(section => section.Number == number);

    public int Answered(SurveySection section) => section.Questions.Count(question => StoredAnswers.Of(question, Questions) is not null);

    /// <summary>Questions and answers of a section, as people read them; null where unanswered.</summary>
    public IEnumerable<(Question Question, string? Answer)> Answers(SurveySection section) => section.Questions.Select(question => (question, StoredAnswers.Of(question, Questions)));

    internal static async Task<SurveySubject> Of(School school, int yearStart, bool sharedOnly, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var response = await db.SurveyResponses.SingleOrDefaultAsync(response => response.SchoolId == school.Id && response.YearStart == yearStart, cancellationToken);
        var sheet = response is null ? null : await db.AnswerSheets.SingleOrDefaultAsync(sheet => sheet.SubjectId == response.Id, cancellationToken);
        var sets = db.Questionnaires.AsNoTrackingWithIdentityResolution();
        var set = sheet is null ? await sets.SurveysOf(yearStart).FirstOrDefaultAsync(cancellationToken) : await sets.SingleAsync(set => set.Id == sheet.QuestionnaireId, cancellationToken);
        var questions = new AskedQuestions(set, sheet, Stages.Of(school.Phase), yearStart, await db.SchoolFacts.KnownBy(school.Id, yearStart, cancellationToken));
        return new SurveySubject(school, yearStart, response, questions, sharedOnly);
    }
}

/// <param name="Questions">Those that this school is asked.</param>
public sealed record SurveySection(int Number, QuestionSection Section, IReadOnlyList<Question> Questions);
