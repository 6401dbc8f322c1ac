using MusicHub.Domain.Audits;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Tests.Domain.Audits;

public sealed class StandardToolkitTests
{
    private readonly Questionnaire _toolkit = StandardToolkit.Draft(2025);

    private IEnumerable<Question> Statements => _toolkit.Questions.Where(question => question.Kind == QuestionKind.Rating);

    [Test]
    public void ItHas59Statements_In13Areas_OfThreeStrands()
    {
        Assert.That(_toolkit.Sections.Count(section => section.Questions.Any(question => question.Kind == QuestionKind.Rating)), Is.EqualTo(13));
        Assert.That(Statements.CountBy(statement => statement.Strand!.Value).OrderBy(strand => strand.Key).Select(strand => strand.Value), Is.EqualTo(new[] { 9, 36, 14 }));
    }

    [Test]
    public void TheShortForm_AsksOnceForEachKeyFeature() =>
        Assert.That(Statements.Select(statement => statement.Feature).OfType<KeyFeature>().Order(), Is.EqualTo(KeyFeatures.All));

    [TestCase(SchoolStages.EarlyYears)]
    [TestCase(SchoolStages.Primary)]
    [TestCase(SchoolStages.Secondary)]
    [TestCase(SchoolStages.Special)]
    public void EachPhase_IsAskedOfMostAreas(SchoolStages stage) =>
        Assert.That(_toolkit.Sections.Count(section => section.For(stage).Count > 0), Is.GreaterThanOrEqualTo(12));

    [Test]
    public void ItCanBePublished()
    {
        _toolkit.Publish(DateTimeOffset.UnixEpoch).OrThrow();
        Assert.That(_toolkit.State, Is.EqualTo(QuestionnaireState.Published));
    }
}
