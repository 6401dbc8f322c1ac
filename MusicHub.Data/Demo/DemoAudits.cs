using MusicHub.Domain.Actions;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>Audits of some forty schools, by two versions of the toolkit: some schools twice, some still under way.</summary>
internal sealed class DemoAudits
{
    private static readonly string[] Evidence =
    [
        "Seen in the lesson that we watched.", "The timetable shows it.", "The headteacher’s report to governors.", "Pupils told us about it.",
        "Only in some year groups so far.", "It stopped when the specialist left.", "Planned from next term.",
    ];

    private readonly DemoBook _book;
    private readonly DemoChance _chance = new(5107);
    private readonly Dictionary<Guid, double> _levels = [];
    private readonly Dictionary<Guid, double> _areas = [];

    public DemoAudits(DemoBook book)
    {
        _book = book;
        var current = book.Calendar.Current;
        var first = StandardToolkit.Draft(current - 1);
        Publish(first, current - 1);
        Conduct(first, current - 1, most: 24);
        first.Retire().OrThrow();
        var second = first.DraftNext(current).OrThrow();
        var singing = second.Questions.First(question => question.Feature == KeyFeature.Choir);
        second.ChangeQuestion(singing.Id, new QuestionWords("There is a choir or vocal group, and any pupil may join it", null, QuestionKind.Rating, [], singing.Stages, singing.Audience) { Strand = singing.Strand, Feature = singing.Feature }).OrThrow();
        Publish(second, current);
        var before = All.Where(audit => !audit.IsOpen).ToList();
        Conduct(second, current, most: 18);
        Repeat(second, before, most: 8);
        Ask(second);
    }

    public List<Questionnaire> Toolkits { get; } = [];

    public List<Audit> All { get; } = [];

    public List<AnswerSheet> Sheets { get; } = [];

    public List<AuditLink> Links { get; } = [];

    /// <summary>What schools' plans have as their targets.</summary>
    public List<HubAction> Targets { get; } = [];

    private void Publish(Questionnaire toolkit, int year)
    {
        toolkit.Publish(UkTime.At(new DateOnly(year, 9, 1), new TimeOnly(9, 0))).OrThrow();
        Toolkits.Add(toolkit);
    }

    private void Conduct(Questionnaire toolkit, int year, int most)
    {
        // Those that were audited before come first, so that some are audited twice.
        var audited = All.Select(audit => audit.SchoolId).ToHashSet();
        var visits = _book.Done.Where(done => done.School.IsOpen && AcademicYear.StartYearOf(done.Visit.On!.Value) == year).DistinctBy(done => done.School)
            .OrderByDescending(done => audited.Contains(done.School.Id)).ThenBy(_ => _chance.Between(0, 1_000)).Take(most);
        foreach (var done in visits)
            Conduct(toolkit, done);
    }

    // At a desk, a year after: what the county has gained since shows in it.
    private void Repeat(Questionnaire toolkit, IReadOnlyList<Audit> before, int most)
    {
        var again = All.Where(audit => audit.QuestionnaireId == toolkit.Id).Select(audit => audit.SchoolId).ToHashSet();
        foreach (var earlier in before.Where(audit => !again.Contains(audit.SchoolId)).Take(most))
        {
            var school = _book.Done.Select(done => done.School).First(school => school.Id == earlier.SchoolId);
            var visitor = _book.Staff.People.First(person => person.Id == earlier.LeadId);
            var on = DemoCalendar.Weekday(earlier.StartedOn.AddYears(1));
            if (school.IsOpen && on <= _book.Calendar.Today)
                Conduct(toolkit, school, visitor, null, on);
        }
    }

    private void Conduct(Questionnaire toolkit, DemoVisitDone done) => Conduct(toolkit, done.School, done.Visitor, done.Visit.Id, done.Visit.On!.Value);

    private void Conduct(Questionnaire toolkit, School school, Person visitor, Guid? visitId, DateOnly on)
    {
        var form = _chance.Is(0.3) ? AuditForm.Short : AuditForm.Full;
        var audit = Audit.Start(school.Id, toolkit.Id, form, visitor.Id, visitId, on);
        All.Add(audit);
        _book.Log.Add("Audit started", on, visitor, audit, school.Id, step: 4);
        var unfinished = on.AddDays(60) > _book.Calendar.Today && _chance.Is(0.4);
        if (unfinished && _chance.Is(0.3))
            return;
        var sheet = Rate(toolkit, audit, school, form, unfinished ? 5 : int.MaxValue, visitor.Id, on);
        audit.Continue().OrThrow();
        _book.Log.Add("Audit area rated", on, visitor, audit, school.Id, step: 5);
        if (unfinished)
            return;
        audit.Complete(visitor.Id, sheet.Answers.Count, UkTime.At(on, new TimeOnly(17, 0))).OrThrow();
        _book.Log.Add("Audit completed", on, visitor, audit, school.Id, step: 6);
        if (_chance.Is(0.75))
            Decide(toolkit, audit, sheet, school);
        var later = DemoCalendar.Weekday(on.AddDays(7));
        if (later > _book.Calendar.Today || !_chance.Is(0.6))
            return;
        audit.SignOff(_book.Staff.Head.Id, later).OrThrow();
        _book.Log.Add("Audit signed off", later, _book.Staff.Head, audit, school.Id);
        if (All.Count % 2 == 0)
            Share(audit, visitor, school, later);
    }

    /// <summary>What the audit says is gone through with the school, which has it as a page.</summary>
    private void Share(Audit audit, Person visitor, School school, DateOnly on)
    {
        audit.ShareScores(visitor.Id, on).OrThrow();
        _book.Log.Add("Audit scores shared with the school", on, visitor, audit, school.Id, step: 8);
        var (link, _) = AuditLink.Make(audit, visitor.Id, _book.Log.At(on, step: 9), known: $"demonstration-result-{Links.Count:D4}");
        Links.Add(link);
        _book.Log.Add("Link to an audit’s result made", on, visitor, link, school.Id, step: 9);
    }

    /// <summary>Three schools answer by themselves: one has said that it is done, one is half through, one has not begun.</summary>
    private void Ask(Questionnaire toolkit)
    {
        var audited = All.Select(audit => audit.SchoolId).ToHashSet();
        var asked = _book.Done.Where(done => done.School.IsOpen && !audited.Contains(done.School.Id)).DistinctBy(done => done.School).OrderByDescending(done => done.Visit.On).Take(3).ToList();
        foreach (var (at, done) in asked.Index())
        {
            var on = DemoCalendar.Weekday(_book.Calendar.Today.AddDays(-12 + (3 * at)));
            var audit = Audit.Start(done.School.Id, toolkit.Id, AuditForm.Full, done.Visitor.Id, null, on);
            All.Add(audit);
            _book.Log.Add("Audit started", on, done.Visitor, audit, done.School.Id);
            var (link, _) = AuditLink.Make(audit, done.Visitor.Id, _book.Log.At(on, step: 1), known: $"demonstration-audit-{at:D4}");
            Links.Add(link);
            _book.Log.Add("Audit link made", on, done.Visitor, link, done.School.Id, step: 1);
            if (at == 2)
                continue;
            var day = DemoCalendar.Weekday(on.AddDays(4));
            var sheet = Rate(toolkit, audit, done.School, AuditForm.Full, at == 0 ? int.MaxValue : 6, null, day);
            audit.Continue().OrThrow();
            _book.Log.Add(ChangesBySchool.AuditAreaAnswered, day, null, audit, done.School.Id, step: 2);
            if (at > 0)
                continue;
            audit.AnswerBySchool(sheet.Answers.Count, day).OrThrow();
            link.Use(_book.Log.At(day, step: 3));
            _book.Log.Add(ChangesBySchool.AuditAnswered, day, null, audit, done.School.Id, step: 3);
        }
    }

    /// <param name="byId">Null where the school answers.</param>
    private AnswerSheet Rate(Questionnaire toolkit, Audit audit, School school, AuditForm form, int areas, Guid? byId, DateOnly on)
    {
        var sheet = AnswerSheet.Start(toolkit, audit.Id, school.Id);
        var level = _levels[school.Id] = _levels.TryGetValue(school.Id, out var before) ? before + _chance.Around(0.3, 0.2) : _chance.Around(2.4, 0.4);
        foreach (var section in toolkit.Sections.Take(areas))
        {
            var asked = form.Asks(section, Stages.Of(school.Phase)).Where(_ => !_chance.Is(0.04)).ToList();
            if (asked.Count > 0)
                sheet.Fill(section, [.. asked.Select(question => Give(question, level + OfArea(section.Key)))], byId, _book.Log.At(on, step: 5)).OrThrow();
        }

        Sheets.Add(sheet);
        return sheet;
    }

    // Some things are harder than others everywhere.
    private double OfArea(Guid area) => _areas.TryGetValue(area, out var known) ? known : _areas[area] = _chance.Around(0, 0.45);

    private GivenAnswer Give(Question question, double level)
    {
        if (question.Kind == QuestionKind.Counts)
            return GivenAnswer.OfCounts(question.Id, question.Options.ToDictionary(option => option.Id, _ => _chance.Between(0, 5)));
        var evidence = _chance.Is(0.35) ? _chance.Pick(Evidence) : null;
        return _chance.Is(0.04) ? GivenAnswer.OfNotApplicable(question.Id) : GivenAnswer.OfRating(question.Id, Math.Clamp((int)Math.Round(_chance.Around(level, 0.9)), 1, 4), evidence);
    }

    private void Decide(Questionnaire toolkit, Audit audit, AnswerSheet sheet, School school)
    {
        var picture = AuditPicture.Of(RatedStatement.Of(toolkit, audit.Form, Stages.Of(school.Phase), sheet), toolkit.MetFrom);
        audit.Decide(
        [
            .. AuditProposals.Strengths(picture, toolkit.MetFrom).Take(2).Select(area => new FindingWords(FindingKind.Strength, toolkit.TitleOf(area))),
            .. AuditProposals.Development(picture, toolkit.MetFrom).Select(area => new FindingWords(FindingKind.Development, toolkit.TitleOf(area))),
        ]).OrThrow();
        _book.Log.Add("Audit’s findings decided", audit.CompletedOn!.Value, _book.Staff.People.First(person => person.Id == audit.LeadId), audit, school.Id, step: 7);
        if (Toolkits.Count > 1 && All.Count % 3 > 0 && audit.Findings.Any(finding => finding.Kind == FindingKind.Development))
            PutInPlan(audit, school);
    }

    /// <summary>Areas for development become targets of the school's plan; of every other school, one is reached.</summary>
    private void PutInPlan(Audit audit, School school)
    {
        var (on, lead) = (audit.CompletedOn!.Value, _book.Staff.People.First(person => person.Id == audit.LeadId));
        var year = AcademicYear.StartYearOf(on);
        Guid? owner = All.Count % 2 == 0 ? lead.Id : null;
        var targets = audit.Plan([.. audit.Findings.Where(finding => finding.Kind == FindingKind.Development).Select(finding => finding.Id)], [], owner, AreasInPlan.ProposedDueOn(year), year, on).OrThrow();
        Targets.AddRange(targets);
        _book.Log.Add("Areas for development put into the plan", on, lead, audit, school.Id, step: 8);
        var reached = DemoCalendar.Weekday(on.AddDays(60));
        foreach (var target in targets.Where(target => target.DueOn < _book.Calendar.Today).Concat(targets.Take(All.Count % 2)).Distinct().Where(_ => reached < _book.Calendar.Today))
        {
            target.Complete("Begun, and part of the timetable now.", reached).OrThrow();
            _book.Log.Add("Action completed", reached, lead, target, school.Id, step: 4);
        }
    }
}
