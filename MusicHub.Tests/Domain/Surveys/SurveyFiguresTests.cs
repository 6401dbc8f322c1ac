using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Surveys;

namespace MusicHub.Tests.Domain.Surveys;

public sealed class SurveyFiguresTests
{
    private static readonly Questionnaire Set = ASet();

    [Test]
    public void AScale_HasItsMean_AndWhatWasLeftOutIsCounted()
    {
        var figures = Count(QuestionKind.Scale, [.. new[] { 0, 4, 4, 3 }.Select(at => Chose(QuestionKind.Scale, at)), Silent()]);

        Assert.That((figures.Asked, figures.Answered, figures.LeftOut, figures.Mean), Is.EqualTo((5, 4, 1, (decimal?)3.75m)));
        Assert.That(figures.Counts, Is.EqualTo(new[] { 1, 0, 0, 1, 2 }));
        Assert.That(figures.ShareOf(4), Is.EqualTo(0.5m));
    }

    [Test]
    public void SeveralChoices_AreSharesOfSchools()
    {
        var figures = Count(QuestionKind.SeveralChoices, [Chose(QuestionKind.SeveralChoices, 0, 1), Chose(QuestionKind.SeveralChoices, 1)]);

        Assert.That(figures.Counts.Take(3), Is.EqualTo(new[] { 1, 2, 0 }));
        Assert.That((figures.Answered, figures.ShareOf(1)), Is.EqualTo((2, (decimal?)1m)));
    }

    [Test]
    public void Numbers_HaveMeanMedianQuartilesAndSum()
    {
        var numbers = NumberFigures.Of([1, 2, 3, 4, 100])!;

        Assert.That((numbers.Sum, numbers.Mean, numbers.Least, numbers.LowerQuartile, numbers.Median, numbers.UpperQuartile, numbers.Most), Is.EqualTo((110m, 22m, 1m, 2m, 3m, 4m, 100m)));
        Assert.That(numbers.Ranges.Select(range => $"{range.Title("")}: {range.Count}"), Is.EqualTo(new[] { "0 to 19: 4", "20 to 39: 0", "40 to 59: 0", "60 to 79: 0", "80 to 99: 0", "100 to 119: 1" }));
        Assert.That(NumberFigures.Of([1, 2])!.Median, Is.EqualTo(1.5m));
        Assert.That(NumberFigures.Of([]), Is.Null);
    }

    [Test]
    public void Ranges_HoldEveryNumberOnce()
    {
        Prop.ForAll(Gen.Choose(-20000, 900000).NonEmptyListOf().Select(list => list.Select(number => number / 4m).ToList()).ToArbitrary(), list =>
        {
            var figures = NumberFigures.Of(list)!;
            Assert.That(figures.Ranges.Sum(range => range.Count), Is.EqualTo(list.Count));
            Assert.That(figures.Ranges, Has.Count.InRange(1, 8));
            Assert.That(figures.LowerQuartile, Is.InRange(figures.Least, figures.Median));
            Assert.That(figures.UpperQuartile, Is.InRange(figures.Median, figures.Most));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void AQuestion_IsTheSameInEveryVersion_ByItsKey()
    {
        var next = Set.DraftNext(2026).OrThrow();
        var scale = next.Questions.First(question => question.Kind == QuestionKind.Scale);
        next.ChangeQuestion(scale.Id, new QuestionWords("Said otherwise", null, QuestionKind.Scale, ["Worst", .. scale.Options.Skip(1).Select(option => option.Text)], scale.Stages, scale.Audience)).OrThrow();
        next.Publish(DateTimeOffset.UnixEpoch).OrThrow();
        var changed = next.Question(scale.Id);

        var merged = SurveyQuestion.Of([Set, next]).Single(question => question.Question.Key == scale.Key);
        var figures = QuestionFigures.Count(merged, [
            Chose(QuestionKind.Scale, 4),
            new SurveyAnswers(Guid.NewGuid(), SchoolStages.Primary, next.Id, new Dictionary<Guid, SurveyAnswer> { [changed.Id] = new(null, null, [changed.Options[4].Id]) }, new Dictionary<FactKind, SurveyAnswer>()),
        ]);

        Assert.That((merged.Question.Text, merged.Options.Count), Is.EqualTo(("Said otherwise", 6)), "the first option was worded anew, so that it is another");
        Assert.That(figures.Counts[4], Is.EqualTo(2));
        Assert.That(figures.Mean, Is.EqualTo(5m));
        Assert.That(merged.IsSameAs(SurveyQuestion.Of([Set]).Single(question => question.Question.Key == scale.Key)), Is.True);
    }

    [Test]
    public void AFact_IsCountedAsItIsHeld()
    {
        var questions = SurveyQuestion.Of([Set]);
        var (budget, plan) = (questions.Single(question => question.Question.Fact == FactKind.MusicBudget), questions.Single(question => question.Question.Fact == FactKind.PlanState));
        var school = Silent() with { Facts = new Dictionary<FactKind, SurveyAnswer> { [FactKind.MusicBudget] = new(450, null, []), [FactKind.PlanState] = new(null, null, [], "Published") } };

        Assert.That(QuestionFigures.Count(budget, [school, Silent()]).Numbers!.Sum, Is.EqualTo(450m));
        Assert.That(QuestionFigures.Count(plan, [school, Silent()]).Counts, Is.EqualTo(new[] { 0, 0, 0, 1 }));
        Assert.That(QuestionFigures.Count(plan, [school, Silent()]).LeftOut, Is.EqualTo(1));
    }

    [Test]
    public void WhoWasNotAsked_DidNotLeaveItOut()
    {
        var draft = Questionnaire.Draft(QuestionnaireUse.HaveYourSay, "Test", 2025).OrThrow();
        var section = draft.AddSection(new SectionWords("One", null)).OrThrow();
        draft.AddQuestion(section.Id, new QuestionWords("Of secondary schools", null, QuestionKind.Text, [], SchoolStages.Secondary, QuestionAudience.Shared)).OrThrow();
        draft.Publish(DateTimeOffset.UnixEpoch).OrThrow();

        var figures = QuestionFigures.Count(SurveyQuestion.Of([draft]).Single(), [Silent() with { QuestionnaireId = draft.Id }, Silent() with { QuestionnaireId = draft.Id, Stages = SchoolStages.Secondary }]);

        Assert.That((figures.Asked, figures.LeftOut), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Published_AMeanIsShownOnlyBesideAllItsCounts()
    {
        var all = PublishedFigures.Of(Count(QuestionKind.Scale, [.. Enumerable.Range(0, 5).SelectMany(at => Enumerable.Range(0, 5 + at).Select(_ => Chose(QuestionKind.Scale, at)))]));
        var some = PublishedFigures.Of(Count(QuestionKind.Scale, [.. Enumerable.Range(0, 9).Select(_ => Chose(QuestionKind.Scale, 4)), Chose(QuestionKind.Scale, 0)]));

        Assert.That((all.Answered, all.Mean), Is.EqualTo(((int?)35, (decimal?)(115m / 35))));
        Assert.That((some.Answered, some.Mean, some.ShareOf(4)), Is.EqualTo(((int?)10, (decimal?)null, (decimal?)null)));
    }

    [Test]
    public void Published_UnderFiveAnswers_ShowNothing()
    {
        var number = PublishedFigures.Of(Count(QuestionKind.Number, [.. Enumerable.Range(0, 4).Select(_ => Said(90))]));
        var choice = PublishedFigures.Of(Count(QuestionKind.Choice, [.. Enumerable.Range(0, 4).Select(_ => Chose(QuestionKind.Choice, 0))]));

        Assert.That((number.Answered, number.Numbers), Is.EqualTo(((int?)null, (PublishedNumbers?)null)));
        Assert.That((choice.Answered, choice.Counts), Is.EqualTo(((int?)null, new int?[] { null, null })));
    }

    [Test]
    public void Published_ASmallSumOfPupils_IsHiddenWithItsMean()
    {
        var few = PublishedFigures.Of(Count(QuestionKind.Number, [.. new[] { 0, 0, 0, 1, 3 }.Select(pupils => Said(pupils))]));
        var more = PublishedFigures.Of(Count(QuestionKind.Number, [.. new[] { 0, 0, 0, 2, 3 }.Select(pupils => Said(pupils))]));

        Assert.That(few.Numbers, Is.EqualTo(new PublishedNumbers(null, null, null, null, null)));
        Assert.That(more.Numbers, Is.EqualTo(new PublishedNumbers(5, 1, null, null, null)));
    }

    [TestCase(19, null)]
    [TestCase(20, 10.5)]
    public void Published_QuartilesNeedFiveSchoolsBetweenThem(int schools, double? median)
    {
        var figures = PublishedFigures.Of(Count(QuestionKind.Number, [.. Enumerable.Range(1, schools).Select(pupils => Said(pupils))]));

        Assert.That(figures.Numbers!.Median, Is.EqualTo((decimal?)median));
        Assert.That(figures.Numbers.Sum, Is.Not.Null);
    }

    [Test]
    public void Published_NeverShowsWhatIsSmall()
    {
        var kinds = new[] { QuestionKind.Choice, QuestionKind.Scale, QuestionKind.SeveralChoices, QuestionKind.Number };
        var cases = from kind in Gen.Elements(kinds) from picks in Gen.Choose(0, 4).ListOf() select (kind, picks.ToList());
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var schools = one.Item2.Select(pick => one.kind == QuestionKind.Number ? Said(pick) : Chose(one.kind, one.kind == QuestionKind.Choice ? pick % 2 : pick)).ToList();
            var shown = PublishedFigures.Of(Count(one.kind, schools));
            IEnumerable<decimal?> figures = [shown.Answered, .. shown.Counts.Select(count => (decimal?)count), shown.Numbers?.Sum, shown.Numbers?.LowerQuartile, shown.Numbers?.Median, shown.Numbers?.UpperQuartile];
            Assert.That(figures.Where(figure => figure < SmallCounts.Least), Is.Empty);
            Assert.That(Enumerable.Range(0, shown.Counts.Count).Where(at => shown.Counts[at] is null && shown.ShareOf(at) is not null), Is.Empty);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Published_NeitherTextNorWhatIsInternal()
    {
        Assert.That(SurveyQuestion.Of([Set]).Where(question => !PublishedFigures.MayBe(question)).Select(question => question.Question.Text), Is.EquivalentTo(new[] { "Internal", "Is there anything else that you would like to say?" }));
    }

    private static QuestionFigures Count(QuestionKind kind, IReadOnlyCollection<SurveyAnswers> schools) =>
        QuestionFigures.Count(SurveyQuestion.Of([Set]).First(question => question.Question.Kind == kind), schools);

    private static SurveyAnswers Chose(QuestionKind kind, params int[] options)
    {
        var question = Set.Questions.First(question => question.Kind == kind);
        return With(question, new(null, null, [.. options.Select(at => question.Options[at].Id)]));
    }

    private static SurveyAnswers Said(decimal number) => With(Set.Questions.First(question => question.Kind == QuestionKind.Number), new(number, null, []));

    private static SurveyAnswers With(Question question, SurveyAnswer answer) => Silent() with { Answers = new Dictionary<Guid, SurveyAnswer> { [question.Id] = answer } };

    private static SurveyAnswers Silent() => new(Guid.NewGuid(), SchoolStages.Primary, Set.Id, new Dictionary<Guid, SurveyAnswer>(), new Dictionary<FactKind, SurveyAnswer>());

    private static Questionnaire ASet()
    {
        var set = StandardQuestions.HaveYourSay(2025);
        var section = set.Sections[0];
        set.AddQuestion(section.Id, new QuestionWords("Budget", null, QuestionKind.Fact, [], SchoolStages.All, QuestionAudience.Shared) { Fact = FactKind.MusicBudget }).OrThrow();
        set.AddQuestion(section.Id, new QuestionWords("Plan", null, QuestionKind.Fact, [], SchoolStages.All, QuestionAudience.Shared) { Fact = FactKind.PlanState }).OrThrow();
        set.AddQuestion(section.Id, new QuestionWords("Internal", null, QuestionKind.Scale, ["Low", "High"], SchoolStages.All, QuestionAudience.Internal)).OrThrow();
        set.Publish(DateTimeOffset.UnixEpoch).OrThrow();
        return set;
    }
}
