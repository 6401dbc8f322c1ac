using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

/// <summary>SQLite lets one write at a time; people must not notice.</summary>
public sealed class ManyWritersTests : HubTests
{
    private const int Writers = 60;

    [Test]
    public async Task SixtyPeopleSavingAtOnce_LoseNothing_AndNobodyIsTurnedAway()
    {
        var people = Enumerable.Range(1, Writers).Select(number => Person.Add($"Visitor {number}", null, [Role.Visitor]).OrThrow()).ToArray();
        await Hub.Save(people);
        var visits = people.Select(person => Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, person.Id, Today, Today).OrThrow()).ToArray();
        await Hub.Save(visits);
        var forms = await Task.WhenAll(people.Zip(visits, async (person, visit) =>
        {
            var client = Hub.As(person);
            return (Client: client, Page: await client.Get($"/visits/{visit.Id}/record"), Person: person);
        }));

        var sent = await Task.WhenAll(forms.Select(form => form.Client.Post(form.Page, new()
        {
            ["Form.MetOthers"] = $"Met by {form.Person.Name}",
            ["Form.Priority"] = "Medium",
            ["Form.NextStep"] = "None",
            ["Form.NeedIds"] = Hub.Confidence.Id.ToString(),
            ["Form.Actions[0].What"] = $"Asked of {form.Person.Name}",
            ["Form.Actions[0].DueOn.Day"] = "1",
            ["Form.Actions[0].DueOn.Month"] = "3",
            ["Form.Actions[0].DueOn.Year"] = "2026",
        })));

        Assert.That(sent.Select(page => page.Status), Is.All.EqualTo(HttpStatusCode.Redirect), string.Join('\n', sent.Where(page => !page.IsRedirect).Select(page => page.Text).Distinct()));
        await using var db = Hub.Open();
        var saved = await db.Visits.ToListAsync();
        Assert.That(saved.Select(visit => (visit.State, visit.Version, visit.Needs.Count)), Is.All.EqualTo((VisitState.Done, 2, 1)));
        Assert.That(saved.Select(visit => visit.MetWhom), Is.EquivalentTo(people.Select(person => $"Met by {person.Name}")));
        Assert.That(await db.Actions.Select(action => action.What).ToListAsync(), Is.EquivalentTo(people.Select(person => $"Asked of {person.Name}")));
        Assert.That(await db.Changes.Where(change => change.Kind == "Visit recorded").Select(change => change.ById).ToListAsync(), Is.EquivalentTo(people.Select(person => (Guid?)person.Id)));
    }

    [Test]
    public async Task SixtyPeopleSavingTheSameVisit_AreToldExceptForOne()
    {
        var visit = await Hub.APlannedVisit();
        var page = await Hub.As(Role.HeadOfParticipation).Get($"/visits/{visit.Id}/attempts");

        var sent = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async number =>
        {
            var client = Hub.As(Role.HeadOfParticipation);
            return await client.Post(await client.Get(page.Address), new() { ["Form.Note"] = $"Note {number}", ["Version"] = "1" }, "Called");
        }));

        Assert.That(sent.Count(one => one.IsRedirect), Is.EqualTo(1));
        Assert.That(sent.Where(one => !one.IsRedirect).Select(one => one.Status), Is.All.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Saved<Visit>(visit.Id)).Attempts, Has.Count.EqualTo(1));
    }
}
