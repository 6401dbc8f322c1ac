using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Facts;
using MusicHub.Domain.History;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Shared;

/// <summary>Answers, facts and findings of the history, in the words of what was asked.</summary>
internal sealed class AnswersInHistory
{
    private Dictionary<Guid, Guid> _questionOf = [];
    private Dictionary<Guid, string> _questions = [];
    private Dictionary<Guid, (Guid QuestionId, string Text)> _options = [];
    private Dictionary<Guid, Guid> _optionOf = [];
    private Dictionary<Guid, FactKind> _facts = [];
    private HashSet<Guid> _rated = [];
    private Dictionary<(Guid QuestionId, string Rating), string> _steps = [];

    private AnswersInHistory()
    {
    }

    public static async Task<AnswersInHistory> Of(IEnumerable<FieldChange> changes, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var told = new AnswersInHistory();
        var fields = changes.Where(IsTold).ToList();
        if (fields.Count == 0)
            return told;
        // An answer that was changed names its question only where it was first given, or taken back.
        told._questionOf = Pointers(fields, nameof(Answer), nameof(Answer.QuestionId));
        told._optionOf = Pointers(fields, nameof(ChosenOption), nameof(ChosenOption.OptionId));
        var answers = Unknown(fields, nameof(Answer), told._questionOf);
        foreach (var answer in await db.Set<Answer>().Where(answer => answers.Contains(answer.Id)).Select(answer => new { answer.Id, answer.QuestionId }).ToListAsync(cancellationToken))
            told._questionOf[answer.Id] = answer.QuestionId;
        var chosen = Unknown(fields, nameof(ChosenOption), told._optionOf);
        foreach (var choice in await db.Set<ChosenOption>().Where(choice => chosen.Contains(choice.Id)).Select(choice => new { choice.Id, choice.OptionId }).ToListAsync(cancellationToken))
            told._optionOf[choice.Id] = choice.OptionId;
        var options = told._optionOf.Values.Distinct().ToList();
        told._options = await db.Set<QuestionOption>().Where(option => options.Contains(option.Id)).Select(option => new { option.Id, option.QuestionId, option.Text })
            .ToDictionaryAsync(option => option.Id, option => (option.QuestionId, option.Text), cancellationToken);
        var asked = told._questionOf.Values.Concat(told._options.Values.Select(option => option.QuestionId)).Distinct().ToList();
        told._questions = await db.Set<Question>().Where(question => asked.Contains(question.Id)).Select(question => new { question.Id, question.Text })
            .ToDictionaryAsync(question => question.Id, question => question.Text, cancellationToken);
        told._rated = await db.Set<Question>().Where(question => asked.Contains(question.Id) && question.Kind == QuestionKind.Rating).Select(question => question.Id).ToHashSetAsync(cancellationToken);
        told._steps = (await (from question in db.Set<Question>()
                              join step in db.Set<ScaleStep>() on question.QuestionnaireId equals step.QuestionnaireId
                              where asked.Contains(question.Id) && question.Kind == QuestionKind.Rating
                              select new { question.Id, step.Rating, step.Name }).ToListAsync(cancellationToken))
            .ToDictionary(step => (step.Id, step.Rating.ToString(CultureInfo.InvariantCulture)), step => step.Name);
        var facts = fields.Where(field => field.Entity == nameof(SchoolFact)).Select(field => field.EntityId).Distinct().ToList();
        told._facts = await db.SchoolFacts.Where(fact => facts.Contains(fact.Id)).Select(fact => new { fact.Id, fact.Kind })
            .ToDictionaryAsync(fact => fact.Id, fact => fact.Kind, cancellationToken);
        return told;
    }

    /// <summary>All that a person reads of one change.</summary>
    /// <param name="nameOf">What an identity stands for; null where it is no longer known.</param>
    public IReadOnlyList<FieldWords> Words(IReadOnlyList<FieldChange> fields, Func<Guid, string?> nameOf) =>
        [.. fields.Where(field => !IsTold(field)).Select(field => FieldWords.Of(field, nameOf)).OfType<FieldWords>(), .. Answers(fields), .. Findings(fields)];

    private IEnumerable<FieldWords> Answers(IReadOnlyList<FieldChange> fields)
    {
        foreach (var field in fields.Where(field => field is { Entity: nameof(Answer), Field: nameof(Answer.Text) or nameof(Answer.Number) or nameof(Answer.Note) or nameof(Answer.NotApplicable) }))
        {
            // That it applies needs no words while nobody had said that it does not.
            if (field is { Field: nameof(Answer.NotApplicable), Before: null or "False", After: null or "False" })
                continue;
            var question = _questionOf.TryGetValue(field.EntityId, out var id) ? _questions.GetValueOrDefault(id) : null;
            var (before, after) = field.Field switch
            {
                nameof(Answer.NotApplicable) => (Applies(field.Before), Applies(field.After)),
                nameof(Answer.Number) => (Rating(id, field.Before), Rating(id, field.After)),
                _ => (field.Before, field.After),
            };
            yield return new FieldWords(
                field.Field switch
                {
                    nameof(Answer.Note) => $"Note on “{question ?? "an answer"}”",
                    nameof(Answer.Text) when _rated.Contains(id) => $"Evidence for “{question}”",
                    _ => question ?? "Answer",
                },
                before,
                after,
                field.Personal);
        }

        foreach (var question in fields.Where(field => field.Entity == nameof(ChosenOption) && _optionOf.ContainsKey(field.EntityId)).GroupBy(field => field.EntityId)
            .Select(choice => (Option: _options.GetValueOrDefault(_optionOf[choice.Key]), Fields: choice.ToList()))
            .Where(choice => choice.Option.Text is not null).GroupBy(choice => choice.Option.QuestionId))
        {
            var before = string.Join("; ", question.Select(choice => Chosen(choice.Option.Text, choice.Fields, field => field.Before)).OfType<string>());
            var after = string.Join("; ", question.Select(choice => Chosen(choice.Option.Text, choice.Fields, field => field.After)).OfType<string>());
            yield return new FieldWords(_questions.GetValueOrDefault(question.Key) ?? "Answer", before.Length == 0 ? null : before, after.Length == 0 ? null : after, Personal: false);
        }

        foreach (var fact in fields.Where(field => field.Entity == nameof(SchoolFact) && _facts.ContainsKey(field.EntityId)).GroupBy(field => field.EntityId))
        {
            var kind = _facts[fact.Key];
            if (fact.FirstOrDefault(field => field.Field is nameof(SchoolFact.Number) or nameof(SchoolFact.Word)) is { } value)
                yield return new FieldWords(kind.Title(), Value(kind, value.Before), Value(kind, value.After), Personal: false);
            else if (fact.FirstOrDefault(field => field.Field == nameof(SchoolFact.AsAt))?.After is { } day)
                yield return new FieldWords(kind.Title(), null, $"still right, as at {DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).Short()}", Personal: false);
        }
    }

    // A finding whose words alone were changed names its kind nowhere.
    private static IEnumerable<FieldWords> Findings(IReadOnlyList<FieldChange> fields) =>
        from finding in fields.Where(field => field.Entity == nameof(AuditFinding)).GroupBy(field => field.EntityId)
        let text = finding.FirstOrDefault(field => field.Field == nameof(AuditFinding.Text))
        where text is not null
        let kind = finding.FirstOrDefault(field => field.Field == nameof(AuditFinding.Kind))
        select new FieldWords((kind?.After ?? kind?.Before) switch { nameof(FindingKind.Strength) => "Strength", nameof(FindingKind.Development) => "Area for development", _ => "Finding" }, text.Before, text.After, text.Personal);

    private static bool IsTold(FieldChange field) => field.Entity is nameof(Answer) or nameof(ChosenOption) or nameof(SchoolFact) or nameof(AuditFinding);

    private static Dictionary<Guid, Guid> Pointers(IEnumerable<FieldChange> fields, string entity, string name) =>
        fields.Where(field => field.Entity == entity && field.Field == name).DistinctBy(field => field.EntityId)
            .ToDictionary(field => field.EntityId, field => Guid.Parse((field.After ?? field.Before)!));

    private static List<Guid> Unknown(IEnumerable<FieldChange> fields, string entity, Dictionary<Guid, Guid> known) =>
        [.. fields.Where(field => field.Entity == entity).Select(field => field.EntityId).Distinct().Where(id => !known.ContainsKey(id))];

    private static string? Applies(string? notApplicable) => notApplicable == "True" ? "does not apply" : null;

    private string? Rating(Guid questionId, string? text) => Number(text) is { } number ? _steps.GetValueOrDefault((questionId, number), number) : null;

    private static string? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.##", CultureInfo.InvariantCulture) : text;

    // A count that changed names its option by its own identity; a choice that came or went has the option as a field.
    private static string? Chosen(string option, List<FieldChange> fields, Func<FieldChange, string?> side)
    {
        var count = fields.Find(field => field.Field == nameof(ChosenOption.Count));
        var there = fields.Find(field => field.Field == nameof(ChosenOption.OptionId)) is { } choice ? side(choice) is not null : count is not null && side(count) is not null;
        return !there ? null : count is not null && side(count) is { } counted ? $"{option}: {counted}" : option;
    }

    private static string? Value(FactKind kind, string? text) => text is null ? null
        : kind.Shape() == FactShape.Word ? StoredAnswers.Of(kind, null, text)
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? StoredAnswers.Of(kind, number, null) : text;
}
