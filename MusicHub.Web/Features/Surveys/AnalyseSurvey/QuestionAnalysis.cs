using System.Globalization;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Surveys.AnalyseSurvey;

/// <summary>One question with its chart and its figures.</summary>
/// <param name="Number">Its place in the survey.</param>
/// <param name="Before">Of the year before; null where it was not asked then, or nobody answered.</param>
public sealed record QuestionAnalysis(int Number, QuestionFigures Figures, QuestionFigures? Before, string Year, string YearBefore)
{
    private static readonly CultureInfo British = new("en-GB");

    public SurveyQuestion Question => Figures.Question;

    public string Id => string.Create(CultureInfo.InvariantCulture, $"question-{Number}");

    /// <summary>Right for the kind of question; null where nobody answered, and for free text.</summary>
    public Chart? Chart => Figures switch
    {
        { Answered: 0 } => null,
        { Numbers: { } numbers } => new BarChart($"{Id}-chart", Question.Question.Text, Unit(Question), "Schools", [.. numbers.Ranges.Select(range => new Bar(range.Title(Sign(Question)), range.Count))]),
        { Counts.Count: 0 } => null,
        _ when Before is not null => new GroupedBarChart($"{Id}-chart", Question.Question.Text, "Answer", [Year, YearBefore], [.. Question.Options.Select((option, at) => new BarGroup(option.Text, [Figures.ShareOf(at) ?? 0, ShareBefore(at) ?? 0]))])
        {
            Unit = ChartUnit.Percentage,
        },
        _ => new BarChart($"{Id}-chart", Question.Question.Text, "Answer", "Share of schools", [.. Question.Options.Select((option, at) => new Bar(option.Text, Figures.ShareOf(at) ?? 0))]) { Unit = ChartUnit.Percentage },
    };

    /// <summary>Who answered it, and who did not, in sentences.</summary>
    /// <param name="schools">That completed the survey.</param>
    public IEnumerable<string> Standing(int schools)
    {
        yield return $"{Figures.Answered.Number()} of {Words.Count(Figures.Asked, "school")} answered.";
        if (Figures.LeftOut > 0)
            yield return $"{Figures.LeftOut.Number()} left it out.";
        if (Figures.Asked < schools)
            yield return $"{Words.Count(schools - Figures.Asked, "school was", "schools were")} not asked.";
        if (Question.Kind is QuestionKind.SeveralChoices or QuestionKind.Interests)
            yield return "A school could choose several answers.";
        if (Question.Question.Audience == QuestionAudience.Internal)
            yield return "Internal: schools do not see it.";
    }

    /// <summary>Of the schools that answered then; null where the answer was not offered.</summary>
    public decimal? ShareBefore(int option)
    {
        if (Before is null)
            return null;
        var key = Question.Options[option].Key;
        var at = Before.Question.Options.TakeWhile(other => other.Key != key).Count();
        return at < Before.Question.Options.Count ? Before.ShareOf(at) : null;
    }

    /// <summary>Of a number, or of a scale's mean: what is said of it in words, this year and before.</summary>
    public IEnumerable<(string Name, string Value, string Before)> Measures()
    {
        if (Figures.Mean is { } mean)
            yield return ($"Mean, where 1 is “{Question.Options[0].Text}” and {Question.Options.Count} is “{Question.Options[^1].Text}”", Write(mean), Before?.Mean is { } earlier ? Write(earlier) : "");
        if (Figures.Numbers is not { } numbers)
            yield break;
        foreach (var (name, of) in NumberMeasures.All)
            yield return (name, Write(of(numbers)), Before?.Numbers is { } then ? Write(of(then)) : "");
    }

    /// <summary>"1,234", "12.5", "£450".</summary>
    public string Write(decimal number) => Write(number, Question);

    internal static string Write(decimal number, SurveyQuestion question) => $"{Sign(question)}{number.ToString(question.Kind == QuestionKind.Scale ? "0.0" : "#,0.#", British)}";

    /// <summary>"12%".</summary>
    public static string Share(decimal? share) => share is { } part ? part.ToString("0%", British) : "";

    internal static string Unit(SurveyQuestion question) => question.IsInPounds ? "Pounds" : question.Unit is { Length: > 0 } unit ? char.ToUpperInvariant(unit[0]) + unit[1..] : "Number";

    private static string Sign(SurveyQuestion question) => question.IsInPounds ? "£" : "";
}

public static class NumberMeasures
{
    public static IReadOnlyList<(string Name, Func<NumberFigures, decimal> Of)> All { get; } =
    [
        ("Sum", numbers => numbers.Sum), ("Mean", numbers => numbers.Mean), ("Lowest", numbers => numbers.Least), ("Lower quartile", numbers => numbers.LowerQuartile),
        ("Median", numbers => numbers.Median), ("Upper quartile", numbers => numbers.UpperQuartile), ("Highest", numbers => numbers.Most),
    ];
}
