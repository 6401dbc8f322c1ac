using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>A saved "what if" of First Access: a take-up, charges, an option's percentages and how schools may respond.</summary>
public sealed class Scenario : Aggregate
{
    public const int LongestName = 100;

    public const int LongestNote = 2000;

    public const int MostClasses = 100_000;

    private Scenario() => (Name, OptionName, CurrentName) = (null!, null!, null!);

    /// <summary>The academic year that it is about.</summary>
    public int StartYear { get; private init; }

    public string Name { get; private set; }

    public string? Note { get; private set; }

    public TakeUp TakeUp { get; private set; } = TakeUp.None;

    /// <summary>The academic year whose bookings the take-up is from; null where it was typed.</summary>
    public int? BookingsOf { get; private set; }

    /// <summary>When it was taken from the bookings.</summary>
    public DateOnly? TakenOn { get; private set; }

    public ScenarioCharges Charges { get; private set; } = null!;

    public string OptionName { get; private set; }

    public decimal First { get; private set; }

    public decimal Second { get; private set; }

    public decimal Third { get; private set; }

    /// <summary>The option that it is compared with.</summary>
    public string CurrentName { get; private set; }

    public decimal CurrentFirst { get; private set; }

    public decimal CurrentSecond { get; private set; }

    public decimal CurrentThird { get; private set; }

    public ResponseTable Response { get; private set; } = ResponseTable.Unchanged;

    public ScenarioRanges Ranges { get; private set; } = ScenarioRanges.Usual;

    public PublishedTable Published { get; private set; } = PublishedTable.None;

    /// <summary>The board's members may read it.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Reports for the board that are made from now on tell of it.</summary>
    public bool IsInReports { get; private set; }

    /// <summary>The option that was drafted from it.</summary>
    public Guid? OptionId { get; private set; }

    public Guid MadeById { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    public SubsidyRates Rates => new(First, Second, Third);

    public SubsidyRates Current => new(CurrentFirst, CurrentSecond, CurrentThird);

    public ScenarioModel Model => new(TakeUp, Charges, Rates, Current, Response);

    public ScenarioDetails Details => new(Name, Note, TakeUp, BookingsOf, TakenOn, Charges, new(OptionName, Rates), new(CurrentName, Current), Response, Ranges, Published);

    public static Result<Scenario> Make(int startYear, ScenarioDetails details, Guid byId, DateTimeOffset at)
    {
        if (startYear is < 2000 or > 2100)
            return CalendarRefusals.YearOutOfRange;
        var scenario = new Scenario { StartYear = startYear, MadeById = byId, MadeAt = at };
        return scenario.Change(details).Refusal is { } refusal ? refusal : scenario;
    }

    public Result Change(ScenarioDetails details)
    {
        if (details.Refusal() is { } refusal)
            return refusal;
        (Name, Note) = (details.Name!.Trim(), BoardOption.Text(details.Note));
        (TakeUp, BookingsOf, TakenOn, Charges) = (details.TakeUp, details.BookingsOf, details.TakenOn, details.Charges);
        (OptionName, First, Second, Third) = (details.Option.TitleOr(Name), details.Option.Rates.First, details.Option.Rates.Second, details.Option.Rates.Third);
        (CurrentName, CurrentFirst, CurrentSecond, CurrentThird) = (details.Current.TitleOr("Current"), details.Current.Rates.First, details.Current.Rates.Second, details.Current.Rates.Third);
        (Response, Ranges, Published) = (details.Response, details.Ranges, details.Published);
        return Result.Done;
    }

    /// <summary>Shares it with the board to read, or takes that back. What is not shared is in no report either.</summary>
    public void Share(bool shared, bool inReports) => (IsShared, IsInReports) = (shared, shared && inReports);

    /// <summary>Its percentages become a draft option of an academic year.</summary>
    public Result<SubsidyOption> DraftOption(int startYear, Guid byId, DateTimeOffset at)
    {
        if (OptionId is not null)
            return ScenarioRefusals.OptionMadeAlready;
        var option = SubsidyOption.Draft(startYear, new(OptionName, Rates, $"From the scenario “{Name}”."), byId, at);
        if (!option.IsRefused)
            OptionId = option.Value.Id;
        return option;
    }
}
