using System.ComponentModel.DataAnnotations;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Web.Design;
using MusicHub.Web.Features.FirstAccess.Scenarios;

namespace MusicHub.Web.Features.FirstAccess.Digital.Scenarios;

/// <summary>What finance types of a digital scenario. Sizes that are left empty are left out.</summary>
public sealed class DigitalScenarioForm
{
    public string? Name { get; set; }

    public string? Note { get; set; }

    public DigitalSource Source { get; set; }

    public List<DigitalSizeForm> Sizes { get; set; } = [];

    public decimal? Grant { get; set; }

    public string? OptionName { get; set; }

    public string? CurrentName { get; set; }

    public RangesForm Ranges { get; set; } = new();

    [Display(Name = "Published subsidy")]
    public decimal? PublishedSubsidy { get; set; }

    [Display(Name = "Published saving")]
    public decimal? PublishedSaving { get; set; }

    [Display(Name = "Rounded to the nearest")]
    public decimal? PublishedStep { get; set; }

    internal static DigitalScenarioForm Of(DigitalScenarioDetails details) => new()
    {
        Name = details.Name,
        Note = details.Note,
        Source = details.Source,
        Sizes = [.. Enumerable.Range(0, DigitalOption.MostBands).Select(at => DigitalSizeForm.Of(details.Sizes.ElementAtOrDefault(at)))],
        Grant = details.Grant,
        OptionName = details.OptionName,
        CurrentName = details.CurrentName,
        Ranges = RangesForm.Of(details.Ranges, details.Sizes.Select(size => size.LeavingPercent).DefaultIfEmpty().Max() / 100),
        PublishedSubsidy = details.Published.Figures.FirstOrDefault(figure => figure.Kind == PublishedKind.Subsidy)?.Pounds,
        PublishedSaving = details.Published.Figures.FirstOrDefault(figure => figure.Kind == PublishedKind.Saving)?.Pounds,
        PublishedStep = details.Published.Step,
    };

    /// <summary>As it is shown again, with all its rows.</summary>
    internal DigitalScenarioForm Whole()
    {
        Sizes = [.. Enumerable.Range(0, DigitalOption.MostBands).Select(at => Sizes.ElementAtOrDefault(at) ?? new())];
        return this;
    }

    /// <param name="year">Whose schools are counted where they are not typed.</param>
    internal DigitalScenarioDetails Read(YearDigital year, DigitalPhase phase, DateOnly today)
    {
        var sizes = Sizes.Take(Sizes.FindLastIndex(size => !size.IsEmpty) + 1).Select(size => size.Read()).ToList();
        if (Source != DigitalSource.Typed && sizes.Count > 0 && sizes[^1].MostPupils is null)
        {
            var counted = year.Count(phase, Source, [.. sizes.Select(size => size.Terms)]);
            sizes = [.. sizes.Zip(counted, (size, schools) => size with { Schools = schools })];
        }

        PublishedFigure?[] published = [PublishedSubsidy is { } subsidy ? new(PublishedKind.Subsidy, 0, 0, subsidy) : null, PublishedSaving is { } saving ? new(PublishedKind.Saving, 0, 0, saving) : null];
        return new(
            Name, Note, Source, Source == DigitalSource.Typed ? null : today, sizes, Grant, OptionName, CurrentName,
            Ranges.Read(sizes.Select(size => size.LeavingPercent).DefaultIfEmpty().Max() / 100),
            new(PublishedStep ?? PublishedTable.None.Step, [.. published.OfType<PublishedFigure>()]));
    }

    /// <summary>At the form's own field.</summary>
    internal static Domain.Refusal? AtField(Domain.Refusal? refusal) => refusal is null ? null : refusal with
    {
        Field = refusal.Code switch
        {
            "scenario-range-wrong" or "scenario-response-range-wrong" or "scenario-response-too-strong" => $"Ranges.{refusal.Field}",
            "scenario-published-wrong" => nameof(PublishedStep),
            _ => refusal.Field,
        },
    };
}

public sealed class DigitalSizeForm
{
    [Display(Name = "Most pupils")]
    public int? MostPupils { get; set; }

    public int? Schools { get; set; }

    public decimal? Cost { get; set; }

    [Display(Name = "Share of the school")]
    public decimal? SchoolPercent { get; set; }

    [Display(Name = "Share of the school now")]
    public decimal? CurrentPercent { get; set; }

    [Display(Name = "Part that goes without")]
    public decimal? LeavingPercent { get; set; }

    internal bool IsEmpty => MostPupils is null && Schools is null && Cost is null && SchoolPercent is null && CurrentPercent is null && LeavingPercent is null;

    internal static DigitalSizeForm Of(DigitalSize? size) => size is null ? new() : new()
    {
        MostPupils = size.MostPupils,
        Schools = size.Schools,
        Cost = size.Cost,
        SchoolPercent = size.SchoolPercent,
        CurrentPercent = size.CurrentPercent,
        LeavingPercent = size.LeavingPercent,
    };

    internal DigitalSize Read() => new(MostPupils, Schools ?? 0, Cost ?? 0, SchoolPercent ?? 0, CurrentPercent ?? 0, LeavingPercent ?? 0);
}

/// <param name="Scenario">The scenario so far; null for a new one.</param>
public sealed record DigitalScenarioFormPage(DigitalScenarioForm Form, int StartYear, DigitalPhase Phase, IReadOnlyList<int> Years, DigitalScenario? Scenario)
{
    public IEnumerable<Choice> YearChoices => Years.Select(year => new Choice($"{year}", AcademicYear.TitleOf(year)));

    public IEnumerable<Choice> Phases => DigitalPhases.All.Select(phase => new Choice(phase.ToString(), phase.Title()));
}
