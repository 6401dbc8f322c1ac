using System.Net;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

public sealed class OptionTests : HubTests
{
    private HubClient Finance { get; set; } = null!;

    private HubClient Approver { get; set; } = null!;

    [SetUp]
    public void SignIn() => (Finance, Approver) = (Hub.As(Role.Finance), Hub.As(Role.Approver));

    [Test]
    public async Task FromTheDraftToTheAdoption_AsEachRole()
    {
        await Hub.Charges();
        var draft = await Finance.Submit(await Finance.Get("/first-access/options/draft?year=2025"), new() { ["Form.Name"] = "Option B", ["Form.First"] = "30", ["Form.Second"] = "20", ["Form.Third"] = "50" });
        Assert.That((draft.Title, draft.Text), Is.EqualTo(("Option B", draft.Text)));
        Assert.That(draft.Text, Does.Contain("Option B is drafted.").And.Contain("£415.80").And.Contain("£891.00"));
        var address = draft.Address;
        Assert.That((await Approver.Get($"{address}/adopt")).Location, Is.EqualTo(address), "the board has not decided");

        var put = await Finance.Submit(await Finance.Get($"{address}/board"), Date("Form.MeetingOn", Today.AddDays(-1)));
        Assert.That(put.Text, Does.Contain("Before the board"));
        Assert.That((await Finance.Get($"{address}/change")).Location, Is.EqualTo(address));
        var decide = await Finance.Get($"{address}/board-decision");
        Assert.That((await Finance.Submit(decide, [])).Errors, Is.EqualTo(new[] { "Choose what the board decided" }));
        var endorsed = await Finance.Submit(decide, new() { ["Form.Decision"] = "endorsed", ["Form.BoardNote"] = "Unanimous" });
        Assert.That(endorsed.Text, Does.Contain("Endorsed by the board").And.Contain("Unanimous"));

        Assert.That((await Finance.Get($"{address}/adopt")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        var adopted = await Approver.Submit(await Approver.Get($"{address}/adopt"), []);
        Assert.That(adopted.Text, Does.Contain("Option B is adopted.").And.Contain("In force").And.Contain("Only Approver"));
        Assert.That((await Hub.As(Role.Visitor).Get("/first-access/options")).Rows.Single(), Does.Contain("Adopted").And.Contain("£1,188.00"));
        Assert.That((await Hub.As(Role.BoardMember).Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task ACorrection_IsANewVersion_AndTheAdoptedOneStays()
    {
        var option = await Hub.AnOption(adopted: true);
        var form = await Finance.Get($"/first-access/options/{option.Id}/correct");
        Assert.That(form.Value("Form.Third"), Is.EqualTo("50"));

        var version = await Finance.Submit(form, new() { ["Form.Third"] = "45.5" });

        Assert.That((version.Title, version.Text), Is.EqualTo(("Option B, version 2", version.Text)));
        Assert.That(version.Text, Does.Contain("45.5%").And.Contain("Version 1: 30%, 20% and 50%, adopted"));
        Assert.That((await Saved<SubsidyOption>(option.Id)).Third, Is.EqualTo(50m));
    }

    [Test]
    public async Task NotEndorsed_IsAdoptedOnlyWithAReason()
    {
        var option = await Hub.AnOption(decision: false);
        var form = await Approver.Get($"/first-access/options/{option.Id}/adopt");

        Assert.That((await Approver.Submit(form, [])).Errors.Single(), Does.StartWith("The board did not endorse this option"));
        Assert.That((await Approver.Submit(form, new() { ["Form.Reason"] = "The grant was cut" })).Text, Does.Contain("The grant was cut"));
    }

    [Test]
    public async Task BeforeTheBoard_ItIsTakenBackToADraft()
    {
        var option = await Hub.AnOption();
        await Hub.Change<SubsidyOption>(option.Id, known => known.PutToBoard(Today.AddDays(9)).OrThrow());
        var page = await Finance.Get($"/first-access/options/{option.Id}");

        var back = await Finance.Submit(page, [], "Take it back to a draft");

        Assert.That(back.Text, Does.Contain("Option B is a draft again."));
        Assert.That((await Saved<SubsidyOption>(option.Id)).State, Is.EqualTo(OptionState.Draft));
    }

    [Test]
    public async Task Percentages_AreChecked_AndTwoWhoChangeADraftMeet()
    {
        var option = await Hub.AnOption();
        var form = await Finance.Get($"/first-access/options/{option.Id}/change");

        var wrong = await Finance.Submit(form, new() { ["Form.First"] = "101", ["Form.Second"] = "" });
        Assert.That(wrong.Errors, Is.EqualTo(new[] { "Enter the subsidy of the 2nd term, 0 for none" }));
        Assert.That((await Finance.Submit(form, new() { ["Form.First"] = "101" })).Errors.Single(), Does.StartWith("A subsidy must be from 0 to 100 per cent"));
        await Hub.Change<SubsidyOption>(option.Id, known => known.Change(new("Option X", known.Rates)).OrThrow());
        Assert.That((await Finance.Submit(form, new() { ["Form.First"] = "10" })).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Saved<SubsidyOption>(option.Id)).First, Is.EqualTo(30m));
    }
}
