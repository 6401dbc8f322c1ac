using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Questionnaires;

namespace MusicHub.Web.Features.Audits;

/// <summary>
/// Saves one area of an audit. What only one of two people has changed is taken from whom it is; what both have changed,
/// each in another way, is asked about.
/// </summary>
internal sealed class AreaSave
{
    private readonly AreaPage _page;
    private readonly AreaStamp _madeFrom;
    private readonly List<GivenAnswer> _given = [];
    private readonly List<(Question Question, GivenAnswer Mine, GivenAnswer Theirs)> _contested = [];
    private readonly List<Question> _taken = [];

    public AreaSave(AreaPage page)
    {
        (_page, _madeFrom) = (page, AreaStamp.Read(page.Form.Stamp));
        var typed = page.Form.Given(page.Audit, page.Area).ToDictionary(answer => answer.QuestionId);
        foreach (var question in page.Area.Section.Questions.Where(question => question.Kind != QuestionKind.Fact))
            _given.Add(Merged(question, typed.GetValueOrDefault(question.Id) ?? GivenAnswer.OfText(question.Id, null)));
    }

    public bool SaysNothingNew => _page.Audit.Questions.Sheet?.Says(_page.Area.Section, _given) ?? _given.All(answer => answer.IsBlank);

    /// <summary>Somebody else has answered a statement otherwise since the page was made, which was changed on the page too.</summary>
    public bool IsInConflict => _contested.Count > 0;

    /// <summary>Somebody else has answered a statement since the page was made, which was not changed on the page.</summary>
    public bool HasTaken => _taken.Count > 0;

    /// <summary>For a page that stays open, of what stands on it: what it does not show of others' answers it does not replace either.</summary>
    /// <param name="saved">The audit, once it has been saved.</param>
    public AreaStamp StampOfPage(AuditSubject saved) => _madeFrom.With(AreaForm.VersionOf(saved, _page.Area), Mine(_page.Area.Questions));

    /// <summary>From which one's own answers replace theirs where both have changed a statement.</summary>
    public AreaStamp StampToReplace => _madeFrom.With(Version, _contested.Select(both => both.Theirs));

    /// <summary>From which theirs stay where both have changed a statement.</summary>
    public AreaStamp StampToKeep => _madeFrom.With(Version, _contested.Select(both => both.Mine));

    private int Version => AreaForm.VersionOf(_page.Audit, _page.Area);

    /// <param name="byId">Null where the school answers.</param>
    /// <returns>What was refused; the caller records and saves the rest.</returns>
    public IReadOnlyList<Refusal> Apply(MusicHubDbContext db, Guid? byId, DateTimeOffset at)
    {
        var audit = _page.Audit;
        if (audit.Audit.Continue().Refusal is { } refusal)
            return [refusal];
        var sheet = audit.Questions.Sheet ?? AnswerSheet.Start(audit.Toolkit, audit.Audit.Id, audit.School.Id);
        if (audit.Questions.Sheet is null)
            db.Add(sheet);
        return sheet.Fill(_page.Area.Section, _given, byId, at).Refusal is { } wrong ? [wrong] : [];
    }

    /// <summary>What somebody else saved of the statements that both have changed.</summary>
    public Task<SavedMeanwhile> Meanwhile(MusicHubDbContext db, CancellationToken cancellationToken) => SavedMeanwhile.Of(
        "area",
        _page.Audit.Questions.Sheet,
        _page.Area.Section,
        _contested.Select(both => new AnswerMeanwhile(both.Question.Text, Words(both.Question, both.Theirs), Words(both.Question, both.Mine))),
        named: !_page.Audit.BySchool,
        db,
        cancellationToken);

    /// <summary>The page again, with what others have answered of the rest; saving it once more replaces what both have changed.</summary>
    public async Task<AreaPage> InConflict(MusicHubDbContext db, CancellationToken cancellationToken)
    {
        foreach (var question in _taken)
            _page.Form.Answers[question.Id] = AreaForm.Typed(_page.Audit, question);
        _page.Form.Stamp = AreaForm.StampOf(_page.Audit, _page.Area);
        return _page with { Conflict = await Meanwhile(db, cancellationToken) };
    }

    private GivenAnswer Merged(Question question, GivenAnswer typed)
    {
        var stored = _page.Audit.AnswerTo(question)?.AsGiven ?? GivenAnswer.OfText(question.Id, null);
        var (mine, theirs) = (Seen(typed), Seen(stored));
        if (AreaStamp.AreSame(mine, theirs) || !_page.Area.Questions.Contains(question))
            return typed;
        if (_madeFrom.Says(mine))
        {
            _taken.Add(question);
            return stored;
        }

        if (!_madeFrom.Says(theirs))
            _contested.Add((question, mine, theirs));
        return typed;
    }

    private IEnumerable<GivenAnswer> Mine(IEnumerable<Question> questions) =>
        questions.Select(question => Seen(_page.Form.Answers.GetValueOrDefault(question.Id)?.To(question.Id) ?? GivenAnswer.OfText(question.Id, null)));

    private GivenAnswer Seen(GivenAnswer answer) => _page.Audit.Seen(answer);

    private string Words(Question question, GivenAnswer answer)
    {
        if (answer.IsBlank)
            return "Nothing";
        if (question.Kind == QuestionKind.Counts)
            return string.Join("; ", question.Options.Where(option => answer.Counts.ContainsKey(option.Id)).Select(option => $"{option.Text}: {answer.Counts[option.Id]}"));
        var rating = answer.NotApplicable ? "Does not apply" : _page.Audit.Toolkit.Scale.FirstOrDefault(step => step.Rating == answer.Number)?.Name ?? "Not rated";
        return string.Concat(rating, string.IsNullOrWhiteSpace(answer.Text) ? null : $": {answer.Text.Trim()}", string.IsNullOrWhiteSpace(answer.Note) ? null : $" (note: {answer.Note.Trim()})");
    }
}
