using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using static MusicHub.Tests.Domain.Questionnaires.QuestionnaireTests;

namespace MusicHub.Tests.Domain.Questionnaires;

public sealed class AnswerSheetTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly Guid Ada = Guid.NewGuid();

    private Questionnaire _set = null!;
    private QuestionSection _first = null!;
    private QuestionSection _second = null!;
    private Question _choice = null!;
    private Question _several = null!;
    private Question _number = null!;
    private Question _text = null!;
    private Question _fact = null!;
    private AnswerSheet _sheet = null!;

    [SetUp]
    public void Ask()
    {
        (_set, _first, _choice) = ASet();
        _number = _set.AddQuestion(_first.Id, AText("How many?") with { Kind = QuestionKind.Number, Least = 0, Most = 10 }).OrThrow();
        _text = _set.AddQuestion(_first.Id, AText()).OrThrow();
        _fact = _set.AddQuestion(_first.Id, AText() with { Kind = QuestionKind.Fact, Fact = FactKind.MusicBudget }).OrThrow();
        _second = _set.AddSection(new("Second", null)).OrThrow();
        _several = _set.AddQuestion(_second.Id, AChoice("Which?", "A", "B", "C") with { Kind = QuestionKind.SeveralChoices }).OrThrow();
        _set.Publish(Now).OrThrow();
        _sheet = AnswerSheet.Start(_set, Guid.NewGuid(), Guid.NewGuid());
    }

    [Test]
    public void Start_OnADraft_CannotHappen()
    {
        var draft = ASet().Set;
        Assert.That(() => AnswerSheet.Start(draft, Guid.NewGuid(), Guid.NewGuid()), Throws.InvalidOperationException);
    }

    [Test]
    public void Fill_RaisesItsOwnSectionsVersionOnly()
    {
        Fill(_first, GivenAnswer.OfNumber(_number.Id, 3));
        Fill(_first, GivenAnswer.OfNumber(_number.Id, 4));
        Fill(_second, GivenAnswer.OfOptions(_several.Id, Option(_several, "A"), Option(_several, "C")));

        Assert.Multiple(() =>
        {
            Assert.That(_sheet.VersionOf(_first.Id), Is.EqualTo(2));
            Assert.That(_sheet.VersionOf(_second.Id), Is.EqualTo(1));
            Assert.That(_sheet.AnswerTo(_number.Id)!.Number, Is.EqualTo(4));
            Assert.That(_sheet.AnswerTo(_several.Id)!.Chosen.Select(chosen => chosen.OptionId), Is.EquivalentTo(new[] { Option(_several, "A"), Option(_several, "C") }));
            Assert.That(_sheet.Sections.Single(section => section.SectionId == _first.Id).SavedById, Is.EqualTo(Ada));
        });
    }

    [Test]
    public void Fill_WithTheSameAnswers_ChangesNothing()
    {
        GivenAnswer[] given = [GivenAnswer.OfText(_text.Id, " Plenty "), GivenAnswer.OfOptions(_choice.Id, Option(_choice, "No"))];
        Fill(_first, given);
        Fill(_first, [.. given.Reverse(), GivenAnswer.OfNumber(_number.Id, null)]);

        Assert.That(_sheet.VersionOf(_first.Id), Is.EqualTo(1));
        Assert.That(_sheet.AnswerTo(_text.Id)!.Text, Is.EqualTo("Plenty"));
    }

    [Test]
    public void Fill_WithABlank_TakesTheAnswerAway()
    {
        Fill(_first, GivenAnswer.OfText(_text.Id, "Plenty"), GivenAnswer.OfNumber(_number.Id, 1));
        Fill(_first, GivenAnswer.OfText(_text.Id, " "));

        Assert.That(_sheet.Answers, Is.Empty);
        Assert.That(_sheet.VersionOf(_first.Id), Is.EqualTo(2));
    }

    [Test]
    public void Fill_ThatIsRefused_ChangesNothing()
    {
        Fill(_first, GivenAnswer.OfNumber(_number.Id, 1));

        Assert.Multiple(() =>
        {
            Refuses("answer-out-of-range", _first, GivenAnswer.OfText(_text.Id, "Kept?"), GivenAnswer.OfNumber(_number.Id, 11));
            Refuses("answer-out-of-range", _first, GivenAnswer.OfNumber(_number.Id, -1));
            Refuses("answer-out-of-range", _first, GivenAnswer.OfText(_number.Id, "three"));
            Refuses("answer-not-offered", _first, GivenAnswer.OfOptions(_choice.Id, Guid.NewGuid()));
            Refuses("answer-not-offered", _first, GivenAnswer.OfText(_choice.Id, "Yes"));
            Refuses("answer-not-one", _first, GivenAnswer.OfOptions(_choice.Id, [.. _choice.Options.Select(option => option.Id)]));
            Refuses("answer-too-long", _first, GivenAnswer.OfText(_text.Id, new string('x', Answer.LongestText + 1)));
            Refuses("answer-not-asked", _first, GivenAnswer.OfOptions(_several.Id, Option(_several, "A")));
            Refuses("answer-not-asked", _first, GivenAnswer.OfNumber(_fact.Id, 450));
            Assert.That(_sheet.VersionOf(_first.Id), Is.EqualTo(1));
            Assert.That(_sheet.Answers.Single().Number, Is.EqualTo(1));
        });
    }

    private static Guid Option(Question question, string text) => question.Options.Single(option => option.Text == text).Id;

    private void Fill(QuestionSection section, params GivenAnswer[] given) => _sheet.Fill(section, given, Ada, Now).OrThrow();

    private void Refuses(string code, QuestionSection section, params GivenAnswer[] given) => Refused(_sheet.Fill(section, given, Ada, Now).Refusal, code);
}
