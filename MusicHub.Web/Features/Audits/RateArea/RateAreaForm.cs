using MusicHub.Data;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.RateArea;

public sealed class RateAreaForm : IAnswersForm
{
    /// <summary>How often the area had been saved when the page was made.</summary>
    public int Saved { get; set; }

    public Dictionary<Guid, QuestionAnswer> Answers { get; set; } = [];

    /// <summary>A toolkit asks for none.</summary>
    public Dictionary<FactKind, FactAnswer> Facts { get; } = [];

    internal static RateAreaForm Of(AuditSubject audit, AuditArea area) => new()
    {
        Saved = audit.Questions.Sheet?.VersionOf(area.Section.Id) ?? 0,
        Answers = area.Questions.ToDictionary(question => question.Id, question => QuestionAnswer.Of(question, audit.AnswerTo(question))),
    };

    /// <summary>What is said of the area: statements that the page did not put stay as they are.</summary>
    internal IReadOnlyList<GivenAnswer> Given(AuditSubject audit, AuditArea area)
    {
        var asked = area.Questions.Select(question => question.Id).ToHashSet();
        return
        [
            .. asked.Where(Answers.ContainsKey).Select(id => Answers[id].To(id)),
            .. area.Section.Questions.Where(question => !asked.Contains(question.Id)).Select(audit.AnswerTo).OfType<Answer>().Select(answer => answer.AsGiven),
        ];
    }
}

public sealed record RateAreaPage(RateAreaForm Form, AuditSubject Audit, AuditArea Area)
{
    public AreaConflict? Conflict { get; private init; }

    public AskedQuestion Asked(Question question) => new(question, Form, Audit.Questions);

    /// <summary>The page again with what somebody else saved meanwhile beside what was typed; saving once more replaces it.</summary>
    internal async Task<RateAreaPage> InConflict(MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var sheet = Audit.Questions.Sheet;
        var saved = sheet?.Sections.FirstOrDefault(saved => saved.SectionId == Area.Section.Id);
        var names = await db.NamesOf(saved?.SavedById is { } by ? [by] : [], cancellationToken);
        Form.Saved = saved?.Version ?? 0;
        return this with
        {
            Conflict = new(
                names.Values.FirstOrDefault() ?? "Somebody else",
                saved?.SavedAt,
                [.. Area.Questions.Select(question => (question.Text, Answer: Visits.RecordVisit.StoredAnswers.Of(question, Audit.Questions))).Where(pair => pair.Answer is not null).Select(pair => (pair.Text, pair.Answer!))]),
        };
    }
}

/// <param name="Theirs">Statement and rating.</param>
public sealed record AreaConflict(string By, DateTimeOffset? At, IReadOnlyList<(string Statement, string Rating)> Theirs);
