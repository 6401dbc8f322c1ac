using System.Globalization;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Questionnaires;

/// <summary>The questions of a section, each a part that is filled in by itself.</summary>
internal static class AnswerParts
{
    /// <param name="form">What was typed.</param>
    /// <param name="occasionId">The visit or the survey.</param>
    public static IEnumerable<SectionPart> PartsOf(this AskedQuestions questions, IEnumerable<Question> asked, IAnswersForm form, Guid occasionId) =>
        asked.Select(question => question.Fact is { } kind ? FactPart(questions, question, kind, form, occasionId) : AnswerPart(questions, question, form));

    /// <summary>An answer to be compared; null where there is none. Lines end otherwise in what a script sends than in what a form does.</summary>
    public static string? Said(GivenAnswer answer) => answer.IsBlank ? null : string.Join('\u001f', (string?[])
    [
        answer.Number?.ToString("0.####", CultureInfo.InvariantCulture),
        answer.NotApplicable ? "na" : null,
        Clean(answer.Text),
        Clean(answer.Note),
        .. answer.Options.Order().Select(option => option.ToString("N")),
        .. answer.Counts.OrderBy(counted => counted.Key).Select(counted => $"{counted.Key:N}={counted.Value}"),
    ]);

    private static SectionPart AnswerPart(AskedQuestions questions, Question question, IAnswersForm form)
    {
        var stored = questions.Sheet?.AnswerTo(question.Id);
        var typed = form.Answers.GetValueOrDefault(question.Id);
        return new(question.Text, typed is null ? null : Said(typed.To(question.Id)), stored is null ? null : Said(stored.AsGiven), () => form.Answers[question.Id] = QuestionAnswer.Of(question, stored))
        {
            MineInWords = () => typed is null ? null : Words(question, typed),
            TheirsInWords = () => StoredAnswers.Of(question, questions),
        };
    }

    // A fact is confirmed or replaced, never taken back: where the form says nothing, it stands. What is stored of it goes by how often it was set.
    private static SectionPart FactPart(AskedQuestions questions, Question question, FactKind kind, IAnswersForm form, Guid occasionId)
    {
        var said = questions.SaidOf(kind, form, occasionId);
        var known = questions.KnownThisYear(kind);
        var words = said is null ? null : StoredAnswers.Of(kind, said.Number, said.Word);
        return new(question.Text, words, known is null ? null : string.Create(CultureInfo.InvariantCulture, $"version {known.Version}"), () => form.Facts[kind] = new FactAnswer())
        {
            MayBeSilent = true,
            IsConfirmed = said is not null && known is not null && new FactValue(known.Number, known.Word) == said,
            MineInWords = () => words,
            TheirsInWords = () => StoredAnswers.Of(question, questions),
        };
    }

    private static string? Words(Question question, QuestionAnswer typed)
    {
        string?[] words = question.Kind switch
        {
            QuestionKind.Number => [typed.Number?.ToString("#,0.##", CultureInfo.InvariantCulture)],
            QuestionKind.Text => [typed.Text?.Trim()],
            QuestionKind.Counts => [.. question.Options.Where(option => typed.Counts.GetValueOrDefault(option.Id) is not null).Select(option => $"{option.Text}: {typed.Counts[option.Id]}")],
            _ => [.. question.Options.Where(option => typed.Options.Contains(option.Id)).Select(option => option.Text)],
        };
        return words.Where(word => !string.IsNullOrEmpty(word)).ToList() is { Count: > 0 } said ? string.Join("; ", said) : null;
    }

    private static string? Clean(string? text) => text?.ReplaceLineEndings("\n").Trim();
}
