using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Questionnaires;

namespace MusicHub.Web.Features.Audits;

public sealed class AreaForm : IAnswersForm
{
    /// <summary>What the page was made from; see <see cref="AreaStamp"/>.</summary>
    public string? Stamp { get; set; }

    public Dictionary<Guid, QuestionAnswer> Answers { get; set; } = [];

    /// <summary>A toolkit asks for none.</summary>
    public Dictionary<FactKind, FactAnswer> Facts { get; } = [];

    internal static AreaForm Of(AuditSubject audit, AuditArea area) => new()
    {
        Stamp = StampOf(audit, area),
        Answers = area.Questions.ToDictionary(question => question.Id, question => Typed(audit, question)),
    };

    /// <summary>An answer as the page shows it.</summary>
    internal static QuestionAnswer Typed(AuditSubject audit, Question question)
    {
        var answer = QuestionAnswer.Of(question, audit.AnswerTo(question));
        if (audit.BySchool)
            answer.Note = null;
        return answer;
    }

    internal static string StampOf(AuditSubject audit, AuditArea area) =>
        AreaStamp.Of(VersionOf(audit, area), area.Questions.Select(audit.AnswerTo).OfType<Answer>().Select(answer => audit.Seen(answer.AsGiven))).ToString();

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
    public SavedMeanwhile? Conflict { get; init; }

    /// <summary>Whose device keeps what has not been sent yet; null where the school answers, of which nothing is kept there.</summary>
    public Guid? PersonId { get; init; }

    public bool IsLast => NextNumber is null;

    /// <summary>Of the area that comes after this one; null after the last.</summary>
    public int? NextNumber => Audit.Areas.FirstOrDefault(area => area.Number > Area.Number)?.Number;

    /// <summary>"Area 3 of 14"; null of one that is left out.</summary>
    public string? Lead => Audit.Area(Area.Number) is null ? null : $"Area {Audit.Areas.Count(area => area.Number <= Area.Number)} of {Audit.Areas.Count}";

    /// <summary>The addresses of the audit and of its other areas, which a device keeps with this one.</summary>
    public string Others => string.Join(' ', Audit.AreaAddresses.Where(address => address != Audit.AddressOf(Area)).Prepend(Audit.Address));

    /// <summary>Where the hub's own people go on: the next area, or the audit.</summary>
    public string Next => NextNumber is { } next ? $"{Audit.Address}/areas/{next}" : Audit.Address;

    public AskedQuestion Asked(Question question) => new(question, Form, Audit.Questions) { BySchool = Audit.BySchool };
}
