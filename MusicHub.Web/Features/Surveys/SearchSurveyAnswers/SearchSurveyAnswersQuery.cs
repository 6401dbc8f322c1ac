using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;

namespace MusicHub.Web.Features.Surveys.SearchSurveyAnswers;

/// <summary>What is searched for, as it stands in the address. What cannot be read counts as not asked for.</summary>
public sealed class SearchSurveyAnswersQuery : SurveySelection
{
    /// <summary>Words, all of which stand in the answer.</summary>
    public string? Q { get; set; }

    /// <summary>A question's key.</summary>
    public string? Question { get; set; }

    public string? Page { get; set; }

    [BindNever]
    public int? PageNumber => int.TryParse(Page, out var page) ? page : null;

    public static IReadOnlyList<SurveyQuestion> Questions(SurveyYear year) => [.. year.Questions.Where(question => question.Kind == QuestionKind.Text)];

    /// <summary>In memory, so that both databases compare alike: a year has some hundreds of texts.</summary>
    public IReadOnlyList<WrittenAnswer> Find(SurveyYear year)
    {
        var words = Searchable.Words(Q);
        var asked = Guid.TryParse(Question, out var key) ? Questions(year).Where(question => question.Question.Key == key).ToList() : Questions(year);
        var answers = year.Answers.ToLookup(answer => answer.SchoolId);
        var found =
            from school in year.Schools
            from given in answers[school.SchoolId]
            from question in asked
            let text = question.AnswerOf(given)?.Text
            where text is not null
            let folded = Searchable.Fold(text)
            where words.All(word => folded.Contains(word, StringComparison.Ordinal))
            select new WrittenAnswer(school, question, text);
        return [.. found];
    }
}

public sealed record WrittenAnswer(SurveyLine School, SurveyQuestion Question, string Text);
