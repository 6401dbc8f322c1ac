using MusicHub.Domain;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Questionnaires;
using static MusicHub.Tests.Domain.Questionnaires.QuestionnaireTests;

namespace MusicHub.Tests.Domain.Questionnaires;

public sealed class RatingTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero);

    private Questionnaire _set = null!;
    private QuestionSection _section = null!;
    private Question _statement = null!;
    private Question _counts = null!;

    [SetUp]
    public void Ask()
    {
        _set = Questionnaire.Draft(QuestionnaireUse.AuditToolkit, "Toolkit", 2025).OrThrow();
        _section = _set.AddSection(new("Singing", null)).OrThrow();
        _statement = _set.AddQuestion(_section.Id, AText("There is a choir") with { Kind = QuestionKind.Rating, Strand = AuditStrand.Implementation, Feature = KeyFeature.Choir }).OrThrow();
        _counts = _set.AddQuestion(_section.Id, AChoice("Leading singing", "Not sure", "Sure") with { Kind = QuestionKind.Counts }).OrThrow();
    }

    [Test]
    public void WithoutAScale_StatementsAreNotPublished()
    {
        Refused(_set.Publish(Now), "questionnaire-scale-missing");
        _set.SetScale(Steps("Low", "High"), 2).OrThrow();
        _set.Publish(Now).OrThrow();
    }

    [Test]
    public void AScale_HasTwoToSevenNamedSteps_AndOneFromWhichAFeatureIsMet()
    {
        Refused(_set.SetScale(Steps("Low"), 1), "scale-size");
        Refused(_set.SetScale(Steps("1", "2", "3", "4", "5", "6", "7", "8"), 1), "scale-size");
        Refused(_set.SetScale(Steps("Low", " "), 1), "scale-step-name-missing");
        Refused(_set.SetScale(Steps("Low", "low "), 1), "scale-step-twice");
        Refused(_set.SetScale(Steps("Low", "High"), 3), "scale-met-out-of-range");
    }

    [Test]
    public void AStatement_NeedsItsStrand() =>
        Refused(_set.ChangeQuestion(_statement.Id, AText() with { Kind = QuestionKind.Rating }), "question-strand-missing");

    [Test]
    public void TheNextVersion_TakesOverScaleStrandAndFeature_AndMayHaveAnotherScale()
    {
        _set.SetScale(Steps("Low", "Middle", "High"), 2).OrThrow();
        _set.Publish(Now).OrThrow();
        Refused(_set.SetScale(Steps("Low", "High"), 1), "questionnaire-published");

        var next = _set.DraftNext(2026).OrThrow();
        var copy = next.Questions.First();
        Assert.That((next.Scale.Count, next.MetFrom, copy.Most, copy.Strand, copy.Feature), Is.EqualTo((3, 2, (decimal?)3, (AuditStrand?)AuditStrand.Implementation, (KeyFeature?)KeyFeature.Choir)));

        next.SetScale(Steps("Low", "High"), 2).OrThrow();
        Assert.That((next.Scale.Count, next.Questions.First().Most, _set.Scale.Count), Is.EqualTo((2, (decimal?)2, 3)));
    }

    [Test]
    public void ARating_IsAStepOfTheScale_OrDoesNotApply_WithEvidenceAndNote()
    {
        var sheet = Published();
        sheet.Fill(_section, [GivenAnswer.OfRating(_statement.Id, 3, "A choir of 40 ", " Ask about boys")], null, Now).OrThrow();

        var answer = sheet.AnswerTo(_statement.Id)!;
        Assert.That((answer.Number, answer.Text, answer.Note, answer.NotApplicable), Is.EqualTo(((decimal?)3, "A choir of 40", "Ask about boys", false)));
        sheet.Fill(_section, [GivenAnswer.OfNotApplicable(_statement.Id, "No pupils yet")], null, Now).OrThrow();
        Assert.That((answer.Number, answer.Note, answer.NotApplicable), Is.EqualTo(((decimal?)null, (string?)null, true)));
    }

    [Test]
    public void ARating_OutsideTheScale_OrBothRatedAndNot_IsRefused()
    {
        var sheet = Published();
        Refused(sheet.Fill(_section, [GivenAnswer.OfRating(_statement.Id, 4)], null, Now), "answer-out-of-range");
        Refused(sheet.Fill(_section, [GivenAnswer.OfRating(_statement.Id, 0)], null, Now), "answer-out-of-range");
        Refused(sheet.Fill(_section, [GivenAnswer.OfNumber(_statement.Id, 1.5m)], null, Now), "answer-out-of-range");
        Refused(sheet.Fill(_section, [GivenAnswer.OfRating(_statement.Id, 2) with { NotApplicable = true }], null, Now), "answer-rated-and-not");
        Refused(sheet.Fill(_section, [GivenAnswer.OfCounts(_counts.Id, new Dictionary<Guid, int>()) with { Note = "x" }], null, Now), "answer-not-asked");
    }

    [Test]
    public void Counts_AreKeptByOption_AndMayBeNone()
    {
        var sheet = Published();
        var (unsure, sure) = (_counts.Options[0].Id, _counts.Options[1].Id);
        sheet.Fill(_section, [GivenAnswer.OfCounts(_counts.Id, new Dictionary<Guid, int> { [unsure] = 3, [sure] = 0 })], null, Now).OrThrow();
        sheet.Fill(_section, [GivenAnswer.OfCounts(_counts.Id, new Dictionary<Guid, int> { [sure] = 5 })], null, Now).OrThrow();

        Assert.That(sheet.AnswerTo(_counts.Id)!.Chosen.Select(chosen => (chosen.OptionId, chosen.Count)), Is.EqualTo(new[] { (sure, (int?)5) }));
        Refused(sheet.Fill(_section, [GivenAnswer.OfCounts(_counts.Id, new Dictionary<Guid, int> { [sure] = -1 })], null, Now), "answer-not-counted");
        Refused(sheet.Fill(_section, [GivenAnswer.OfCounts(_counts.Id, new Dictionary<Guid, int> { [Guid.NewGuid()] = 1 })], null, Now), "answer-not-offered");
    }

    private AnswerSheet Published()
    {
        _set.SetScale(Steps("Low", "Middle", "High"), 2).OrThrow();
        _set.Publish(Now).OrThrow();
        return AnswerSheet.Start(_set, Guid.NewGuid(), Guid.NewGuid());
    }

    private static StepWords[] Steps(params string[] names) => [.. names.Select(name => new StepWords(name, null))];

    private static void Refused(Result result, string code) => Assert.That(result.Refusal?.Code, Is.EqualTo(code));
}
