using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Concurrency;
using MusicHub.Data.Questionnaires;
using MusicHub.Domain;
using MusicHub.Domain.Facts;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Questionnaires;

public sealed class AnswerSheetStoreTests
{
    private TestHub _hub = null!;
    private Questionnaire _set = null!;
    private AnswerSheet _sheet = null!;

    private Question Choice => _set.Questions.First(question => question.Kind == QuestionKind.SeveralChoices);

    private Question Text => _set.Questions.First(question => question.Kind == QuestionKind.Text);

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        _set = StandardQuestions.Visit();
        _set.Publish(_hub.Clock.GetUtcNow()).OrThrow();
        _sheet = AnswerSheet.Start(_set, Ids.Next(), _hub.NorthSchool.Id);
        await using var db = _hub.Open();
        db.AddRange(_set, _sheet);
        await Save(db, _sheet);
    }

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task AnswersAreReadAsTheyWereGiven_InTheVersionThatTheyWereGivenTo()
    {
        await using (var db = _hub.Open())
        {
            var (set, sheet) = await Read(db);
            Fill(set, sheet, GivenAnswer.OfOptions(Choice.Id, Choice.Options[0].Id, Choice.Options[2].Id));
            Fill(set, sheet, GivenAnswer.OfText(Text.Id, "A lively choir"));
            await Save(db, sheet);
        }

        await using (var db = _hub.Open())
        {
            var (set, sheet) = await Read(db);
            set.Retire().OrThrow();
            var next = StandardQuestions.Visit();
            next.Publish(_hub.Clock.GetUtcNow()).OrThrow();
            db.Add(next);
            Fill(set, sheet, GivenAnswer.OfOptions(Choice.Id, Choice.Options[2].Id, Choice.Options[1].Id), GivenAnswer.OfText(Text.Id, "A lively choir"));
            await Save(db, sheet);
        }

        await using var reread = _hub.Open();
        var (_, kept) = await Read(reread);
        Assert.Multiple(() =>
        {
            Assert.That(kept.QuestionnaireId, Is.EqualTo(_set.Id));
            Assert.That(kept.Answers, Has.Count.EqualTo(2));
            Assert.That(kept.AnswerTo(Text.Id)!.Text, Is.EqualTo("A lively choir"));
            Assert.That(kept.AnswerTo(Choice.Id)!.Chosen.Select(chosen => chosen.OptionId), Is.EquivalentTo(new[] { Choice.Options[1].Id, Choice.Options[2].Id }));
        });
    }

    [Test]
    public async Task TwoSavesFromTheSameVersion_EndInAConflict()
    {
        await using var first = _hub.Open();
        await using var second = _hub.Open();
        var (set, sheet) = await Read(first);
        var (otherSet, other) = await Read(second);
        Fill(set, sheet, GivenAnswer.OfText(Text.Id, "First"));
        Fill(otherSet, other, GivenAnswer.OfText(Text.Id, "Second"));

        await Save(first, sheet);

        await Assert.CatchAsync<EditedMeanwhileException>(async () => await Save(second, other));
    }

    [Test]
    public async Task AnOccasionHasOneSheetForASeries()
    {
        await using var db = _hub.Open();
        db.Add(AnswerSheet.Start(_set, _sheet.SubjectId, _hub.NorthSchool.Id));

        await Assert.CatchAsync<DbUpdateException>(async () => await Save(db, _sheet));
    }

    [Test]
    public async Task AFact_IsHeldOnceForASchoolAndYear()
    {
        var origin = new FactOrigin(_hub.Today, FactSource.Visit, null);
        await using (var db = _hub.Open())
        {
            db.AddRange(
                SchoolFact.Learn(_hub.NorthSchool.Id, 2025, FactKind.MusicBudget, FactValue.Of(450.50m), origin).OrThrow(),
                SchoolFact.Learn(_hub.NorthSchool.Id, 2024, FactKind.MusicBudget, FactValue.Of(400m), origin).OrThrow());
            await Save(db, _sheet);
        }

        await using var again = _hub.Open();
        Assert.That((await again.SchoolFacts.SingleAsync(fact => fact.YearStart == 2025)).Number, Is.EqualTo(450.50m));
        again.Add(SchoolFact.Learn(_hub.NorthSchool.Id, 2025, FactKind.MusicBudget, FactValue.Of(1m), origin).OrThrow());
        await Assert.CatchAsync<DbUpdateException>(async () => await Save(again, _sheet));
    }

    [Test]
    public async Task AnswersAndFacts_AreHiddenFromTheBoard()
    {
        await using var db = _hub.Open();
        Assert.That(await db.AnswerSheets.VisibleTo(_hub.Viewer(Role.RegionalManager)).CountAsync(), Is.EqualTo(1));
        Assert.That(await db.AnswerSheets.VisibleTo(_hub.Viewer(Role.BoardMember)).CountAsync(), Is.Zero);
    }

    private void Fill(Questionnaire set, AnswerSheet sheet, params GivenAnswer[] given)
    {
        foreach (var answers in given.GroupBy(answer => set.SectionOf(answer.QuestionId).Id))
            sheet.Fill(set.Section(answers.Key), [.. answers], _hub.Person(Role.Visitor).Id, _hub.Clock.GetUtcNow()).OrThrow();
    }

    private async Task<(Questionnaire Set, AnswerSheet Sheet)> Read(MusicHubDbContext db) =>
        (await db.Questionnaires.SingleAsync(set => set.Id == _set.Id), await db.AnswerSheets.SingleAsync(sheet => sheet.Id == _sheet.Id));

    private async Task Save(MusicHubDbContext db, Entity subject)
    {
        db.Open(new Change("Test", _hub.Clock.GetUtcNow(), null, subject));
        await db.SaveChangesAsync();
    }
}
