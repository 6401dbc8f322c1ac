using System.Net;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

public sealed class DigitalPagesTests : HubTests
{
    private HubClient Finance { get; set; } = null!;

    private HubClient Manager { get; set; } = null!;

    [SetUp]
    public void People() => (Finance, Manager) = (Hub.As(Role.Finance), Hub.As(Role.RegionalManager));

    [Test]
    public async Task AnOption_IsDraftedDecidedAndAdopted()
    {
        await Hub.Charges();
        var form = await Finance.Get("/first-access/digital/options/draft?year=2025");
        var wrong = await Finance.Submit(form, new() { ["Form.Name"] = "By size", ["Form.Bands[0].MostPupils"] = "150", ["Form.Bands[0].Cost"] = "160", ["Form.Bands[1].SchoolPercent"] = "x" });
        Assert.That(wrong.Errors, Is.EqualTo(new[] { "Size 2: share of the school must be a number" }));
        var again = await Finance.Submit(wrong, new() { ["Form.Bands[0].SchoolPercent"] = "25", ["Form.Bands[1].SchoolPercent"] = "25" });
        Assert.That(again.Errors, Is.EqualTo(new[] { "Size 2: enter the cost for one school" }));
        var drafted = await Finance.Submit(again, new() { ["Form.Bands[1].Cost"] = "195.50" });
        Assert.That(drafted.Rows, Has.Count.EqualTo(3).And.Some.Contain("Up to 150 pupils £160.00 £40.00 25% £120.00"));
        var changed = await Finance.Submit(await Finance.Get($"{drafted.Address}/change"), new() { ["Form.Bands[1].Cost"] = "200" });
        Assert.That(changed.Rows, Has.Some.Contain("More than 150 pupils £200.00 £50.00 25% £150.00"));

        await Finance.Submit(await Finance.Get($"{drafted.Address}/board-decision"), new(Date("Form.MeetingOn", Today)) { ["Form.Decision"] = "not", ["Form.BoardNote"] = "Too dear for small schools" });
        Assert.That((await Finance.Get($"{drafted.Address}/adopt")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        var approver = Hub.As(Role.Approver);
        var adopt = await approver.Get($"{drafted.Address}/adopt");
        Assert.That((await approver.Submit(adopt, [])).Errors, Has.Count.EqualTo(1));
        Assert.That((await approver.Submit(adopt, new() { ["Form.Reason"] = "The grant is cut" })).Text, Does.Contain("In force: resources are allocated by it").And.Contain("The grant is cut"));
        Assert.That((await Finance.Get($"{drafted.Address}/change")).Location, Is.EqualTo(drafted.Address), "it stays");
    }

    [Test]
    public async Task ASchoolThatAsked_IsAllocatedItsResources_AndTheGrantKnows()
    {
        await Hub.Charges(change: details => details with { Grant = 100 });
        await Adopted(2025, new BandTerms(null, 80, 25));
        var form = await Manager.Get($"/first-access/digital/ask?school={Hub.NorthSchool.Id}");
        Assert.That((await Manager.Submit(form, [])).Text, Does.Contain("The request of Northgate Primary School is taken."));
        Assert.That((await Manager.Submit(await Manager.Get($"/first-access/digital/ask?school={Hub.NorthSchool.Id}"), [])).Errors, Is.EqualTo(new[] { "This school has asked for this year already." }));
        Assert.That((await Manager.Get($"/first-access/digital/ask?school={Hub.SouthSchool.Id}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        await Ask(Hub.SouthSchool);

        var page = await Finance.Get("/first-access/digital");
        Assert.That(page.Text, Does.Contain("0 schools have them £0.00 of the grant for them 2 schools wait £120.00 asked for £100.00 left of the grant"));
        Assert.That(page.Text, Does.Match("1\\. Northgate Primary School .* £60.00 £40.00 .*2\\. Southgate Primary School .* £60.00 £40.00 Does not fit"));
        var allocate = await Finance.Get($"/first-access/digital/requests/{await RequestOf(Hub.NorthSchool)}/allocate");
        Assert.That(allocate.Text, Does.Contain("School pays £20.00 Grant pays £60.00 Left of the grant after it £40.00"));
        var done = await Finance.Submit(allocate, []);
        Assert.That(done.Text, Does.Contain("1 school has them £60.00 of the grant for them 1 school waits £60.00 asked for £40.00 left of the grant"));
        Assert.That((await Finance.Get($"/first-access/digital/requests/{await RequestOf(Hub.SouthSchool)}/allocate")).Text, Does.Contain("This overspends the grant."));

        var grant = await Finance.Get("/first-access/grant");
        Assert.That(grant.Text, Does.Contain("Digital resources: £60.00 is promised, £60.00 asked for").And.Contain("£40.00 not promised yet").And.Contain("overspent by £20.00"));

        var end = await Finance.Get($"/first-access/digital/requests/{await RequestOf(Hub.NorthSchool)}/end");
        Assert.That((await Finance.Submit(end, [])).Errors, Is.EqualTo(new[] { "Say why" }));
        Assert.That((await Finance.Submit(end, new() { ["Form.Reason"] = "Another platform" })).Text, Does.Contain("£100.00 left of the grant").And.Contain("withdrawn on 3 Feb 2026: Another platform"));
    }

    [Test]
    public async Task AllThatFit_AreAllocatedAtOnce()
    {
        await Hub.Charges(change: details => details with { Grant = 100 });
        await Adopted(2025, new BandTerms(null, 80, 25));
        await Ask(Hub.NorthSchool);
        await Ask(Hub.SouthSchool);

        var done = await Finance.Submit(await Finance.Get("/first-access/digital"), [], "Allocate to the 1 school that fits into the grant");

        Assert.That(done.Text, Does.Contain("1 school has its digital resources.").And.Contain("1 school waits").And.Not.Contain("that fits into the grant"));
        Assert.That((await Manager.Get("/first-access/digital")).Document.QuerySelector("main form[method=post]"), Is.Null);
        Assert.That((await Hub.As(Role.BoardMember).Get("/first-access/digital")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AllThatFit_AreAllocated_OnlyAsTheyWereShown()
    {
        await Hub.Charges(change: details => details with { Grant = 100 });
        await Adopted(2025, new BandTerms(null, 80, 25));
        await Ask(Hub.NorthSchool);
        var shown = await Finance.Get("/first-access/digital");
        Assert.That(shown.Text, Does.Contain("1 school fits into the grant: together the grant pays £60.00 and the school pays £20.00."));
        await Hub.Change<DigitalRequest>(await RequestOf(Hub.NorthSchool), request => request.Decline("No", Hub.SouthManager.Id, Today).OrThrow());

        Assert.That((await Finance.Submit(shown, [], "Allocate to the 1 school that fits into the grant")).Errors, Is.EqualTo(new[] { "No school that waits fits into the grant any more." }));
        await Ask(Hub.SouthSchool);
        Hub.Clock.MoveTo(Today.AddDays(1));
        await Adopted(2025, new BandTerms(null, 80, 50));
        Assert.That((await Finance.Submit(shown, [], "Allocate to the 1 school that fits into the grant")).Errors.Single(), Does.StartWith("Who fits into the grant, or what they pay, has changed"));
    }

    [Test]
    public async Task WhatTheBoardHasEndorsed_StandsOnTheHomePage_OfWhoeverAdopts()
    {
        await Hub.Charges();
        var option = DigitalOption.Draft(2026, DigitalPhase.Primary, new("A quarter", [new BandTerms(null, 80, 25)]), Hub.Person(Role.Finance).Id, Hub.Clock.GetUtcNow()).OrThrow();
        option.Decide(endorsed: true, Today, null, Today).OrThrow();
        await Hub.Save(option);

        var home = await Hub.As(Role.Approver).Get("/");
        var link = home.Document.QuerySelectorAll("main a").Single(link => link.TextContent.Contains("Digital options to adopt", StringComparison.Ordinal));

        Assert.That((await Hub.As(Role.Approver).Get(link.GetAttribute("href")!)).Text, Does.Contain("Digital resources of 2026/27").And.Contain("A quarter Endorsed by the board"));
        Assert.That((await Finance.Get("/")).Text, Does.Not.Contain("Digital options to adopt"));
    }

    [Test]
    public async Task Options_StandSideBySide_AgainstWhatWasInForceBefore()
    {
        await Hub.Charges();
        await Adopted(2024, new BandTerms(null, 200, 0));
        await Adopted(2025, new BandTerms(null, 200, 25));
        await Ask(Hub.NorthSchool);

        Assert.That((await Finance.Get("/first-access/digital")).Rows, Has.Some.Contain("1 £200.00 £50.00 £150.00 £50.00 less than “2024 option” of 2024/25"));
    }

    [Test]
    public async Task TwoWhoAllocate_Meet()
    {
        await Hub.Charges();
        await Adopted(2025, new BandTerms(null, 80, 25));
        await Ask(Hub.NorthSchool);
        var id = await RequestOf(Hub.NorthSchool);
        var stale = await Finance.Get($"/first-access/digital/requests/{id}/allocate");
        await Hub.Change<DigitalRequest>(id, request => request.Decline("No", Hub.SouthManager.Id, Today).OrThrow());

        Assert.That((await Finance.Submit(stale, [])).Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    private async Task Adopted(int year, params BandTerms[] bands)
    {
        var option = DigitalOption.Draft(year, DigitalPhase.Primary, new($"{year} option", bands), Hub.Person(Role.Finance).Id, Hub.Clock.GetUtcNow()).OrThrow();
        option.Decide(endorsed: true, Today, null, Today).OrThrow();
        option.Adopt(null, Hub.Person(Role.Approver).Id, Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(option);
    }

    private async Task Ask(School school) => await Hub.Save(DigitalRequest.Ask(school, 2025, Today, Today).OrThrow());

    private async Task<Guid> RequestOf(School school)
    {
        await using var db = Hub.Open();
        return db.DigitalRequests.Single(request => request.SchoolId == school.Id).Id;
    }
}
