using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Hub;
using MusicHub.Data.Questionnaires;
using MusicHub.Domain.History;
using MusicHub.Domain.Hub;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Hub;

public sealed class HubSetUpTests
{
    private TestDatabase _database = null!;

    [SetUp]
    public async Task SetUp() => _database = await TestDatabase.Create();

    [TearDown]
    public async Task TearDown() => await _database.DisposeAsync();

    [Test]
    public async Task SetUpHub_OfAnEmptyDatabase_MakesSettingsYearsKindsNeedsAndQuestions()
    {
        await using (var db = _database.Open())
        {
            var hub = (await db.SetUpHub("Testshire Music Hub", [990, 991], FixedClock.Today)).OrThrow();
            db.Open(new Change("Hub set up", new FixedClock().GetUtcNow(), null, hub));
            await db.SaveChangesAsync();
        }

        await using var reread = _database.Open();
        Assert.That((await reread.Hubs.SingleAsync()).LaCodes, Is.EqualTo(new[] { 990, 991 }));
        Assert.That(await reread.AcademicYears.OrderBy(year => year.StartYear).Select(year => year.StartYear).ToListAsync(), Is.EqualTo(new[] { 2023, 2024, 2025, 2026 }));
        Assert.That(await reread.VisitKinds.CountAsync(kind => kind.Counts), Is.EqualTo(1));
        Assert.That(await reread.Needs.CountAsync(), Is.GreaterThan(5));
        Assert.That((await reread.Questionnaires.InUse(QuestionnaireUse.VisitQuestions).SingleAsync()).Questions.Count(), Is.GreaterThan(10));
        Assert.That((await reread.Questionnaires.InUse(QuestionnaireUse.HaveYourSay).SingleAsync()).YearStart, Is.EqualTo(2025));
    }

    [Test]
    public async Task SetUpHub_OfAHubThatIsSetUp_IsRefused()
    {
        await using var hub = await TestHub.Create();
        await using var db = hub.Open();

        Assert.That((await db.SetUpHub("Another", [990], FixedClock.Today)).Refusal, Is.EqualTo(HubRefusals.SetUpAlready));
    }

    [Test]
    public async Task SetUpHub_WithAWrongCode_IsRefusedAndAddsNothing()
    {
        await using var db = _database.Open();

        Assert.That((await db.SetUpHub("Testshire", [9], FixedClock.Today)).Refusal, Is.EqualTo(HubRefusals.LaCodesWrong));
        Assert.That(db.ChangeTracker.HasChanges(), Is.False);
    }
}
