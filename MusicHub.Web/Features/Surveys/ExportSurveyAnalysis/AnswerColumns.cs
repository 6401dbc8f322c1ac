using System.Globalization;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Surveys.ExportSurveyAnalysis;

/// <summary>Each school that completed the survey as a row, each question as a column.</summary>
internal static class AnswerColumns
{
    private const int LongestHeader = 200;

    public static IReadOnlyList<ExportColumn<AnswerRow>> Of(SurveyYear year) =>
    [
        new("School", row => row.School.School, Width: 44),
        new("URN", row => row.School.Urn, ColumnKind.Identifier),
        new("Phase", row => row.School.Phase?.Title() ?? "Undecided"),
        new("Region", row => row.School.Region ?? "None"),
        new("Completed", row => row.School.CompletedOn, ColumnKind.Date),
        new("How", row => row.School.Way?.Title(), Width: 18),
        .. year.Questions.Select((question, at) => new ExportColumn<AnswerRow>(
            Header(question, at),
            row => row.Answers is { } given && question.AnswerOf(given) is { } answer ? Value(question, answer) : null,
            question.Kind == QuestionKind.Number ? question.IsInPounds ? ColumnKind.Money : ColumnKind.Number : ColumnKind.Text,
            question.Kind == QuestionKind.Text ? 60 : 24)),
    ];

    public static IEnumerable<AnswerRow> Rows(SurveyYear year)
    {
        var answers = year.Answers.DistinctBy(answer => answer.SchoolId).ToDictionary(answer => answer.SchoolId);
        return year.Schools.Where(school => school.CompletedOn is not null).Select(school => new AnswerRow(school, answers.GetValueOrDefault(school.SchoolId)));
    }

    // Its number makes it unlike the others, whatever they say.
    private static string Header(SurveyQuestion question, int at)
    {
        var text = question.Question.Text;
        return string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {(text.Length > LongestHeader ? $"{text[..LongestHeader]}…" : text)}");
    }

    private static object? Value(SurveyQuestion question, SurveyAnswer answer) => question.Kind switch
    {
        QuestionKind.Number => answer.Number,
        QuestionKind.Text => answer.Text,
        _ => string.Join("; ", question.OptionsIn(answer).Select(option => option.Text)),
    };
}

/// <param name="Answers">Null where the survey was completed without any.</param>
internal sealed record AnswerRow(SurveyLine School, SurveyAnswers? Answers);
