using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.People;

namespace MusicHub.Tests.Support;

/// <summary>Charges and options of First Access, made by the domain's own verbs and saved.</summary>
public static class TestFirstAccess
{
    public static readonly SubsidyRates B = new(30, 20, 50);

    /// <summary>£54 for 45 minutes, 11 sessions; requests in the first three months of the year.</summary>
    public static async Task<FirstAccessCharges> Charges(this TestHub hub, int startYear = 2025, Func<ChargesDetails, ChargesDetails>? change = null)
    {
        var details = new ChargesDetails
        {
            Rate = 54,
            Minutes = 45,
            Sessions = 11,
            Hire = 54,
            RequestsFrom = new(startYear, 1, 6),
            RequestsUntil = new(startYear, 4, 4),
            EligiblePhases = ChargesDetails.PrimaryPhase,
            Grant = 100_000,
        };
        var charges = FirstAccessCharges.Set(startYear, change?.Invoke(details) ?? details).OrThrow();
        await hub.Save(charges);
        return charges;
    }

    /// <param name="decision">What the board decided; null while it is a draft.</param>
    public static async Task<SubsidyOption> AnOption(this TestHub hub, string name = "Option B", SubsidyRates? rates = null, int startYear = 2025, bool? decision = null, bool adopted = false)
    {
        var option = SubsidyOption.Draft(startYear, new(name, rates ?? B), hub.Person(Role.Finance).Id, hub.Clock.GetUtcNow().AddDays(-60)).OrThrow();
        if (decision is not null || adopted)
        {
            option.PutToBoard(hub.Today.AddDays(-40)).OrThrow();
            option.Decide(decision ?? true, hub.Today.AddDays(-40), null, hub.Today).OrThrow();
        }

        if (adopted)
            option.Adopt("Decided", hub.Person(Role.Approver).Id, hub.Clock.GetUtcNow().AddDays(-30)).OrThrow();
        await hub.Save(option);
        return option;
    }
}
