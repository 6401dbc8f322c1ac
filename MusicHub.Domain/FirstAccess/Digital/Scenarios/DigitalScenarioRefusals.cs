namespace MusicHub.Domain.FirstAccess.Digital.Scenarios;

public static class DigitalScenarioRefusals
{
    public static readonly Refusal SchoolsMissing = new("digital-schools-missing", "Enter how many schools there are: at least one", "Sizes[0].Schools");

    public static readonly Refusal NobodyAsked = new("digital-nobody-asked", "There is no such school: nobody has asked, or no school of the phase is open", "Source");

    public static readonly Refusal GrantWrong = new("digital-grant-wrong", "The grant must be pounds and pence, 0 or more", "Grant");

    public static readonly Refusal OptionNameTooLong = Options.OptionRefusals.NameTooLong with { Field = "OptionName" };

    public static readonly Refusal CurrentNameTooLong = Options.OptionRefusals.NameTooLong with { Field = "CurrentName" };

    public static Refusal SchoolsWrong(int at) => new("digital-schools-wrong", $"Size {at + 1}: schools must be a whole number from 0 to {DigitalScenario.MostSchools:N0}", $"Sizes[{at}].Schools");

    public static Refusal PercentWrong(int at, string field, string what) => new("digital-scenario-percent-wrong", $"Size {at + 1}: {what} must be from 0 to 100, with at most 4 decimal places", $"Sizes[{at}].{field}");
}
