namespace MusicHub.Domain.FirstAccess.Charges;

public static class ChargesRefusals
{
    public static readonly Refusal HireWrong = new("charges-hire-wrong", "The hire of a set must be pounds and pence, 0 or more", "Hire");

    public static readonly Refusal WindowBackwards = new("charges-window-backwards", "The last day for requests must be on or after the first", "RequestsUntil");

    public static readonly Refusal PhasesMissing = new("charges-phases-missing", "Choose at least one phase whose schools are subsidised", "EligiblePhases");

    public static readonly Refusal YearGroupsWrong = new("charges-year-groups-wrong", "The number of subsidised year groups must be from 1 to 14", "YearGroups");

    public static readonly Refusal GrantWrong = new("charges-grant-wrong", "The grant must be pounds and pence, 0 or more", "Grant");

    public static readonly Refusal CodeTooLong = new("charges-code-too-long", $"VAT code, cost centre and fund must be {FirstAccessCharges.LongestCode} characters or fewer each", "VatCode");

    public static readonly Refusal YearTaken = new("charges-year-taken", "This academic year has its charges already. Change those", "StartYear");

    public static Refusal RateWrong(string field) => new("charges-rate-wrong", $"The rate for a session must be pounds and pence, more than 0 and at most £{FirstAccessCharges.HighestRate:#,##0}", field);

    public static Refusal MinutesWrong(string field) => new("charges-minutes-wrong", $"The minutes of a session must be from 1 to {FirstAccessCharges.MostMinutes}", field);

    public static Refusal SessionsWrong(string field) => new("charges-sessions-wrong", $"The sessions of a billed term must be from 1 to {FirstAccessCharges.MostSessions}", field);

    public static Refusal SizesWrong(string field) => new("charges-sizes-wrong", $"Numbers of pupils must be from 1 to {FirstAccessCharges.MostInClass}, the least no more than the most", field);

    public static Refusal DurationMissing(DeliveryKind kind) => new("charges-duration-missing", $"Choose for how many terms “{kind.Title()}” is offered", $"{kind}.Durations");
}
