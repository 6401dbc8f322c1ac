using System.Globalization;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Reports.Board;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.AnalyseSurvey;

namespace MusicHub.Web.Features.Surveys.ShowPublishedSurvey;

public sealed record PublishedQuestion(int Number, PublishedFigures Figures)
{
    private static readonly CultureInfo British = new("en-GB");

    public string Text => Figures.Question.Question.Text;

    public bool HasHidden => Figures.Answered is not null && (Figures.Counts.Contains(null) || (Figures.Numbers is { } numbers && (numbers.Sum is null || numbers.Median is null)));

    /// <summary>Of what is shown; null where that is nothing, or a number.</summary>
    public Chart? Chart => Figures.Counts.Any(count => count is not null)
        ? new BarChart(string.Create(CultureInfo.InvariantCulture, $"published-{Number}"), Figures.Counts.Contains(null) ? $"{Text} (without the answers that are hidden)" : Text, "Answer", "Share of schools",
            [.. Figures.Question.Options.Select((option, at) => (option, Share: Figures.ShareOf(at))).Where(bar => bar.Share is not null).Select(bar => new Bar(bar.option.Text, bar.Share!.Value))])
        {
            Unit = ChartUnit.Percentage,
        }
        : null;

    public ReportTable Table => Figures.Counts.Count > 0
        ? new ReportTable(Text, [new("Answer"), new("Schools", IsNumeric: true), new("Share", IsNumeric: true)], [.. Rows.Select(row => (IReadOnlyList<string>)[row.Figure, row.Count?.Number() ?? Written(row) ?? PublishedSurvey.Hidden, Percent(row.Share)])])
        : new ReportTable(Text, [new(QuestionAnalysis.Unit(Figures.Question)), new("Value", IsNumeric: true)], [.. Rows.Select(row => (IReadOnlyList<string>)[row.Figure, Written(row) ?? PublishedSurvey.Hidden])]);

    /// <summary>What is shown, on the page and in its export alike.</summary>
    public IEnumerable<PublishedRow> Rows
    {
        get
        {
            for (var at = 0; at < Figures.Counts.Count; at++)
                yield return new(Figures.Question.Options[at].Text, Figures.Counts[at], null, Figures.ShareOf(at));
            if (Figures.Mean is { } mean)
                yield return new($"Mean, from 1 to {Figures.Question.Options.Count}", null, Math.Round(mean, 1, MidpointRounding.AwayFromZero), null);
            if (Figures.Numbers is not { } numbers)
                yield break;
            foreach (var (name, value) in new[] { ("Sum", numbers.Sum), ("Mean", numbers.Mean), ("Lower quartile", numbers.LowerQuartile), ("Median", numbers.Median), ("Upper quartile", numbers.UpperQuartile) })
                yield return new(name, null, value is { } shown ? Math.Round(shown, 1, MidpointRounding.AwayFromZero) : null, null);
        }
    }

    private string? Written(PublishedRow row) => row.Value is { } value ? QuestionAnalysis.Write(value, Figures.Question) : null;

    /// <summary>"12%"; empty for what is hidden.</summary>
    public static string Percent(decimal? share) => share is { } part ? part.ToString("0%", British) : "";
}

/// <param name="Count">Of schools; null where it is hidden, or the figure is none.</param>
/// <param name="Value">What is no count of schools, as exactly as it is shown.</param>
public sealed record PublishedRow(string Figure, int? Count, decimal? Value, decimal? Share);
