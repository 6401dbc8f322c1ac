using System.Globalization;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Domain.Audits.Workbooks;

/// <summary>What stands in the two cells of a row that a school fills in; empty where nothing does.</summary>
public readonly record struct WorkbookCells(string Answer, string Evidence)
{
    public static WorkbookCells Blank { get; } = new("", "");
}

/// <summary>One row of an audit's workbook: a question, or one of the things that it counts or offers.</summary>
/// <param name="Option">Where the question has a row for each of them.</param>
/// <param name="Words">What the answer is chosen from; empty where it is typed.</param>
public sealed record WorkbookLine(QuestionSection Area, Question Question, QuestionOption? Option, IReadOnlyList<string> Words)
{
    public const string DoesNotApply = "Does not apply";

    public const string Yes = "Yes";

    private static readonly CultureInfo British = new("en-GB");

    /// <summary>The same in every version of the toolkit.</summary>
    public string Key => Option is null ? $"{Question.Key:N}" : $"{Question.Key:N}.{Option.Key:N}";

    public string Text => Option is null ? Question.Text : $"{Question.Text}: {Option.Text}";

    public bool HasEvidence => Question.Kind == QuestionKind.Rating;

    public static IReadOnlyList<WorkbookLine> Of(Questionnaire toolkit, QuestionSection area, IEnumerable<Question> asked) => [.. asked.SelectMany(question => question.Kind switch
    {
        QuestionKind.Fact => [],
        QuestionKind.Rating => [new WorkbookLine(area, question, null, [.. toolkit.Scale.Select(step => step.Name), DoesNotApply])],
        QuestionKind.Counts => question.Options.Select(option => new WorkbookLine(area, question, option, [])),
        QuestionKind.SeveralChoices or QuestionKind.Interests => question.Options.Select(option => new WorkbookLine(area, question, option, [Yes])),
        QuestionKind.Choice or QuestionKind.Scale => [new WorkbookLine(area, question, null, [.. question.Options.Select(option => option.Text)])],
        _ => [new WorkbookLine(area, question, null, [])],
    })];

    /// <summary>What the cells hold for an answer.</summary>
    public WorkbookCells CellsOf(Answer? answer)
    {
        if (answer is null)
            return WorkbookCells.Blank;
        var chosen = answer.Chosen.FirstOrDefault(chosen => chosen.OptionId == Option?.Id);
        var said = Question.Kind switch
        {
            QuestionKind.Rating when answer.NotApplicable => DoesNotApply,
            QuestionKind.Rating => answer.Number is { } rating ? Words[(int)rating - 1] : "",
            QuestionKind.Counts => chosen?.Count?.ToString(CultureInfo.InvariantCulture),
            QuestionKind.SeveralChoices or QuestionKind.Interests => chosen is null ? "" : Yes,
            QuestionKind.Choice or QuestionKind.Scale => Question.Options.FirstOrDefault(option => answer.Chosen.Any(chosen => chosen.OptionId == option.Id))?.Text,
            QuestionKind.Number => answer.Number?.ToString("0.####", CultureInfo.InvariantCulture),
            _ => answer.Text,
        };
        return new(Clean(said), HasEvidence ? Clean(answer.Text) : "");
    }

    /// <summary>Reads what was typed or chosen: a word of the list in any case, a number in any writing; nothing is guessed.</summary>
    /// <param name="problems">What is wrong with it, if anything is.</param>
    public WorkbookCells Read(string answer, string evidence, out IReadOnlyList<string> problems)
    {
        var (said, shows) = (Clean(answer), Clean(evidence));
        List<string?> wrong = [Read(ref said)];
        if (shows.Length > Answer.LongestText)
            wrong.Add($"The evidence must be {Answer.LongestText:N0} characters or fewer");
        if (shows.Length > 0 && !HasEvidence)
            wrong.Add("Only statements that are rated have evidence");
        problems = [.. wrong.OfType<string>()];
        return new(said, shows);
    }

    /// <summary>The answer to a question, from the cells of all its rows.</summary>
    /// <param name="note">The hub's own, which no workbook holds.</param>
    public static GivenAnswer AnswerOf(Question question, IReadOnlyCollection<(WorkbookLine Line, WorkbookCells Cells)> rows, string? note)
    {
        var (line, cells) = rows.First();
        return question.Kind switch
        {
            QuestionKind.Rating when cells.Answer == DoesNotApply => GivenAnswer.OfNotApplicable(question.Id, cells.Evidence, note),
            QuestionKind.Rating => GivenAnswer.OfRating(question.Id, cells.Answer.Length == 0 ? null : line.Words.ToList().IndexOf(cells.Answer) + 1, cells.Evidence, note),
            QuestionKind.Counts => GivenAnswer.OfCounts(question.Id, rows.Where(row => row.Cells.Answer.Length > 0).ToDictionary(row => row.Line.Option!.Id, row => int.Parse(row.Cells.Answer, CultureInfo.InvariantCulture))),
            QuestionKind.SeveralChoices or QuestionKind.Interests => GivenAnswer.OfOptions(question.Id, [.. rows.Where(row => row.Cells.Answer.Length > 0).Select(row => row.Line.Option!.Id)]),
            QuestionKind.Choice or QuestionKind.Scale => GivenAnswer.OfOptions(question.Id, [.. question.Options.Where(option => Clean(option.Text) == cells.Answer).Select(option => option.Id)]),
            QuestionKind.Number => GivenAnswer.OfNumber(question.Id, cells.Answer.Length == 0 ? null : decimal.Parse(cells.Answer, CultureInfo.InvariantCulture)),
            _ => GivenAnswer.OfText(question.Id, cells.Answer),
        };
    }

    internal static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private string? Read(ref string said)
    {
        if (said.Length == 0)
            return null;
        var typed = said;
        if (Words.Count > 0)
        {
            if (Words.FirstOrDefault(word => Clean(word).Equals(typed, StringComparison.OrdinalIgnoreCase)) is not { } word)
                return $"“{Short(typed)}” is none of the answers to choose from: {string.Join(", ", Words)}";
            said = Clean(word);
            return null;
        }

        if (Question.Kind == QuestionKind.Text)
            return typed.Length <= Answer.LongestText ? null : $"The answer must be {Answer.LongestText:N0} characters or fewer";
        if (!decimal.TryParse(typed, NumberStyles.Number, British, out var number))
            return $"“{Short(typed)}” is no number";
        said = number.ToString("0.####", CultureInfo.InvariantCulture);
        var given = Question.Kind == QuestionKind.Counts
            ? decimal.IsInteger(number) && number is >= 0 and <= GivenAnswer.MostCounted ? null : $"“{typed}” must be a whole number from 0 to {GivenAnswer.MostCounted:N0}"
            : GivenAnswer.OfNumber(Question.Id, number).RefusalOf(Question)?.Message;
        return given;
    }

    private static string Short(string text) => text.Length > 60 ? $"{text[..60]}…" : text;
}
