using System.Globalization;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Surveys;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>What schools said in Have Your Say, by the rule of what may be published and with its figures.</summary>
internal static class NeedsFromSurvey
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<PublishedFigures> Figures(NeedsSurvey survey, int? answered) => answered is null ? [] :
        [.. survey.Questions.Where(PublishedFigures.MayBe).Select(question => PublishedFigures.Of(QuestionFigures.Count(question, survey.Answers)))];

    /// <summary>Marks schools with what they answered.</summary>
    public static void Mark(NeedsBooks books, IReadOnlyList<PublishedFigures> figures)
    {
        foreach (var (at, of) in figures.Index())
        {
            foreach (var (place, option) in of.Question.Options.Index())
                books.Add(Mark(at, place), $"Answered “{option.Text}” to “{of.Question.Question.Text}”", books.Input.Survey.Answers.Where(school => of.Question.AnswerOf(school) is { } answer && of.Question.OptionsIn(answer).Contains(option)).Select(school => school.SchoolId));
        }
    }

    public static FigureSection Of(IReadOnlyList<PublishedFigures> figures, int? answered) => new(
        "survey", "What schools told us: Have Your Say", [.. Sentences(figures, answered)],
        [.. figures.Index().Where(of => of.Item is { Answered: not null, Counts.Count: > 0 }).Select(of => Options(of.Item, of.Index)), .. Numbers([.. figures.Where(of => of is { Answered: not null, Numbers: not null })])]);

    private static FigureTable Options(PublishedFigures of, int at) => new(
        "Survey", of.Question.Question.Text, [new("Answer"), new("Schools", FigureKind.Number), new("Share", FigureKind.Share)],
        [.. of.Question.Options.Index().Select(option => new FigureRow(option.Item.Text, [NeedsBooks.Cell(of.Counts[option.Index], Mark(at, option.Index)), FigureCell.Share(of.Counts[option.Index], of.Answered!.Value)]))])
    {
        Chart = of.Counts.Any(count => count is not null) ? new(string.Create(CultureInfo.InvariantCulture, $"survey-{at + 1}"), of.Question.Question.Text, 2, 1) : null,
        Note = string.Join(' ', new[]
        {
            $"{Say.Count(of.Answered!.Value, "school")} answered.",
            of.Mean is { } mean ? $"Mean {Mean(mean)}, where 1 is “{of.Question.Options[0].Text}” and {of.Question.Options.Count} is “{of.Question.Options[^1].Text}”." : null,
            of.Counts.Contains(null) ? "Some figures are hidden." : null,
        }.OfType<string>()),
    };

    private static IEnumerable<FigureTable> Numbers(IReadOnlyList<PublishedFigures> figures)
    {
        if (figures.Count == 0)
            yield break;
        yield return new("Survey numbers", "Numbers that schools gave", [new("Question"), new("Schools", FigureKind.Number), new("Sum", FigureKind.Number), new("Mean", FigureKind.Mean), new("Median", FigureKind.Mean)],
            [.. figures.Select(of => new FigureRow(of.Question.Question.Text, [FigureCell.Count(of.Answered), Number(of.Numbers!.Sum), Number(of.Numbers.Mean), Number(of.Numbers.Median)]))])
        {
            Note = $"The median is shown where {PublishedNumbers.LeastForQuartiles} schools or more answered.",
        };
    }

    private static FigureCell Number(decimal? number) => new(number, number is null ? FigureCell.Hidden : null);

    private static IEnumerable<string> Sentences(IReadOnlyList<PublishedFigures> figures, int? answered)
    {
        if (answered is null)
        {
            yield return "Fewer than five schools have answered Have Your Say, so there is nothing that may be given out.";
            yield break;
        }

        yield return $"{Say.Count(answered.Value, "school")} answered Have Your Say. Shares are of the schools that answered the question.";
        var scales = figures.Where(of => of.Mean is not null).OrderBy(of => of.Mean / of.Question.Options.Count).ToList();
        if (scales.Count > 1)
            yield return $"Of the scales, “{scales[0].Question.Question.Text}” has the lowest mean, {Mean(scales[0].Mean!.Value)} of {scales[0].Question.Options.Count}, and “{scales[^1].Question.Question.Text}” the highest, {Mean(scales[^1].Mean!.Value)} of {scales[^1].Question.Options.Count}.";

        foreach (var of in figures.Where(of => of.Answered is not null && of.Counts.Any(count => count is not null) && of.Question.Kind != QuestionKind.Scale).OrderBy(of => of.Question.Kind != QuestionKind.Choice))
        {
            var top = of.Counts.Index().Where(count => count.Item is not null).OrderByDescending(count => count.Item).ThenBy(count => count.Index).First();
            yield return $"Asked “{of.Question.Question.Text}”, schools answered most: {of.Question.Options[top.Index].Text}, {Say.Number(top.Item!.Value)} of {Say.Number(of.Answered!.Value)} ({Say.Share(top.Item.Value, of.Answered.Value)}).";
        }
    }

    private static string Mean(decimal mean) => decimal.Round(mean, 1, MidpointRounding.AwayFromZero).ToString("0.0", British);

    private static string Mark(int question, int option) => string.Create(CultureInfo.InvariantCulture, $"q{question + 1}-{option + 1}");
}
