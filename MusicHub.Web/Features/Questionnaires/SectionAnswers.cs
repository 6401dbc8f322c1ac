using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Web.Features.Questionnaires;

/// <summary>What a form says in one section, as answers to keep and as facts about the school.</summary>
internal static class SectionAnswers
{
    public static IReadOnlyList<GivenAnswer> Given(this AskedQuestions questions, QuestionSection section, IAnswersForm form) =>
        [.. section.For(questions.Stages).Where(question => question.Kind != QuestionKind.Fact && form.Answers.ContainsKey(question.Id)).Select(question => form.Answers[question.Id].To(question.Id))];

    /// <summary>What is said of facts. Confirming again what this very occasion has learnt says nothing new.</summary>
    /// <param name="occasionId">The visit or the survey.</param>
    public static IEnumerable<(FactKind Kind, FactValue Value)> Said(this AskedQuestions questions, QuestionSection section, IAnswersForm form, Guid occasionId)
    {
        foreach (var kind in section.For(questions.Stages).Select(question => question.Fact).OfType<FactKind>())
        {
            if (questions.SaidOf(kind, form, occasionId) is { } value)
                yield return (kind, value);
        }
    }

    public static FactValue? SaidOf(this AskedQuestions questions, FactKind kind, IAnswersForm form, Guid occasionId)
    {
        var known = questions.Facts.GetValueOrDefault(kind);
        return form.Facts.GetValueOrDefault(kind)?.To(known) is { } value && !(known?.SourceId == occasionId && new FactValue(known.Number, known.Word) == value) ? value : null;
    }

    /// <summary>Confirms or replaces the fact where it is held.</summary>
    public static Refusal? Learn(this AskedQuestions questions, Guid schoolId, FactKind kind, FactValue value, FactOrigin origin, MusicHubDbContext db)
    {
        if (questions.KnownThisYear(kind) is { } known)
            return AtItsField(known.Set(value, origin).Refusal, kind);
        var learnt = SchoolFact.Learn(schoolId, questions.YearStart, kind, value, origin);
        if (learnt.Value is { } fact)
            db.Add(fact);
        return AtItsField(learnt.Refusal, kind);
    }

    private static Refusal? AtItsField(Refusal? refusal, FactKind kind) => refusal is null ? null : refusal with { Field = $"Facts[{kind}].{FactAnswer.FieldOf(kind)}" };
}
