using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Questionnaires;

namespace MusicHub.Web.Features.Visits.RecordVisit;

/// <summary>Does what was posted of a visit's record, section by section.</summary>
/// <param name="finish">The visit is done with it; else what is written of the meeting stays a draft.</param>
internal sealed class VisitSectionsSave(RecordVisitPage page, bool finish)
{
    private RecordVisitForm Form => page.Form;

    private Visit Visit => page.Subject.Visit;

    private VisitQuestions Questions => page.Questions;

    /// <summary>Sections of which the same has been changed here, and otherwise by somebody else since the page was made. A visit is not done with what nobody has seen.</summary>
    public IReadOnlyList<string> Conflicts() => [.. Changed().Where(key => page.Sections.Merge(key) is var merge && (merge.IsInConflict || finish && key == VisitSections.Record && merge.IsOvertaken(page.Sections.StampOf(key))))];

    /// <summary>What others have saved of these sections, and the page does not show.</summary>
    public IReadOnlyDictionary<string, SectionMerge> Merged { get; private set; } = new Dictionary<string, SectionMerge>();

    /// <summary>Changes what is loaded; the caller has made sure that nothing is in conflict, and saves unless something was refused.</summary>
    public IReadOnlyList<(Refusal Refusal, string Prefix)> Apply(MusicHubDbContext db, Guid byId, DateTimeOffset at, DateOnly today)
    {
        List<Refusal?> refusals = [];
        var changed = Changed().ToList();
        Merged = page.Sections.Keys.Where(Form.Stamps.ContainsKey).ToDictionary(key => key, page.Sections.Merge).Where(merge => merge.Value.HasTaken).ToDictionary();
        foreach (var merge in Merged.Values)
            merge.TakeTheirs();
        foreach (var key in changed)
        {
            refusals.AddRange(key switch
            {
                VisitSections.Needs => [Visit.NoteNeeds(Form.Needs).Refusal],
                VisitSections.Notes => [Visit.KeepNotes(Form.Notes).Refusal],
                VisitSections.Record when finish => [],
                VisitSections.Record => [Visit.Draft(new(Form.On, Form.MetWhom(page.Choices.Contacts), Form.NextStep, Form.Priority, Form.FollowUpBy)).Refusal],
                _ => Fill(page.Sections.SectionOf(key)!, db, byId, at, today),
            });
        }

        // Last, with needs and notes as they stand by now.
        if (finish)
            refusals.Add(Visit.Record(new(Form.On!.Value, Form.MetWhom(page.Choices.Contacts), Visit.Notes, Form.NextStep, Form.Priority, [.. Visit.Needs.Select(need => (need.NeedId, need.Note))]) { FollowUpBy = Form.FollowUpBy }, today).Refusal);
        return [.. refusals.OfType<Refusal>().Select(refusal => (refusal, "Form"))];
    }

    private IEnumerable<string> Changed() => page.Sections.Keys.Where(key => page.Sections.IsChanged(key) || finish && key == VisitSections.Record);

    private IEnumerable<Refusal?> Fill(QuestionSection section, MusicHubDbContext db, Guid byId, DateTimeOffset at, DateOnly today)
    {
        var given = page.Sections.Given(section);
        var sheet = Questions.Sheet ?? db.AnswerSheets.Local.FirstOrDefault(sheet => sheet.SubjectId == Visit.Id);
        if (sheet is null && given.Any(answer => !answer.IsBlank))
            db.Add(sheet = AnswerSheet.Start(Questions.Set!, Visit.Id, Visit.SchoolId));
        yield return sheet?.Fill(section, given, byId, at).Refusal;
        var day = finish && Form.On is { } on && on < today ? on : VisitQuestions.DayOf(Visit, today);
        foreach (var (kind, value) in page.Sections.Said(section).ToList())
            yield return Questions.Learn(Visit.SchoolId, kind, value, new FactOrigin(day, FactSource.Visit, Visit.Id), db);
    }
}
