using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Surveys.AnalyseSurvey;

namespace MusicHub.Web.Features.Surveys.ExportSurveyAnalysis;

internal static class AnalysisWorkbook
{
    public static byte[] Make(SurveyAnalysis analysis, WorkbookProperties properties, string what)
    {
        var book = new WorkbookBuilder(properties);
        var year = analysis.Year;
        book.AddSheet(new WorkbookSheet<FigureRow>(
            "Summary",
            $"{what}. {year.Answered} of {year.Schools.Count} schools answered, {year.VisitedAndAnswered} of the {year.Visited} that were visited in the year. For the hub’s own use.",
            [
                new("Number", row => row.Question.Number, ColumnKind.Identifier, 9),
                new("Question", row => row.Question.Question.Question.Text, Width: 60),
                new("Figure", row => row.Figure, Width: 40),
                new("Schools", row => row.Schools, ColumnKind.Number, 10),
                new($"Share {analysis.Title}", row => row.Share, ColumnKind.Percentage, 15),
                new($"Share {analysis.TitleBefore}", row => row.ShareBefore, ColumnKind.Percentage, 15),
                new($"Value {analysis.Title}", row => row.Value, ColumnKind.Text, 15),
                new($"Value {analysis.TitleBefore}", row => row.ValueBefore, ColumnKind.Text, 15),
            ],
            [.. analysis.Questions.SelectMany(Rows)]));
        book.AddSheet(new WorkbookSheet<AnswerRow>("Answers", "Every school that completed the survey, with its answers. An empty cell: the school was not asked, or left it out.", AnswerColumns.Of(year), [.. AnswerColumns.Rows(year)]));
        return book.ToBytes();
    }

    private static IEnumerable<FigureRow> Rows(QuestionAnalysis question)
    {
        var figures = question.Figures;
        yield return new FigureRow(question, "Asked") { Schools = figures.Asked };
        yield return new FigureRow(question, "Answered") { Schools = figures.Answered };
        for (var at = 0; at < figures.Counts.Count; at++)
            yield return new FigureRow(question, question.Question.Options[at].Text) { Schools = figures.Counts[at], Share = figures.ShareOf(at), ShareBefore = question.ShareBefore(at) };
        foreach (var (name, value, before) in question.Measures())
            yield return new FigureRow(question, name) { Value = value, ValueBefore = before };
    }

    private sealed record FigureRow(QuestionAnalysis Question, string Figure)
    {
        public int? Schools { get; init; }

        public decimal? Share { get; init; }

        public decimal? ShareBefore { get; init; }

        public string? Value { get; init; }

        public string? ValueBefore { get; init; }
    }
}
