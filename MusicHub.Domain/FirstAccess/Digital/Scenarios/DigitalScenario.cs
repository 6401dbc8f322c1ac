using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Scenarios;

namespace MusicHub.Domain.FirstAccess.Digital.Scenarios;

/// <summary>A saved "what if" of digital resources: how many schools of each size, what one costs, and what part of it they would pay.</summary>
public sealed class DigitalScenario : Aggregate
{
    public const int MostSchools = 100_000;

    private DigitalScenario() => (Name, OptionName, CurrentName) = (null!, null!, null!);

    /// <summary>The academic year that it is about.</summary>
    public int StartYear { get; private init; }

    public DigitalPhase Phase { get; private init; }

    public string Name { get; private set; }

    public string? Note { get; private set; }

    public DigitalSource Source { get; private set; }

    /// <summary>When schools were counted; null where they are typed.</summary>
    public DateOnly? TakenOn { get; private set; }

    /// <summary>From the smallest schools to the largest.</summary>
    public IReadOnlyList<DigitalSize> Sizes { get; private set; } = [];

    public decimal? Grant { get; private set; }

    public string OptionName { get; private set; }

    /// <summary>Of the option that it is compared with.</summary>
    public string CurrentName { get; private set; }

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

    public DigitalModel Model => new(Sizes, Grant);

    public DigitalScenarioDetails Details => new(Name, Note, Source, TakenOn, Sizes, Grant, OptionName, CurrentName, Ranges, Published);

    public static Result<DigitalScenario> Make(int startYear, DigitalPhase phase, DigitalScenarioDetails details, Guid byId, DateTimeOffset at)
    {
        if (startYear is < 2000 or > 2100)
            return CalendarRefusals.YearOutOfRange;
        var scenario = new DigitalScenario { StartYear = startYear, Phase = phase, MadeById = byId, MadeAt = at };
        return scenario.Change(details).Refusal is { } refusal ? refusal : scenario;
    }

    public Result Change(DigitalScenarioDetails details)
    {
        if (details.Refusal() is { } refusal)
            return refusal;
        (Name, Note, Source, TakenOn) = (details.Name!.Trim(), BoardOption.Text(details.Note), details.Source, details.TakenOn);
        (Sizes, Grant, Ranges, Published) = (details.Sizes, details.Grant, details.Ranges, details.Published);
        (OptionName, CurrentName) = (BoardOption.Text(details.OptionName) ?? Name, BoardOption.Text(details.CurrentName) ?? "Current");
        return Result.Done;
    }

    /// <summary>Shares it with the board to read, or takes that back. What is not shared is in no report either.</summary>
    public void Share(bool shared, bool inReports) => (IsShared, IsInReports) = (shared, shared && inReports);

    /// <summary>Where the published figure is not the exact one rounded so.</summary>
    public IReadOnlyList<PublishedDifference> Differences()
    {
        var outcome = Model.Outcome();
        return Published.Differences(figure => figure.Kind == PublishedKind.Saving ? outcome.Saving : outcome.Subsidy);
    }

    /// <summary>Its sizes become a draft option of its year.</summary>
    public Result<DigitalOption> DraftOption(Guid byId, DateTimeOffset at)
    {
        if (OptionId is not null)
            return ScenarioRefusals.OptionMadeAlready;
        var option = DigitalOption.Draft(StartYear, Phase, new(OptionName, [.. Sizes.Select(size => size.Terms)], $"From the scenario “{Name}”."), byId, at);
        if (!option.IsRefused)
            OptionId = option.Value.Id;
        return option;
    }
}
