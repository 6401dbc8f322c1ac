using System.Globalization;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Questionnaires;

namespace MusicHub.Web.Features.Surveys;

public sealed class SurveySectionForm : IAnswersForm
{
    /// <summary>How often the section, and the facts that it asks for, had been saved when the page was made.</summary>
    public string? Stamp { get; set; }

    public Dictionary<Guid, QuestionAnswer> Answers { get; set; } = [];

    public Dictionary<FactKind, FactAnswer> Facts { get; set; } = [];

    internal static SurveySectionForm Of(SurveySubject survey, SurveySection section)
    {
        var form = new SurveySectionForm { Stamp = StampOf(survey, section) };
        foreach (var question in section.Questions)
        {
            if (question.Fact is { } kind)
                form.Facts[kind] = new FactAnswer();
            else
                form.Answers[question.Id] = QuestionAnswer.Of(question, survey.Questions.Sheet?.AnswerTo(question.Id));
        }

        return form;
    }

    internal static string StampOf(SurveySubject survey, SurveySection section) => string.Join('-', section.Questions
        .Select(question => question.Fact).OfType<FactKind>().Select(kind => survey.Questions.KnownThisYear(kind)?.Version ?? 0)
        .Prepend(survey.Questions.Sheet?.VersionOf(section.Section.Id) ?? 0).Select(version => version.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>Saves one section of a survey: answers on its sheet, facts where they are held.</summary>
internal sealed class SurveySectionSave(SurveySubject survey, SurveySection section, SurveySectionForm form)
{
    private readonly HashSet<Guid> _asked = [.. section.Questions.Select(question => question.Id)];

    /// <summary>Somebody else has saved other answers since the page was made.</summary>
    public bool IsInConflict => form.Stamp != SurveySectionForm.StampOf(survey, section) && !SaysNothingNew;

    public bool SaysNothingNew => !Said().Any() && (survey.Questions.Sheet?.Says(section.Section, Given()) ?? Given().All(answer => answer.IsBlank));

    /// <param name="byId">Null where the school answers.</param>
    /// <param name="on">The day on which what is said is known.</param>
    /// <returns>What was changed, to be recorded by the caller; and what was refused.</returns>
    public (SurveyResponse Response, IReadOnlyList<Refusal> Refusals) Apply(MusicHubDbContext db, Guid? byId, DateTimeOffset at, DateOnly on)
    {
        var response = survey.Response ?? SurveyResponse.Start(survey.School.Id, survey.YearStart, on);
        if (response.IsComplete)
            return (response, [SurveyRefusals.Complete]);
        var sheet = survey.Questions.Sheet ?? AnswerSheet.Start(survey.Questions.Set!, response.Id, survey.School.Id);
        if (survey.Response is null)
            db.Add(response);
        if (survey.Questions.Sheet is null)
            db.Add(sheet);
        List<Refusal?> refusals = [sheet.Fill(section.Section, Given(), byId, at).Refusal];
        foreach (var (kind, value) in Said().ToList())
            refusals.Add(survey.Questions.Learn(survey.School.Id, kind, value, new FactOrigin(on, FactSource.Survey, response.Id), db));
        return (response, [.. refusals.OfType<Refusal>()]);
    }

    // What the school is not asked stays as the hub has answered it.
    private List<GivenAnswer> Given() =>
    [
        .. survey.Questions.Given(section.Section, form).Where(answer => _asked.Contains(answer.QuestionId)),
        .. (survey.Questions.Sheet?.Answers ?? []).Where(answer => !_asked.Contains(answer.QuestionId) && section.Section.Questions.Any(question => question.Id == answer.QuestionId))
            .Select(answer => answer.AsGiven),
    ];

    private IEnumerable<(FactKind Kind, FactValue Value)> Said() =>
        survey.Questions.Said(section.Section, form, survey.Response?.Id ?? Guid.Empty).Where(said => section.Questions.Any(question => question.Fact == said.Kind));
}
