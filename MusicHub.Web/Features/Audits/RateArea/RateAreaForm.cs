using MusicHub.Data;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Visits.RecordVisit;

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
    public SavedMeanwhile? Conflict { get; private init; }

    public AskedQuestion Asked(Question question) => new(question, Form, Audit.Questions);

    /// <summary>The page again with what somebody else saved meanwhile beside what was typed; saving once more replaces it.</summary>
    internal async Task<RateAreaPage> InConflict(MusicHubDbContext db, CancellationToken cancellationToken)
    {
        Form.Saved = Audit.Questions.Sheet?.VersionOf(Area.Section.Id) ?? 0;
        var answers = Area.Questions.Select(question => (question, StoredAnswers.Of(question, Audit.Questions)));
        return this with { Conflict = await SavedMeanwhile.Of("area", Audit.Questions.Sheet, Area.Section, answers, named: true, db, cancellationToken) };
    }
}
