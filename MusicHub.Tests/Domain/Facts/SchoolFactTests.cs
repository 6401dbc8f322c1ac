using MusicHub.Domain.Facts;

namespace MusicHub.Tests.Domain.Facts;

public sealed class SchoolFactTests
{
    private static readonly Guid School = Guid.NewGuid();
    private static readonly FactOrigin Autumn = new(new DateOnly(2025, 10, 7), FactSource.Visit, Guid.NewGuid());
    private static readonly FactOrigin Spring = new(new DateOnly(2026, 2, 3), FactSource.Survey, Guid.NewGuid());

    [Test]
    public void Set_ConfirmsOrReplaces_WithItsDateAndSource()
    {
        var fact = SchoolFact.Learn(School, 2025, FactKind.MusicBudget, FactValue.Of(450m), Autumn).OrThrow();

        fact.Set(FactValue.Of(450m), Spring).OrThrow();
        Assert.That((fact.Number, fact.AsAt, fact.Source, fact.SourceId), Is.EqualTo((450m, Spring.On, FactSource.Survey, Spring.SourceId)));

        fact.Set(FactValue.Of(500.5m), Spring).OrThrow();
        Assert.That(fact.Number, Is.EqualTo(500.5m));
    }

    [Test]
    public void Set_WithSomethingOlderThanWhatIsKnown_IsRefused()
    {
        var fact = SchoolFact.Learn(School, 2025, FactKind.PlanState, FactValue.Of("InPlace"), Spring).OrThrow();

        Assert.That(fact.Set(FactValue.Of("None"), Autumn).Refusal?.Code, Is.EqualTo("fact-known-later"));
        Assert.That((fact.Word, fact.AsAt), Is.EqualTo(("InPlace", Spring.On)));
    }

    [TestCase(FactKind.MusicBudget, -1, "fact-not-pounds")]
    [TestCase(FactKind.MusicBudget, 0.001, "fact-not-pounds")]
    [TestCase(FactKind.MusicBudget, 1000001, "fact-not-pounds")]
    [TestCase(FactKind.MinutesKeyStage1, 45.5, "fact-not-minutes")]
    [TestCase(FactKind.MinutesKeyStage3, 2001, "fact-not-minutes")]
    [TestCase(FactKind.PlanState, 1, "fact-not-offered")]
    public void Learn_WhatTheKindCannotHold_IsRefused(FactKind kind, decimal number, string code) =>
        Assert.That(SchoolFact.Learn(School, 2025, kind, FactValue.Of(number), Autumn).Refusal?.Code, Is.EqualTo(code));

    [Test]
    public void Learn_AWordThatIsNotOffered_IsRefused()
    {
        Assert.That(SchoolFact.Learn(School, 2025, FactKind.PlanState, FactValue.Of("Lost"), Autumn).Refusal?.Code, Is.EqualTo("fact-not-offered"));
        Assert.That(SchoolFact.Learn(School, 2025, FactKind.MusicBudget, FactValue.Of("Lots"), Autumn).Refusal?.Code, Is.EqualTo("fact-not-pounds"));
    }

    [TestCaseSource(typeof(FactKinds), nameof(FactKinds.All))]
    public void EachKind_HasATitle_AndWordsOnlyWhereItIsAWord(FactKind kind)
    {
        Assert.That(kind.Title(), Is.Not.Empty);
        Assert.That(kind.Words(), kind.Shape() == FactShape.Word ? Is.Not.Empty : Is.Empty);
    }
}
