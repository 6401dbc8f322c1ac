using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Digital.Scenarios;

/// <summary>Schools of one size in a scenario: how many, what one costs, and what part of it they pay.</summary>
/// <param name="MostPupils">Null for the last size, which has no upper bound.</param>
/// <param name="Schools">That have the resources if nobody gives them up.</param>
/// <param name="CurrentPercent">What such a school pays by the option that it is compared with.</param>
/// <param name="LeavingPercent">Which part of the schools would go without, if they pay so.</param>
public sealed record DigitalSize(int? MostPupils, int Schools, decimal Cost, decimal SchoolPercent, decimal CurrentPercent, decimal LeavingPercent = 0)
{
    public BandTerms Terms => new(MostPupils, Cost, SchoolPercent);

    internal Refusal? Refusal(int at)
    {
        if (Schools is < 0 or > DigitalScenario.MostSchools)
            return DigitalScenarioRefusals.SchoolsWrong(at);
        if (!SubsidyRates.Possible(CurrentPercent))
            return DigitalScenarioRefusals.PercentWrong(at, "CurrentPercent", "the share that the school pays now");
        return SubsidyRates.Possible(LeavingPercent) ? null : DigitalScenarioRefusals.PercentWrong(at, "LeavingPercent", "the part of the schools that would go without");
    }
}
