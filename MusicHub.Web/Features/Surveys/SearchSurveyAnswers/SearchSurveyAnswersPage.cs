using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Surveys.ListSurveys;

namespace MusicHub.Web.Features.Surveys.SearchSurveyAnswers;

public sealed record SearchSurveyAnswersPage(SearchSurveyAnswersQuery Query, SurveyYear Year, ListSurveysChoices Choices, Paging Paging, IReadOnlyList<WrittenAnswer> Rows)
{
    public const int PageSize = 25;

    public string Address => $"/surveys/{Year.YearStart}";

    public string Title => AcademicYear.TitleOf(Year.YearStart);

    public IReadOnlyList<Choice> Questions { get; } = [.. SearchSurveyAnswersQuery.Questions(Year).Select(question => new Choice(question.Question.Key.ToString(), question.Question.Text))];

    public IReadOnlyList<(string Name, string Text)> InForce =>
    [
        .. string.IsNullOrWhiteSpace(Query.Q) ? Array.Empty<(string, string)>() : [("q", $"“{Query.Q.Trim()}”")],
        .. Questions.Where(question => string.Equals(question.Value, Query.Question, StringComparison.OrdinalIgnoreCase)).Select(question => ("question", question.Text)),
        .. Choices.InForce(Query.AsList),
    ];
}
