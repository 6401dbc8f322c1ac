using MusicHub.Domain;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Questionnaires;

public sealed class QuestionnaireTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero);

    [Test]
    public void Publish_ClosesTheVersionToEveryEdit()
    {
        var (set, section, question) = ASet();

        set.Publish(Now).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(set.State, Is.EqualTo(QuestionnaireState.Published));
            Assert.That(set.PublishedAt, Is.EqualTo(Now));
            foreach (var refusal in new[]
            {
                set.Rename("Other", null).Refusal, set.AddSection(new("More", null)).Refusal, set.ChangeSection(section.Id, new("Other", null)).Refusal,
                set.RemoveSection(section.Id).Refusal, set.MoveSection(section.Id, 1).Refusal, set.AddQuestion(section.Id, AText()).Refusal,
                set.ChangeQuestion(question.Id, AText()).Refusal, set.RemoveQuestion(question.Id).Refusal, set.MoveQuestion(question.Id, 1).Refusal, set.Publish(Now).Refusal,
            })
                Assert.That(refusal?.Code, Is.EqualTo("questionnaire-published"));
        });
    }

    [Test]
    public void Publish_WithoutAQuestion_OrWithAnEmptySection_IsRefused()
    {
        var set = Questionnaire.Draft(QuestionnaireUse.HaveYourSay, "Survey").OrThrow();
        Refused(set.Publish(Now).Refusal, "questionnaire-nothing-to-ask");

        var section = set.AddSection(new("First", null)).OrThrow();
        set.AddQuestion(section.Id, AText()).OrThrow();
        set.AddSection(new("Second", null)).OrThrow();

        Refused(set.Publish(Now).Refusal, "questionnaire-empty-section");
    }

    [Test]
    public void DraftNext_KeepsTheKeys_AndLeavesTheEarlierVersionAlone()
    {
        var (set, section, question) = ASet();
        Refused(set.DraftNext(2026).Refusal, "questionnaire-not-published");
        set.Publish(Now).OrThrow();

        var next = set.DraftNext(2026).OrThrow();
        var copied = next.Questions.First();
        next.ChangeQuestion(copied.Id, AChoice("Reworded?", "Yes", "No", "Perhaps")).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That((next.SeriesId, next.Number, next.YearStart, next.State), Is.EqualTo((set.SeriesId, 2, 2026, QuestionnaireState.Draft)));
            Assert.That(next.Sections[0].Key, Is.EqualTo(section.Key));
            Assert.That(copied.Id, Is.Not.EqualTo(question.Id));
            Assert.That(copied.Key, Is.EqualTo(question.Key));
            Assert.That(copied.Options.Take(2).Select(option => option.Key), Is.EqualTo(question.Options.Select(option => option.Key)), "options that keep their words are the same options");
            Assert.That(question.Text, Is.EqualTo("Choose?"));
            Assert.That(question.Options, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void ChangeQuestion_KeepsAnOptionThatIsMoved_AndDropsOneThatIsGone()
    {
        var (set, _, question) = ASet();
        var no = question.Options.Single(option => option.Text == "No");

        set.ChangeQuestion(question.Id, AChoice("Choose?", "No", "Never")).OrThrow();

        Assert.That(question.Options.Select(option => option.Text), Is.EqualTo(new[] { "No", "Never" }));
        Assert.That(question.Options[0].Id, Is.EqualTo(no.Id));
    }

    [Test]
    public void Move_ChangesPlacesWithTheNeighbour_AndStopsAtTheEnds()
    {
        var (set, first, question) = ASet();
        var second = set.AddSection(new("Second", null)).OrThrow();
        var other = set.AddQuestion(first.Id, AText()).OrThrow();

        set.MoveSection(second.Id, -1).OrThrow();
        set.MoveSection(second.Id, -1).OrThrow();
        set.MoveQuestion(question.Id, 1).OrThrow();
        set.MoveQuestion(question.Id, 1).OrThrow();

        Assert.That(set.Sections.Select(section => section.Id), Is.EqualTo(new[] { second.Id, first.Id }));
        Assert.That(first.Questions.Select(asked => asked.Id), Is.EqualTo(new[] { other.Id, question.Id }));
    }

    [Test]
    public void Words_ThatCannotBeAsked_AreRefused()
    {
        var (set, section, _) = ASet();

        Assert.Multiple(() =>
        {
            Refused(set.AddQuestion(section.Id, AText() with { Text = " " }).Refusal, "question-text-missing");
            Refused(set.AddQuestion(section.Id, AText() with { Stages = SchoolStages.None }).Refusal, "question-stages-missing");
            Refused(set.AddQuestion(section.Id, AChoice("One?", "Only")).Refusal, "question-too-few-options");
            Refused(set.AddQuestion(section.Id, AChoice("Twice?", "Yes", "yes ")).Refusal, "question-option-twice");
            Refused(set.AddQuestion(section.Id, AText() with { Kind = QuestionKind.Number, Least = 3, Most = 2 }).Refusal, "question-least-over-most");
            Refused(set.AddQuestion(section.Id, AText() with { Kind = QuestionKind.Fact }).Refusal, "question-fact-missing");
            Refused(set.AddSection(new("", null)).Refusal, "section-title-missing");
        });
    }

    [Test]
    public void AFact_IsAskedOnceInASet()
    {
        var (set, section, _) = ASet();
        var budget = AText() with { Kind = QuestionKind.Fact, Fact = FactKind.MusicBudget };
        var asked = set.AddQuestion(section.Id, budget).OrThrow();

        Refused(set.AddQuestion(section.Id, budget).Refusal, "question-fact-asked-twice");
        Assert.That(set.ChangeQuestion(asked.Id, budget with { Text = "Budget?" }).IsRefused, Is.False);
    }

    [Test]
    public void For_AsksASchoolWhatItsStagesAreAskedFor()
    {
        var (set, section, everybody) = ASet();
        var primary = set.AddQuestion(section.Id, AText() with { Stages = SchoolStages.Primary }).OrThrow();
        var secondary = set.AddQuestion(section.Id, AText() with { Stages = SchoolStages.Secondary }).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(section.For(Stages.Of(Phase.Primary)), Is.EqualTo(new[] { everybody, primary }));
            Assert.That(section.For(Stages.Of(Phase.AllThrough)), Is.EqualTo(new[] { everybody, primary, secondary }));
            Assert.That(section.For(Stages.Of(Phase.AlternativeProvision)), Is.EqualTo(new[] { everybody }));
            Assert.That(section.For(Stages.Of(null)), Has.Count.EqualTo(3), "a school of unknown phase is asked everything");
        });
    }

    [TestCaseSource(nameof(StandardSets))]
    public void StandardQuestions_CanBePublishedAsTheyAre(Questionnaire set) => Assert.That(set.Publish(Now).IsRefused, Is.False);

    [TestCase(SchoolStages.All, ExpectedResult = "All phases")]
    [TestCase(SchoolStages.EarlyYears, ExpectedResult = "Early years")]
    [TestCase(SchoolStages.Primary | SchoolStages.Special, ExpectedResult = "Primary and special")]
    [TestCase(SchoolStages.EarlyYears | SchoolStages.Primary | SchoolStages.Secondary, ExpectedResult = "Early years, primary and secondary")]
    public string StagesAreSaidInWords(SchoolStages stages) => stages.Title();

    internal static (Questionnaire Set, QuestionSection Section, Question Question) ASet()
    {
        var set = Questionnaire.Draft(QuestionnaireUse.VisitQuestions, "Visit").OrThrow();
        var section = set.AddSection(new("First", "About the school")).OrThrow();
        return (set, section, set.AddQuestion(section.Id, AChoice("Choose?", "Yes", "No")).OrThrow());
    }

    internal static QuestionWords AText(string text = "Say more") => new(text, null, QuestionKind.Text, [], SchoolStages.All, QuestionAudience.Internal);

    internal static QuestionWords AChoice(string text, params string[] options) => AText(text) with { Kind = QuestionKind.Choice, Options = options };

    internal static void Refused(Refusal? refusal, string code) => Assert.That(refusal?.Code, Is.EqualTo(code));

    private static IEnumerable<Questionnaire> StandardSets() => [StandardQuestions.Visit(), StandardQuestions.HaveYourSay(2025)];
}
