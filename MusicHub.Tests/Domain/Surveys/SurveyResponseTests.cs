using MusicHub.Domain.Surveys;

namespace MusicHub.Tests.Domain.Surveys;

public sealed class SurveyResponseTests
{
    private static readonly DateOnly Day = new(2026, 2, 3);

    [Test]
    public void Complete_SaysWhenAndHow_AndOnlyOnce()
    {
        var (visit, person) = (Guid.NewGuid(), Guid.NewGuid());
        var response = SurveyResponse.Start(Guid.NewGuid(), 2025, Day.AddDays(-3));

        response.CompleteInVisit(visit, person, Day).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That((response.CompletedOn, response.Way, response.VisitId, response.CompletedById), Is.EqualTo(((DateOnly?)Day, (SurveyWay?)SurveyWay.InVisit, (Guid?)visit, (Guid?)person)));
            Assert.That(response.CompleteBySchool(Day.AddDays(1)).Refusal, Is.EqualTo(SurveyRefusals.Complete));
            Assert.That(response.CompletedOn, Is.EqualTo(Day));
        });
    }

    [Test]
    public void Reopen_WantsAReason_AndLeavesItToBeCompletedAgain()
    {
        var response = SurveyResponse.Start(Guid.NewGuid(), 2025, Day);
        Assert.That(response.Reopen("A slip").Refusal, Is.EqualTo(SurveyRefusals.NotComplete));
        response.CompleteBySchool(Day).OrThrow();

        Assert.That(response.Reopen(" ").Refusal, Is.EqualTo(SurveyRefusals.ReasonMissing));
        Assert.That(response.IsComplete, Is.True);
        response.Reopen("The school asked").OrThrow();

        Assert.That((response.IsComplete, response.Way), Is.EqualTo((false, (SurveyWay?)null)));
        response.CompleteAfterwards(Guid.NewGuid(), Day.AddDays(2)).OrThrow();
        Assert.That((response.CompletedOn, response.Way), Is.EqualTo(((DateOnly?)Day.AddDays(2), (SurveyWay?)SurveyWay.Afterwards)));
    }
}
