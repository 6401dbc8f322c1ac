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

    /// <summary>The form of the record as it is stored.</summary>
    public required RecordVisitForm AsStored { get; init; }

    internal VisitSections Sections => new(Form, AsStored, Subject.Visit, Questions, Choices);

    /// <param name="form">What was posted; null for the record as it stands.</param>
    internal static async Task<RecordVisitPage> Of(RecordVisitForm? form, VisitSubject subject, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var choices = await VisitRecordChoices.Of(subject.Visit.SchoolId, db, cancellationToken, [.. subject.Visit.Needs.Select(need => need.NeedId)]);
        var questions = await VisitQuestions.Of(subject, db, viewer, today, cancellationToken);
        var survey = form is not null ? null : await db.Questionnaires.AsNoTrackingWithIdentityResolution().SurveysOf(questions.YearStart).FirstOrDefaultAsync(cancellationToken);
        var stored = Stored(subject.Visit, questions, choices, today);
        return new RecordVisitPage(form ?? stored, subject, choices, questions, viewer)
        {
            AsStored = stored,
            SurveySections = survey?.Sections.Count(section => section.For(questions.Stages).Count > 0) ?? 0,
        };
    }

    /// <summary>The page again, with what is in conflict; saving it once more replaces what both have changed.</summary>
    internal async Task<RecordVisitPage> With(IReadOnlyList<string> conflicts, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var saves = await SectionSaves.Of(this, db, cancellationToken);
        var found = new Dictionary<string, SectionConflict>();
        foreach (var key in conflicts)
        {
            var last = saves.Last(key);
            var merge = Sections.Merge(key);
            found[key] = new SectionConflict(last.By, last.ById == Viewer.PersonId, last.At, [.. merge.Told], merge.StampToReplace.ToString(), merge.StampToKeep.ToString());
            merge.TakeTheirs();
            Form.Stamps[key] = Sections.StampOf(key).ToString();
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

        var sections = new VisitSections(form, form, visit, questions, choices);
        foreach (var key in sections.Keys)
            form.Stamps[key] = sections.StampOf(key).ToString();
        return form;
    }
}

/// <summary>What was saved in a section while this person was writing: by somebody else, or by themselves on another device.</summary>
/// <param name="Theirs">Of what both have changed; of a visit that was changed while its record was written, all that differs.</param>
/// <param name="Stamp">With which what was typed replaces theirs.</param>
/// <param name="Keep">With which theirs stays, and the rest of what was typed is saved.</param>
public sealed record SectionConflict(string By, bool IsOwn, DateTimeOffset? At, IReadOnlyList<AnswerMeanwhile> Theirs, string Stamp, string Keep);
