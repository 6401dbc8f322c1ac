using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Demo;

/// <summary>What visits found out beyond the meeting: answers to the hub's questions, facts that were learnt and confirmed, notes to schools, records that are not finished.</summary>
internal sealed class DemoRecords
{
    private readonly DemoBook _book;
    private readonly Questionnaire _questions;
    private readonly DemoChance _chance = new(3414);
    private readonly Dictionary<(Guid School, int Year, FactKind Kind), SchoolFact> _facts = [];

    public DemoRecords(DemoBook book, Questionnaire questions)
    {
        (_book, _questions) = (book, questions);
        foreach (var done in book.Done.Where(done => done.Visit.KindId == book.Kinds.MusicVisit.Id).OrderBy(done => done.Visit.On).ThenBy(done => done.School.SortName, StringComparer.Ordinal))
            WriteDown(done);
        Notes();
        Begin();
    }

    public IEnumerable<SchoolFact> Facts => _facts.Values;

    public List<AnswerSheet> Sheets { get; } = [];

    public List<VisitNote> SchoolNotes { get; } = [];

    /// <summary>What a published summary tells, unless something else was learnt later.</summary>
    public void Learn(SummaryCheck check, FactKind kind, FactValue value)
    {
        var origin = new FactOrigin(check.CheckedOn, FactSource.Summary, check.Id);
        if (!_facts.TryGetValue((check.SchoolId, check.YearStart, kind), out var known))
            _facts.Add((check.SchoolId, check.YearStart, kind), SchoolFact.Learn(check.SchoolId, check.YearStart, kind, value, origin).OrThrow());
        else if (known.AsAt <= check.CheckedOn)
            known.Set(value, origin).OrThrow();
    }

    private void WriteDown(DemoVisitDone done)
    {
        var on = done.Visit.On!.Value;
        // The questions came with the program: of what was visited before, little was asked, and nothing before its first year.
        var year = AcademicYear.StartYearOf(on);
        if (year < _book.Calendar.First || !_chance.Is(year < _book.Calendar.Current - 1 ? 0.6 : 0.94))
            return;
        var stages = Stages.Of(done.School.Phase);
        AnswerSheet? sheet = null;
        foreach (var section in _questions.Sections.Where(_ => !_chance.Is(0.08)))
        {
            foreach (var kind in section.For(stages).Select(question => question.Fact).OfType<FactKind>().Where(_ => !_chance.Is(0.12)))
                Learn(done.School, kind, on, done.Visit.Id);
            var given = section.For(stages).Where(question => question.Fact is null && !_chance.Is(0.1)).Select(Answer).Where(answer => !answer.IsBlank).ToList();
            if (given.Count == 0)
                continue;
            sheet ??= AnswerSheet.Start(_questions, done.Visit.Id, done.School.Id);
            sheet.Fill(section, given, done.Visitor.Id, _book.Log.At(done.WrittenOn, 4)).OrThrow();
        }

        if (sheet is not null)
            Sheets.Add(sheet);
    }

    private GivenAnswer Answer(Question question) => question.Kind switch
    {
        QuestionKind.Text => GivenAnswer.OfText(question.Id, _chance.Is(question.Audience == QuestionAudience.Internal ? 0.25 : 0.6) ? _chance.Pick(question.Audience == QuestionAudience.Internal ? DemoSentences.Colleagues : DemoSentences.Ensembles) : null),
        QuestionKind.SeveralChoices or QuestionKind.Interests => GivenAnswer.OfOptions(question.Id, [.. question.Options.Where(_ => _chance.Is(0.4)).Select(option => option.Id)]),
        QuestionKind.Scale => GivenAnswer.OfOptions(question.Id, question.Options[Math.Clamp((int)Math.Round(_chance.Around(1.5, 0.8)), 0, question.Options.Count - 1)].Id),
        _ => GivenAnswer.OfOptions(question.Id, _chance.Pick(question.Options).Id),
    };

    /// <summary>What was known the year before mostly stands; a second visit in a year confirms what the first one learnt.</summary>
    private void Learn(School school, FactKind kind, DateOnly on, Guid visitId)
    {
        var year = AcademicYear.StartYearOf(on);
        var origin = new FactOrigin(on, FactSource.Visit, visitId);
        if (_facts.TryGetValue((school.Id, year, kind), out var known))
        {
            known.Set(new FactValue(known.Number, known.Word), origin).OrThrow();
            return;
        }

        var value = _facts.TryGetValue((school.Id, year - 1, kind), out var last) && _chance.Is(0.55) ? new FactValue(last.Number, last.Word) : Value(kind, school);
        _facts.Add((school.Id, year, kind), SchoolFact.Learn(school.Id, year, kind, value, origin).OrThrow());
    }

    private FactValue Value(FactKind kind, School school) => kind.Shape() switch
    {
        FactShape.Word => FactValue.Of(_chance.Pick(kind.Words().Keys.ToList())),
        FactShape.Pounds => FactValue.Of(50m * _chance.Between(0, DemoWriter.Stage(school) == DemoStage.Secondary ? 30 : 10)),
        _ => FactValue.Of(5m * _chance.Between(4, 12)),
    };

    /// <summary>Notes to schools of this year's visits: drafts, some sent, most of those answered.</summary>
    private void Notes()
    {
        foreach (var done in _book.Done.Where(done => done.Visit.KindId == _book.Kinds.MusicVisit.Id && AcademicYear.StartYearOf(done.Visit.On!.Value) == _book.Calendar.Current && done.Visit.NextStep is not null))
        {
            if (!_chance.Is(0.45))
                continue;
            var deeds = done.Themes.SelectMany(theme => theme.Deeds).Where(deed => deed.Stage.HasFlag(DemoWriter.Stage(done.School))).ToList();
            var words = new NoteWords(
                done.Visit.NextStep,
                deeds.FirstOrDefault(deed => !deed.OfSchool)?.What,
                deeds.FirstOrDefault(deed => deed.OfSchool)?.What,
                null,
                $"{done.Visitor.Name}, {done.Visitor.Email}");
            var note = VisitNote.Draft(done.Visit, words).OrThrow();
            SchoolNotes.Add(note);
            _book.Log.Add("Visit note written", done.WrittenOn, done.Visitor, note, done.School.Id, step: 4);
            Send(note, done);
        }
    }

    private void Send(VisitNote note, DemoVisitDone done)
    {
        var sent = DemoCalendar.Weekday(done.WrittenOn.AddDays(_chance.Between(1, 4)));
        if (sent >= _book.Calendar.Today || _chance.Is(0.15))
            return;
        note.Send(sent, "The headteacher", _chance.Is(0.85) ? NoteChannel.Email : NoteChannel.InPerson, _book.Calendar.Today).OrThrow();
        _book.Log.Add("Visit note sent", sent, done.Visitor, note, done.School.Id, step: 1);
        var answered = DemoCalendar.Weekday(sent.AddDays(_chance.Between(2, 14)));
        if (answered >= _book.Calendar.Today || _chance.Is(0.25))
            return;
        var change = _chance.Is(0.15);
        var comment = change ? "Our plan is to be ready by the summer, not by Easter." : null;
        note.Answer(change ? NoteAnswer.PleaseChange : NoteAnswer.FairRecord, comment, answered, NoteAnswerWay.Hub).OrThrow();
        _book.Log.Add("Visit note answered", answered, done.Visitor, note, done.School.Id, step: 2, reason: change ? $"Please change: {comment}" : "Fair record");
    }

    /// <summary>Records that were begun in the school, and not finished.</summary>
    private void Begin()
    {
        // Whoever has several visits without a record has begun one of them.
        foreach (var theirs in _book.Visits.Where(visit => visit.IsWithoutRecordOn(_book.Calendar.Today)).GroupBy(visit => visit.VisitorId).Where(visits => visits.Count() > 1))
        {
            var visit = theirs.OrderBy(visit => visit.On).ThenBy(visit => visit.Id).First();
            visit.KeepNotes("Singing in assembly, then a talk with the music lead. The budget has to be asked for again.").OrThrow();
            visit.Draft(new VisitDraft(visit.On, "The music lead", null, SupportPriority.Medium, null)).OrThrow();
            _book.Log.Add("Visit notes saved", visit.On!.Value, _book.Staff.People.Single(person => person.Id == visit.VisitorId), visit, visit.SchoolId, step: 4);
        }
    }
}
