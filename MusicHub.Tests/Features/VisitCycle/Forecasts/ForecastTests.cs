using System.Net;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.VisitCycle.Forecasts;

public sealed class ForecastTests : HubTests
{
    [Test]
    public async Task Forecast_SaysWhoFallsOut_AsThingsAre()
    {
        var page = await Hub.As(Role.HeadOfParticipation).Get("/cycle/what-if");

        Assert.That(page.Text, Does.Contain("2 schools will be out of the cycle at the end of Autumn 2028. 0 schools are overdue now.").And.Contain("Nobody’s time for visits is known"));
        Assert.That(page.Rows[0], Is.EqualTo("Spring 2026 0 0 2 2 time"));
        Assert.That(page.Rows, Has.Count.EqualTo(9));
    }

    [Test]
    public async Task WhatIf_AVisitorLeaves_MoreSchoolsFallOut_AndMoreTimeMendsIt()
    {
        var visitor = Hub.Person(Role.Visitor);
        await Hub.AVisitorsTime(visitor, regions: [Hub.South.Id]);
        await Hub.AVisitorsTime(Hub.Person(Role.RegionalManager), until: new(2026, 2, 3));
        var client = Hub.As(Role.HeadOfParticipation);
        Assert.That((await client.Get("/cycle/what-if")).Text, Does.Contain("1 school will be out of the cycle").And.Contain("North 1"));

        var leaves = await client.Get($"/cycle/what-if?leaves={visitor.Id}&from=2025-spring");
        Assert.That(leaves.Text, Does.Contain("The changes: Only Visitor makes no visits from Spring 2026 on.").And.Contain("2 schools will be out of the cycle at the end of Autumn 2028. As things are: 1 at that time."));

        var more = await client.Get($"/cycle/what-if?leaves={visitor.Id}&from=2025-spring&more=1");
        Assert.That(more.Text, Does.Contain("1 more half-day in each term from Spring 2026 on, of somebody who goes everywhere").And.Contain("0 schools will be out of the cycle"));
        var south = await client.Get($"/cycle/what-if?from=2025-spring&more=1&who={visitor.Id}");
        Assert.That(south.Text, Does.Contain("of Only Visitor").And.Contain("1 school will be out of the cycle"));
    }

    [Test]
    public async Task WhatIf_TheTargetIsCut_FewerAreVisited()
    {
        await Hub.AVisitorsTime(Hub.Person(Role.Visitor));
        var targets = new YearTargets(2025);
        targets.Set(Hub.North.Id, TermName.Spring, 1).OrThrow();
        targets.Set(Hub.South.Id, TermName.Spring, 1).OrThrow();
        await Hub.Save(targets);
        var client = Hub.As(Role.HeadOfParticipation);
        Assert.That((await client.Get("/cycle/what-if")).Text, Does.Contain("0 schools will be out of the cycle"));

        Assert.That((await client.Get("/cycle/what-if?target=0")).Text, Does.Contain("a target of 0 schools for each whole year").And.Contain("2 schools will be out of the cycle"));
    }

    [Test]
    public async Task Forecast_OfAFixedPeriod_EndsWithIt()
    {
        await Hub.Change<HubSettings>(HubSettings.TheId, hub => hub.Change(hub.Name, hub.LaCodes, CycleRuleKind.Fixed, 2024).OrThrow());

        var page = await Hub.As(Role.HeadOfParticipation).Get("/cycle/what-if");

        Assert.That(page.Text, Does.Contain("by the end of the fixed period, Summer 2027.").And.Contain("2 schools will be out of the cycle at the end of Summer 2027."));
        Assert.That(page.Rows, Has.Count.EqualTo(5));
    }

    [TestCase("target=-1", "The target must be a whole number of schools, from 0 to 9,999.")]
    [TestCase("more=501", "The half-days must be a whole number from 0 to 500.")]
    public async Task WhatCannotBe_IsSaid(string query, string message)
    {
        await Hub.Save(ATarget());

        var page = await Hub.As(Role.HeadOfParticipation).Get($"/cycle/what-if?{query}");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors, Is.EqualTo(new[] { message }));
    }

    [Test]
    public async Task Forecast_AsksNoMore_ForMoreSchools()
    {
        var client = Hub.As(Role.HeadOfParticipation);
        await client.Get("/cycle/what-if");
        var few = await Hub.Host.Sql.During(() => client.Get("/cycle/what-if"));
        for (var urn = 910_000; urn < 910_030; urn++)
            await Hub.Save(TestHub.ASchool(urn, $"School {urn}"));

        Assert.That(await Hub.Host.Sql.During(() => client.Get("/cycle/what-if")), Is.EqualTo(few));
    }

    private YearTargets ATarget()
    {
        var targets = new YearTargets(2025);
        targets.Set(Hub.North.Id, TermName.Spring, 1).OrThrow();
        return targets;
    }
}
