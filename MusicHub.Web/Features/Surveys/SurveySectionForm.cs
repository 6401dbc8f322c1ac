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
    /// <summary>The <see cref="SectionStamp"/> of what the page was made from.</summary>
    public string? Stamp { get; set; }

    public Dictionary<Guid, QuestionAnswer> Answers { get; set; } = [];

    public Dictionary<FactKind, FactAnswer> Facts { get; set; } = [];

    internal static SurveySectionForm Of(SurveySubject survey, SurveySection section)
    {
        var form = new SurveySectionForm { Stamp = StampOf(survey, section).ToString() };
        foreach (var question in section.Questions)
        {
            if (question.Fact is { } kind)
                form.Facts[kind] = new FactAnswer();
            else
                form.Answers[question.Id] = QuestionAnswer.Of(question, survey.Questions.Sheet?.AnswerTo(question.Id));
        }

        return form;
    }

    /// <summary>Of a page that shows the section as it is stored.</summary>
    internal static SectionStamp StampOf(SurveySubject survey, SurveySection section) => SectionStamp.Of(
        string.Join('-', section.Questions.Select(question => question.Fact).OfType<FactKind>().Select(kind => survey.Questions.KnownThisYear(kind)?.Version ?? 0)
            .Prepend(survey.Questions.Sheet?.VersionOf(section.Section.Id) ?? 0).Select(version => version.ToString(CultureInfo.InvariantCulture))),
        PartsOf(survey, section, new SurveySectionForm()).Select(part => part.Theirs));

    internal static IReadOnlyList<SectionPart> PartsOf(SurveySubject survey, SurveySection section, SurveySectionForm form) =>
        [.. survey.Questions.PartsOf(section.Questions, form, survey.Response?.Id ?? Guid.Empty)];
}

/// <summary>
/// Saves one section of a survey: answers on its sheet, facts where they are held. What only one of two people has changed is taken from whom it is;
/// what both have changed, each in another way, is asked about.
/// </summary>
internal sealed class SurveySectionSave(SurveySubject survey, SurveySection section, SurveySectionForm form)
{
    private readonly HashSet<Guid> _asked = [.. section.Questions.Select(question => question.Id)];

    public SectionMerge Merge { get; } = Merged(survey, section, form);

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

    private static SectionMerge Merged(SurveySubject survey, SurveySection section, SurveySectionForm form)
    {
        var merge = new SectionMerge(SectionStamp.Read(form.Stamp), SurveySectionForm.PartsOf(survey, section, form));
        merge.TakeTheirs();
        return merge;
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
