using System.Globalization;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Questionnaires;

namespace MusicHub.Web.Features.Visits.RecordVisit;

/// <summary>
/// The sections of a visit's record, as stored and as posted. A section that somebody else has saved since the page was
/// made is not overwritten: it is in conflict. Several people can so fill in different sections at once.
/// </summary>
internal sealed class VisitSections(RecordVisitForm form, Visit visit, VisitQuestions questions, IReadOnlyList<VisitContact> contacts)
{
    public const string Record = "record";
    public const string Needs = "needs";
    public const string Notes = "notes";

    public static string KeyOf(QuestionSection section) => section.Id.ToString();

    /// <summary>In the order of the page.</summary>
    public IEnumerable<string> Keys => [Record, Needs, Notes, .. questions.Sections.Select(KeyOf)];

    public QuestionSection? SectionOf(string key) => questions.Sections.FirstOrDefault(section => KeyOf(section) == key);

    /// <summary>The stamp of a section of a page that is made from the form now.</summary>
    public string StampOf(string key) => SectionStamp.Of(VersionOf(key), Answers(key)).ToString();

    /// <summary>It is in the form, and not as it was when the page was made.</summary>
    public bool IsChanged(string key) => form.Stamps.TryGetValue(key, out var stamp) && SectionStamp.Of("", Answers(key)).Digest != SectionStamp.Read(stamp).Digest;

    /// <summary>It has been saved by somebody since the page was made.</summary>
    public bool IsOutdated(string key) => SectionStamp.Read(form.Stamps.GetValueOrDefault(key)).Version != VersionOf(key);

    /// <summary>What was posted stands there already, as after an answer of the server that got lost on its way.</summary>
    public bool IsAsStored(string key) => key switch
    {
        Record => Same(form.MetWhom(contacts), visit.MetWhom) && Same(form.NextStep, visit.NextStep) && form.Priority == visit.Priority
            && form.On == visit.DraftedOn && form.FollowUpBy == visit.FollowUpBy,
        Needs => form.Needs.Select(need => (need.NeedId, need.Note?.Trim() ?? "")).ToHashSet().SetEquals(visit.Needs.Select(need => (need.NeedId, need.Note ?? ""))),
        Notes => Same(form.Notes, visit.Notes),
        _ when SectionOf(key) is { } section => !Said(section).Any() && (questions.Sheet?.Says(section, Given(section)) ?? Given(section).All(answer => answer.IsBlank)),
        _ => false,
    };

    public IReadOnlyList<GivenAnswer> Given(QuestionSection section) => questions.Given(section, form);

    public IEnumerable<(FactKind Kind, FactValue Value)> Said(QuestionSection section) => questions.Said(section, form, visit.Id);

    private IEnumerable<FactKind> FactsOf(QuestionSection section) => section.For(questions.Stages).Select(question => question.Fact).OfType<FactKind>();

    private string VersionOf(string key) => key switch
    {
        Record => Text(visit.RecordVersion),
        Needs => Text(visit.NeedsVersion),
        Notes => Text(visit.NotesVersion),
        _ when SectionOf(key) is { } section => string.Join('-', FactsOf(section).Select(kind => Text(questions.KnownThisYear(kind)?.Version ?? 0)).Prepend(Text(questions.Sheet?.VersionOf(section.Id) ?? 0))),
        _ => "",
    };

    private IEnumerable<string?> Answers(string key) => key switch
    {
        Record => [Text(form.On), form.MetWhom(contacts), form.Priority?.ToString(), form.NextStep, Text(form.FollowUpBy)],
        Needs => form.Needs.OrderBy(need => need.NeedId).SelectMany(need => new[] { need.NeedId.ToString(), need.Note }),
        Notes => [form.Notes?.ReplaceLineEndings("\n")],
        _ when SectionOf(key) is { } section => section.For(questions.Stages).SelectMany(question => question.Fact is { } kind ? FactAnswers(kind) : QuestionAnswers(question.Id)),
        _ => [],
    };

    private IEnumerable<string?> QuestionAnswers(Guid id) => form.Answers.GetValueOrDefault(id) is { } answer
        ? [Text(answer.Number), answer.Text?.ReplaceLineEndings("\n"), .. answer.Options.Order().Select(option => option.ToString())]
        : [null, null];

    private IEnumerable<string?> FactAnswers(FactKind kind)
    {
        var answer = form.Facts.GetValueOrDefault(kind);
        return [answer?.Stands, Text(answer?.Number), answer?.Word];
    }

    private static bool Same(string? left, string? right) => (left ?? "").ReplaceLineEndings("\n").Trim() == (right ?? "").ReplaceLineEndings("\n").Trim();

    private static string? Text(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
