using System.Globalization;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.RecordVisit;

/// <summary>
/// The sections of a visit's record, as posted and as stored. What somebody else has saved since the page was made is not overwritten: where both have
/// changed the same, it is in conflict. Several people can so fill in one record at once.
/// </summary>
/// <param name="stored">The form of the record as it is stored.</param>
internal sealed class VisitSections(RecordVisitForm form, RecordVisitForm stored, Visit visit, VisitQuestions questions, VisitRecordChoices choices)
{
    public const string Record = "record";
    public const string Needs = "needs";
    public const string Notes = "notes";

    public static string KeyOf(QuestionSection section) => section.Id.ToString();

    /// <summary>In the order of the page.</summary>
    public IEnumerable<string> Keys => [Record, Needs, Notes, .. questions.Sections.Select(KeyOf)];

    public QuestionSection? SectionOf(string key) => questions.Sections.FirstOrDefault(section => KeyOf(section) == key);

    /// <summary>The stamp of a page that shows the section as it is stored.</summary>
    public SectionStamp StampOf(string key) => SectionStamp.Of(VersionOf(key), PartsOf(key).Select(part => part.Theirs));

    /// <summary>It is in the form, and not as it was when the page was made.</summary>
    public bool IsChanged(string key) => form.Stamps.ContainsKey(key) && Merge(key).IsChanged;

    public SectionMerge Merge(string key) => new(SectionStamp.Read(form.Stamps.GetValueOrDefault(key)), [.. PartsOf(key)]);

    public IReadOnlyList<GivenAnswer> Given(QuestionSection section) => questions.Given(section, form);

    public IEnumerable<(FactKind Kind, FactValue Value)> Said(QuestionSection section) => questions.Said(section, form, visit.Id);

    private IEnumerable<SectionPart> PartsOf(string key) => key switch
    {
        Record =>
        [
            Part("Visit date", of => of.On?.ToString("O", CultureInfo.InvariantCulture), () => form.On = stored.On, of => of.On?.Short()),
            Part("Met", of => of.MetWhom(choices.Contacts), () => (form.MetContacts, form.MetOthers) = ([.. stored.MetContacts], stored.MetOthers)),
            Part("Support priority", of => of.Priority?.ToString(), () => form.Priority = stored.Priority),
            Part("Next step", of => of.NextStep, () => form.NextStep = stored.NextStep),
            Part("Another visit promised by", of => of.FollowUpBy?.ToString("O", CultureInfo.InvariantCulture), () => form.FollowUpBy = stored.FollowUpBy, of => of.FollowUpBy?.Short()),
        ],
        Needs => choices.Needs.Select(need => Part(need.Value, of => NeedOf(of, need.Key), () => TakeNeed(need.Key))),
        Notes => [Part("Notes", of => of.Notes, () => form.Notes = stored.Notes)],
        _ when SectionOf(key) is { } section => questions.PartsOf(section.For(questions.Stages), form, visit.Id),
        _ => [],
    };

    private SectionPart Part(string label, Func<RecordVisitForm, string?> said, Action take, Func<RecordVisitForm, string?>? words = null) => new(label, said(form), said(stored), take)
    {
        MineInWords = () => Words(words ?? said, form),
        TheirsInWords = () => Words(words ?? said, stored),
    };

    private static string? Words(Func<RecordVisitForm, string?> of, RecordVisitForm form) => of(form) is { } words && !string.IsNullOrWhiteSpace(words) ? words.Trim() : null;

    private static string? NeedOf(RecordVisitForm form, Guid needId) =>
        !form.NeedIds.Contains(needId) ? null : form.NeedNotes.GetValueOrDefault(needId) is { } note && !string.IsNullOrWhiteSpace(note) ? $"Noted: {note.Trim()}" : "Noted";

    private void TakeNeed(Guid needId)
    {
        form.NeedIds.RemoveAll(id => id == needId);
        form.NeedNotes.Remove(needId);
        if (!stored.NeedIds.Contains(needId))
            return;
        form.NeedIds.Add(needId);
        form.NeedNotes[needId] = stored.NeedNotes.GetValueOrDefault(needId);
    }

    private string VersionOf(string key) => key switch
    {
        Record => Text(visit.RecordVersion),
        Needs => Text(visit.NeedsVersion),
        Notes => Text(visit.NotesVersion),
        _ when SectionOf(key) is { } section => string.Join('-', FactsOf(section).Select(kind => Text(questions.KnownThisYear(kind)?.Version ?? 0)).Prepend(Text(questions.Sheet?.VersionOf(section.Id) ?? 0))),
        _ => "",
    };

    private IEnumerable<FactKind> FactsOf(QuestionSection section) => section.For(questions.Stages).Select(question => question.Fact).OfType<FactKind>();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
