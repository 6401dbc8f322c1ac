using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Domain.FirstAccess.Digital;

namespace MusicHub.Web.Features.FirstAccess.Digital;

/// <summary>What is typed of a digital option. Sizes that are left empty are left out.</summary>
public sealed class DigitalOptionForm
{
    public string? Name { get; set; }

    public List<DigitalBandForm> Bands { get; set; } = [];

    public string? Note { get; set; }

    internal static DigitalOptionForm Of(DigitalOption? option) => new()
    {
        Name = option?.Name,
        Bands = [.. Enumerable.Range(0, DigitalOption.MostBands).Select(at => option?.Bands.ElementAtOrDefault(at) is { } band ? new DigitalBandForm { MostPupils = band.MostPupils, Cost = band.Cost, SchoolPercent = band.SchoolPercent } : new DigitalBandForm())],
        Note = option?.Note,
    };

    /// <summary>As it is shown again, with all its rows.</summary>
    internal DigitalOptionForm Whole() => new() { Name = Name, Note = Note, Bands = [.. Enumerable.Range(0, DigitalOption.MostBands).Select(at => Bands.ElementAtOrDefault(at) ?? new DigitalBandForm())] };

    internal DigitalDetails Read() => new(Name, [.. Filled().Select(band => new BandTerms(band.MostPupils, band.Cost ?? 0, band.SchoolPercent ?? 0))], Note);

    /// <summary>Says what is missing of a size, and which size a number that could not be read is of.</summary>
    internal void Check(ModelStateDictionary modelState)
    {
        foreach (var (key, entry) in modelState.Where(entry => entry.Value?.Errors.Count > 0 && entry.Key.StartsWith("Form.Bands[", StringComparison.OrdinalIgnoreCase)))
        {
            var message = entry!.Errors[0].ErrorMessage;
            entry.Errors.Clear();
            entry.Errors.Add($"Size {int.Parse(key["Form.Bands[".Length..key.IndexOf(']', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture) + 1}: {char.ToLowerInvariant(message[0])}{message[1..]}");
        }

        if (!modelState.IsValid)
            return;
        foreach (var (band, at) in Filled().Select((band, at) => (band, at)))
        {
            if (band.Cost is null)
                modelState.AddModelError($"Form.Bands[{at}].Cost", $"Size {at + 1}: enter the cost for one school");
            if (band.SchoolPercent is null)
                modelState.AddModelError($"Form.Bands[{at}].SchoolPercent", $"Size {at + 1}: enter what part the school pays, 0 for nothing");
        }
    }

    private IEnumerable<DigitalBandForm> Filled() => Bands.Take(Bands.FindLastIndex(band => !band.IsEmpty) + 1);
}

public sealed class DigitalBandForm
{
    [Display(Name = "Most pupils")]
    public int? MostPupils { get; set; }

    public decimal? Cost { get; set; }

    [Display(Name = "Share of the school")]
    public decimal? SchoolPercent { get; set; }

    public bool IsEmpty => MostPupils is null && Cost is null && SchoolPercent is null;
}
