using MusicHub.Domain.Hub;
using MusicHub.Domain.VisitCycle;

namespace MusicHub.Tests.Domain.Hub;

public sealed class HubSettingsTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    [Test]
    public void ChangeLogo_TellsTheKindByTheBytes()
    {
        var hub = Hub();

        hub.ChangeLogo(Png).OrThrow();
        Assert.That(hub.LogoContentType, Is.EqualTo("image/png"));

        hub.ChangeLogo([0xFF, 0xD8, 0xFF, 0xE0]).OrThrow();
        Assert.That(hub.LogoContentType, Is.EqualTo("image/jpeg"));
    }

    [Test]
    public void ChangeLogo_OfSomethingElse_IsRefusedAndKeepsTheOldOne()
    {
        var hub = Hub();
        hub.ChangeLogo(Png).OrThrow();

        Assert.That(hub.ChangeLogo("<svg onload=\"alert(1)\">"u8.ToArray()).Refusal, Is.EqualTo(HubRefusals.LogoNotAnImage));
        Assert.That(hub.ChangeLogo([.. Png, .. new byte[HubSettings.LargestLogo]]).Refusal, Is.EqualTo(HubRefusals.LogoTooLarge));
        Assert.That(hub.Logo, Is.EqualTo(Png));
    }

    [Test]
    public void Change_OfAFixedCycle_NeedsItsFirstYear()
    {
        var hub = Hub();

        Assert.That(hub.Change("A", [990], CycleRuleKind.Fixed, null).Refusal, Is.EqualTo(HubRefusals.FixedPeriodMissing));
        Assert.That(hub.Change("A", [12], CycleRuleKind.Rolling, null).Refusal, Is.EqualTo(HubRefusals.LaCodesWrong));
        Assert.That(hub.Rule, Is.EqualTo(new CycleRule(CycleRuleKind.Rolling, null)));
    }

    [Test]
    public void BoardMeetings_AreListedOnceForADay_AndGoOnce()
    {
        var hub = Hub();
        hub.AddBoardMeeting(new(2026, 3, 12), "Spring board").OrThrow();
        var meeting = hub.BoardMeetings[0].Id;

        Assert.That(hub.AddBoardMeeting(new(2026, 3, 12), null).Refusal, Is.EqualTo(HubRefusals.MeetingTwice));
        hub.RemoveBoardMeeting(meeting).OrThrow();
        Assert.That(hub.RemoveBoardMeeting(meeting).Refusal, Is.EqualTo(HubRefusals.MeetingGone));
    }

    private static HubSettings Hub() => HubSettings.SetUp("Testshire Music Hub", [990]).OrThrow();
}
