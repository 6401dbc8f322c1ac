using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Availability;

namespace MusicHub.Tests.Support;

/// <summary>Time for visits, and plans, made by the domain's verbs.</summary>
public static class TestPlans
{
    /// <summary>Monday mornings for good, unless told otherwise.</summary>
    public static async Task<VisitorAvailability> AVisitorsTime(this TestHub hub, Person person, int visits = 2, DateOnly? until = null, Guid[]? regions = null, string[]? halves = null, string home = "QX1")
    {
        var time = new VisitorAvailability(person.Id);
        time.Change(new(home, null), visits, regions ?? [], [new(new(2025, 9, 1), until, HalfDays.Of(halves ?? ["Mon am"]))], []).OrThrow();
        await hub.Save(time);
        return time;
    }
}
