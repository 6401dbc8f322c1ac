using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Questionnaires;

namespace MusicHub.Web.Features.Audits;

/// <summary>One audit with the statements that it puts to its school, and how they have been rated so far.</summary>
/// <param name="MayEdit">The viewer may rate statements, while the audit is open, and say what follows from it.</param>
/// <param name="BySchool">The school itself answers: what is internal is neither asked nor shown.</param>
/// <param name="WithoutHub">Areas that the hub has begun itself are left out: its ratings are its own.</param>
public sealed record AuditSubject(School School, Audit Audit, AskedQuestions Questions, bool MayEdit, bool BySchool = false, bool WithoutHub = false)
{
    private readonly IReadOnlyList<AuditArea> _all = [.. Questions.Sections
        .Select(section => (Section: section, Asked: Audit.Form.Asks(section, Questions.Stages).Where(question => !BySchool || question.Audience == QuestionAudience.Shared).ToList()))
        .Where(area => area.Asked.Count > 0)
        .Select((area, index) => new AuditArea(index + 1, area.Section, area.Asked))];

    /// <summary>The version of the toolkit that is answered.</summary>
    public Questionnaire Toolkit => Questions.Set!;

    public string Address => $"/audits/{Audit.Id}";

    public AuditOccasion Occasion => new(this);

    public string Title => Audit.Form == AuditForm.Short ? $"{Toolkit.Name}, short form" : Toolkit.Name;

    /// <summary>Those that ask this school anything, counted from 1. An area keeps its number when another is left out.</summary>
    public IReadOnlyList<AuditArea> Areas => WithoutHub ? [.. _all.Where(area => !IsHubs(area))] : _all;

    /// <summary>Areas that the hub saved last, and in which something stands that the school would see.</summary>
    public IReadOnlyList<AuditArea> HubsAreas => [.. (BySchool ? this : ForSchool())._all.Where(IsHubs)];

    /// <summary>Which a device keeps, so that they can be filled in without a network.</summary>
    public IEnumerable<string> AreaAddresses => Areas.Select(AddressOf);

    public string AddressOf(AuditArea area) => $"{Address}/areas/{area.Number}";

    /// <summary>"3 of 5".</summary>
    public string Progress(AuditArea area) => $"{Answered(area)} of {area.Questions.Count}";

    public AuditArea? Area(int number) => Areas.FirstOrDefault(area => area.Number == number);

    public Answer? AnswerTo(Question question) => Questions.Sheet?.AnswerTo(question.Id);

    /// <summary>An answer as far as whoever answers sees it: the hub's own note is not the school's.</summary>
    internal GivenAnswer Seen(GivenAnswer answer) => BySchool ? answer with { Note = null } : answer;

    /// <param name="key">An area's, in every version the same.</param>
    public string TitleOf(Guid key) => Toolkit.TitleOf(key);

    /// <summary>How many of an area's questions are rated, do not apply, or are counted.</summary>
    public int Answered(AuditArea area) => area.Questions.Count(question => AnswerTo(question) is { } answer && (question.Kind != QuestionKind.Rating || answer.NotApplicable || answer.Number is not null));

    public IReadOnlyList<RatedStatement> Statements { get; } = RatedStatement.Of(Questions.Set!, Audit.Form, Questions.Stages, Questions.Sheet);

    public AuditPicture Picture => AuditPicture.Of(Statements, Toolkit.MetFrom);

    /// <summary>Statements that are rated, or do not apply.</summary>
    public int Rated => Statements.Count(statement => statement.IsRated || statement.NotApplicable);

    /// <summary>As the school itself is put it.</summary>
    internal AuditSubject ForSchool(bool withoutHub = false) => new(School, Audit, Questions, MayEdit, true, withoutHub);

    /// <summary>Asks the school to answer by a link.</summary>
    internal Result AskSchool(bool showsHub) => Audit.IsOpen && ForSchool(!showsHub).Areas.Count == 0 ? AuditRefusals.NothingLeftToAsk : Audit.AskSchool();

    internal static async Task<AuditSubject> Of(Audit audit, School school, bool mayEdit, MusicHubDbContext db, CancellationToken cancellationToken, bool bySchool = false, bool withoutHub = false)
    {
        var sheet = await db.AnswerSheets.SingleOrDefaultAsync(sheet => sheet.SubjectId == audit.Id, cancellationToken);
        var toolkit = await db.Questionnaires.AsNoTrackingWithIdentityResolution().SingleAsync(set => set.Id == audit.QuestionnaireId, cancellationToken);
        return new AuditSubject(school, audit, new AskedQuestions(toolkit, sheet, Stages.Of(school.Phase), audit.YearStart, new Dictionary<Domain.Facts.FactKind, Domain.Facts.SchoolFact>()), mayEdit, bySchool, withoutHub);
    }

    // A note is never shown, so it keeps no area from the school.
    private bool IsHubs(AuditArea area) =>
        Questions.Sheet?.Sections.FirstOrDefault(saved => saved.SectionId == area.Section.Id)?.SavedById is not null
        && area.Questions.Any(question => AnswerTo(question) is { } answer && !(answer.AsGiven with { Note = null }).IsBlank);
}

/// <param name="Questions">Those that this school is put in this form of audit.</param>
public sealed record AuditArea(int Number, QuestionSection Section, IReadOnlyList<Question> Questions);
