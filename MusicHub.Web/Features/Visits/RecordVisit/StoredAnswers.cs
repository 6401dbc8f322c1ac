using System.Globalization;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.RecordVisit;

/// <summary>Answers as people read them.</summary>
public static class StoredAnswers
{
    private static readonly CultureInfo British = new("en-GB");

    /// <summary>What is stored in a section; unanswered questions are left out.</summary>
    internal static IReadOnlyList<(string Question, string Answer)> Of(string key, RecordVisitPage page)
    {
        var visit = page.Subject.Visit;
        IEnumerable<(string, string?)> answers = key switch
        {
            VisitSections.Record => [("Visit date", visit.DraftedOn?.Short()), ("Met", visit.MetWhom), ("Support priority", visit.Priority?.ToString()), ("Next step", visit.NextStep), ("Another visit promised by", visit.FollowUpBy?.Short())],
            VisitSections.Needs => [("Needs", string.Join("; ", visit.Needs.Select(need => $"{page.Choices.Needs.GetValueOrDefault(need.NeedId)}{(need.Note is null ? null : $": {need.Note}")}")))],
            VisitSections.Notes => [("Notes", visit.Notes)],
            _ when page.Sections.SectionOf(key) is { } section => section.For(page.Questions.Stages).Select(question => (question.Text, Of(question, page.Questions))),
            _ => [],
        };
        return [.. answers.Where(answer => !string.IsNullOrEmpty(answer.Item2)).Select(answer => (answer.Item1, answer.Item2!))];
    }

    /// <summary>Null where it is unanswered.</summary>
    public static string? Of(Question question, AskedQuestions questions) => question.Fact is { } kind
        ? questions.KnownThisYear(kind) is { } fact ? Of(fact) : null
        : questions.Sheet?.AnswerTo(question.Id) is not { } answer ? null
        : question.Kind == QuestionKind.Rating ? Rating(answer, questions.Set!)
        : Of(question, answer);

    /// <summary>"£450", "45 minutes", "Being written".</summary>
    public static string Of(SchoolFact fact) => Of(fact.Kind, fact.Number, fact.Word);

    internal static string Of(FactKind kind, decimal? number, string? word) => kind.Shape() switch
    {
        FactShape.Word => kind.Words().GetValueOrDefault(word!) ?? word!,
        FactShape.Pounds => number!.Value.ToString(decimal.Truncate(number.Value) == number ? "£#,0" : "£#,0.00", British),
        _ => $"{number!.Value.ToString("#,0", British)} minutes",
    };

    /// <summary>"Emerging: a choir of ten"; null where there is neither a rating nor evidence.</summary>
    public static string? Rating(Answer answer, Questionnaire set)
    {
        var rating = answer.NotApplicable ? "Does not apply" : set.Scale.FirstOrDefault(step => step.Rating == answer.Number)?.Name;
        return answer.Text is null ? rating : $"{rating ?? "Not rated"}: {answer.Text}";
    }

    public static string? Of(Question question, Answer answer) => question.Kind switch
    {
        QuestionKind.Counts => string.Join("; ", question.Options.Select(option => (option.Text, answer.Chosen.FirstOrDefault(chosen => chosen.OptionId == option.Id)?.Count)).Where(counted => counted.Count is not null).Select(counted => $"{counted.Text}: {counted.Count}")),
        QuestionKind.Number => $"{answer.Number!.Value.ToString("#,0.##", British)}{(question.Unit is null ? null : $" {question.Unit}")}",
        QuestionKind.Text => answer.Text,
        _ => string.Join("; ", question.Options.Where(option => answer.Chosen.Any(chosen => chosen.OptionId == option.Id)).Select(option => option.Text)),
    };
}
