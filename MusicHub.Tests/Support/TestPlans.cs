using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Plans;

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

    /// <summary>A draft of the year, made by the program; the visitor has Monday mornings.</summary>
    public static async Task<YearPlan> APlan(this TestHub hub, string name = "Draft")
    {
        await using (var db = hub.Open())
        {
            if (!await db.VisitorAvailabilities.AnyAsync())
                await hub.AVisitorsTime(hub.Person(Role.Visitor));
        }

        var head = hub.As(Role.HeadOfParticipation);
        var page = await head.Submit(await head.Get("/cycle/plans/new"), new() { ["Form.Name"] = name });
        await hub.WorkOff();
        await using var saved = hub.Open();
        var id = Guid.Parse(page.Address.Split('/')[^1]);
        return await saved.YearPlans.AsNoTrackingWithIdentityResolution().SingleAsync(plan => plan.Id == id);
    }
}
