using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Surveys;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Actions;
using MusicHub.Web.Features.Questionnaires;

namespace MusicHub.Web.Features.Visits.RecordVisit;

/// <param name="Viewer">Whose device keeps what has not been sent yet.</param>
public sealed record RecordVisitPage(RecordVisitForm Form, VisitSubject Subject, VisitRecordChoices Choices, VisitQuestions Questions, Viewer Viewer) : IVisitRecordPage
{
    VisitRecordForm IVisitRecordPage.Form => Form;

    public bool IsAhead => Subject.Visit.State.IsAhead();

    /// <summary>By section: what somebody else has saved there since the page was made.</summary>
    public IReadOnlyDictionary<string, SectionConflict> Conflicts { get; init; } = new Dictionary<string, SectionConflict>();

    /// <summary>The survey of the visit's year, answered in the visit.</summary>
    public string SurveyAddress => $"{Survey}?visit={Subject.Visit.Id}";

    /// <summary>How many sections the survey has for this school.</summary>
    public int SurveySections { get; init; }

    /// <summary>What a device keeps with the record, so that the survey is answered without a network too.</summary>
    public IEnumerable<string> SurveyPages => SurveySections == 0 ? [] : Enumerable.Range(1, SurveySections).Select(number => $"{Survey}/sections/{number}?visit={Subject.Visit.Id}").Prepend(SurveyAddress);

    private string Survey => $"/schools/{Subject.Visit.SchoolId}/survey/{Questions.YearStart}";

    public bool IsInConflictWithOthers => Conflicts.Values.Any(conflict => !conflict.IsOwn);

    internal VisitSections Sections => new(Form, Subject.Visit, Questions, Choices.Contacts);

    /// <param name="form">What was posted; null for the record as it stands.</param>
    internal static async Task<RecordVisitPage> Of(RecordVisitForm? form, VisitSubject subject, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var choices = await VisitRecordChoices.Of(subject.Visit.SchoolId, db, cancellationToken, [.. subject.Visit.Needs.Select(need => need.NeedId)]);
        var questions = await VisitQuestions.Of(subject, db, viewer, today, cancellationToken);
        var survey = form is not null ? null : await db.Questionnaires.AsNoTrackingWithIdentityResolution().SurveysOf(questions.YearStart).FirstOrDefaultAsync(cancellationToken);
        return new RecordVisitPage(form ?? Stored(subject.Visit, questions, choices, today), subject, choices, questions, viewer)
        {
            SurveySections = survey?.Sections.Count(section => section.For(questions.Stages).Count > 0) ?? 0,
        };
    }

    /// <summary>The page again, with what is in conflict; saving it once more replaces what the others saved.</summary>
    internal async Task<RecordVisitPage> With(IReadOnlyList<string> conflicts, MusicHubDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var stored = this with { Form = Stored(Subject.Visit, Questions, Choices, today) };
        var saves = await SectionSaves.Of(this, db, cancellationToken);
        var found = new Dictionary<string, SectionConflict>();
        foreach (var key in conflicts)
        {
            var last = saves.Last(key);
            found[key] = new SectionConflict(last.By, last.ById == Viewer.PersonId, last.At, StoredAnswers.Of(key, stored), stored.Sections.StampOf(key));
            Form.Stamps[key] = stored.Sections.StampOf(key);
        }

        return this with { Conflicts = found };
    }

    private static RecordVisitForm Stored(Visit visit, VisitQuestions questions, VisitRecordChoices choices, DateOnly today)
    {
        var form = new RecordVisitForm { Actions = NewActionRow.Blank(2, visit.VisitorId) };
        choices.Fill(form, visit);
        if (visit.State.IsAhead())
            form.On = visit.DraftedOn ?? VisitQuestions.DayOf(visit, today);
        foreach (var question in questions.Sections.SelectMany(section => section.For(questions.Stages)))
        {
            if (question.Fact is { } kind)
                form.Facts[kind] = new FactAnswer();
            else
                form.Answers[question.Id] = QuestionAnswer.Of(question, questions.Sheet?.AnswerTo(question.Id));
        }

        var sections = new VisitSections(form, visit, questions, choices.Contacts);
        foreach (var key in sections.Keys)
            form.Stamps[key] = sections.StampOf(key);
        return form;
    }
}

/// <summary>What was saved in a section while this person was writing: by somebody else, or by themselves on another device.</summary>
/// <param name="Theirs">Question and answer.</param>
public sealed record SectionConflict(string By, bool IsOwn, DateTimeOffset? At, IReadOnlyList<(string Question, string Answer)> Theirs, string Stamp);
