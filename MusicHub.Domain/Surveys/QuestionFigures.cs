using MusicHub.Domain.Questionnaires;

namespace MusicHub.Domain.Surveys;

/// <summary>What schools answered to one question, counted.</summary>
/// <param name="Asked">Schools that completed the survey and were put the question.</param>
/// <param name="Answered">Those of them that did not leave it out.</param>
/// <param name="Counts">Schools by option, in the question's order; empty where it has none.</param>
/// <param name="Mean">Of a scale, where 1 is the lowest.</param>
/// <param name="Numbers">Null where it asks for no number, or none was given.</param>
public sealed record QuestionFigures(SurveyQuestion Question, int Asked, int Answered, IReadOnlyList<int> Counts, decimal? Mean, NumberFigures? Numbers)
{
    public int LeftOut => Asked - Answered;

    public static QuestionFigures Count(SurveyQuestion question, IReadOnlyCollection<SurveyAnswers> schools)
    {
        var given = new List<SurveyAnswer>();
        var asked = 0;
        foreach (var school in schools)
        {
            var answer = question.AnswerOf(school);
            if (answer is not null)
                given.Add(answer);
            if (answer is not null || question.IsPutTo(school))
                asked++;
        }

        if (question.Kind == QuestionKind.Number)
            return new(question, asked, given.Count, [], null, NumberFigures.Of([.. given.Select(answer => answer.Number ?? 0)]));
        var chosen = given.SelectMany(question.Chosen).ToList();
        var byKey = chosen.CountBy(choice => choice.Key).ToDictionary();
        var counts = question.Options.Select(option => byKey.GetValueOrDefault(option.Key)).ToList();
        decimal? mean = question.Kind == QuestionKind.Scale && chosen.Count > 0 ? chosen.Average(choice => (decimal)choice.Place) : null;
        return new(question, asked, given.Count, counts, mean, null);
    }

    /// <summary>Of those that answered; null where nobody did.</summary>
    public decimal? ShareOf(int option) => Answered == 0 ? null : (decimal)Counts[option] / Answered;
}
