using System.ComponentModel.DataAnnotations;
using MusicHub.Domain.FirstAccess.Scenarios;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

/// <summary>How far each assumption may be from what the scenario says; what is left empty is as usual.</summary>
public sealed class RangesForm
{
    [Display(Name = "Classes altogether")]
    public decimal? TakeUp { get; set; }

    [Display(Name = "Classes of each duration")]
    public decimal? Duration { get; set; }

    public decimal? Rate { get; set; }

    public int? Sessions { get; set; }

    [Display(Name = "Percentage points")]
    public decimal? Points { get; set; }

    public decimal? WeakestResponse { get; set; }

    public decimal? StrongestResponse { get; set; }

    /// <param name="leaving">The largest part that changes by what the response says: a strongest response that follows from it is left empty.</param>
    internal static RangesForm Of(ScenarioRanges ranges, decimal leaving) => new()
    {
        TakeUp = ranges.TakeUp,
        Duration = ranges.Duration,
        Rate = ranges.Rate,
        Sessions = ranges.Sessions,
        Points = ranges.Points,
        WeakestResponse = ranges.WeakestResponse,
        StrongestResponse = ranges.StrongestResponse == ScenarioRanges.StrongestFor(leaving) ? null : ranges.StrongestResponse,
    };

    internal ScenarioRanges Read(decimal leaving)
    {
        var usual = ScenarioRanges.Usual;
        return new()
        {
            TakeUp = TakeUp ?? usual.TakeUp,
            Duration = Duration ?? usual.Duration,
            Rate = Rate ?? usual.Rate,
            Sessions = Sessions ?? usual.Sessions,
            Points = Points ?? usual.Points,
            WeakestResponse = WeakestResponse ?? usual.WeakestResponse,
            StrongestResponse = StrongestResponse ?? ScenarioRanges.StrongestFor(leaving),
        };
    }
}
