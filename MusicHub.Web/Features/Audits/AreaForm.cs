using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Audits;

public sealed class AreaForm : IAnswersForm
{
    /// <summary>How often the area had been saved when the page was made.</summary>
    public int Saved { get; set; }

    public Dictionary<Guid, QuestionAnswer> Answers { get; set; } = [];

    /// <summary>A toolkit asks for none.</summary>
    public Dictionary<FactKind, FactAnswer> Facts { get; } = [];

    internal static AreaForm Of(AuditSubject audit, AuditArea area)
    {
        var form = new AreaForm
        {
            Saved = VersionOf(audit, area),
            Answers = area.Questions.ToDictionary(question => question.Id, question => QuestionAnswer.Of(question, audit.AnswerTo(question))),
        };
        if (audit.BySchool)
        {
            foreach (var answer in form.Answers.Values)
                answer.Note = null;
        }

        return form;
    }

    internal static int VersionOf(AuditSubject audit, AuditArea area) => audit.Questions.Sheet?.VersionOf(area.Section.Id) ?? 0;

    /// <summary>What is said of the area: what the page did not put stays as it is.</summary>
    internal IReadOnlyList<GivenAnswer> Given(AuditSubject audit, AuditArea area)
    {
        var asked = area.Questions.Select(question => question.Id).ToHashSet();
        return
        [
            .. area.Questions.Where(question => Answers.ContainsKey(question.Id)).Select(question => Given(question, audit)),
            .. area.Section.Questions.Where(question => !asked.Contains(question.Id)).Select(audit.AnswerTo).OfType<Answer>().Select(answer => answer.AsGiven),
        ];
    }

    // The hub's own note is not the school's to change.
    private GivenAnswer Given(Question question, AuditSubject audit)
    {
        var given = Answers[question.Id].To(question.Id);
        return audit.BySchool ? given with { Note = audit.AnswerTo(question)?.Note } : given;
    }
}

/// <summary>One area of an audit, to be filled in.</summary>
/// <param name="Cancel">Where the page leads without saving.</param>
public sealed record AreaPage(AreaForm Form, AuditSubject Audit, AuditArea Area, string Cancel)
{
    public SavedMeanwhile? Conflict { get; private init; }

    /// <summary>Whose device keeps what has not been sent yet; null where the school answers, of which nothing is kept there.</summary>
    public Guid? PersonId { get; init; }

    public bool IsLast => Area.Number == Audit.Areas.Count;

    /// <summary>The addresses of the other areas, which a device keeps with this one.</summary>
    public string Others => string.Join(' ', Audit.Areas.Where(area => area.Number != Area.Number).Select(area => $"{Audit.Address}/areas/{area.Number}"));

    /// <summary>Where the hub's own people go on: the next area, or the audit.</summary>
    public string Next => IsLast ? Audit.Address : $"{Audit.Address}/areas/{Area.Number + 1}";

    public AskedQuestion Asked(Question question) => new(question, Form, Audit.Questions) { BySchool = Audit.BySchool };

    /// <summary>The page again with what somebody else saved meanwhile beside what was typed; saving once more replaces it.</summary>
    internal async Task<AreaPage> InConflict(MusicHubDbContext db, CancellationToken cancellationToken)
    {
        Form.Saved = AreaForm.VersionOf(Audit, Area);
        var answers = Area.Questions.Select(question => (question, StoredAnswers.Of(question, Audit.Questions)));
        return this with { Conflict = await SavedMeanwhile.Of("area", Audit.Questions.Sheet, Area.Section, answers, named: !Audit.BySchool, db, cancellationToken) };
    }
}

/// <summary>Saves one area of an audit.</summary>
internal sealed class AreaSave(AreaPage page)
{
    private readonly IReadOnlyList<GivenAnswer> _given = page.Form.Given(page.Audit, page.Area);

    public bool SaysNothingNew => page.Audit.Questions.Sheet?.Says(page.Area.Section, _given) ?? _given.All(answer => answer.IsBlank);

    /// <summary>Somebody else has saved other answers since the page was made.</summary>
    public bool IsInConflict => page.Form.Saved != AreaForm.VersionOf(page.Audit, page.Area) && !SaysNothingNew;

    /// <param name="byId">Null where the school answers.</param>
    /// <returns>What was refused; the caller records and saves the rest.</returns>
    public IReadOnlyList<Refusal> Apply(MusicHubDbContext db, Guid? byId, DateTimeOffset at)
    {
        var audit = page.Audit;
        if (audit.Audit.Continue().Refusal is { } refusal)
            return [refusal];
        var sheet = audit.Questions.Sheet ?? AnswerSheet.Start(audit.Toolkit, audit.Audit.Id, audit.School.Id);
        if (audit.Questions.Sheet is null)
            db.Add(sheet);
        return sheet.Fill(page.Area.Section, _given, byId, at).Refusal is { } wrong ? [wrong] : [];
    }
}
