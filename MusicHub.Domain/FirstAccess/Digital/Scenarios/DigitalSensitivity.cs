using MusicHub.Domain.FirstAccess.Scenarios;

namespace MusicHub.Domain.FirstAccess.Digital.Scenarios;

/// <summary>Which assumption of a digital scenario matters most.</summary>
public static class DigitalSensitivity
{
    /// <summary>The widest first.</summary>
    public static IReadOnlyList<Swing> Of(DigitalModel model, ScenarioRanges ranges)
    {
        var schools = model.Sizes.Sum(size => size.Schools);
        List<Swing> swings =
        [
            Times(Assumption.TakeUp, 0, ranges.TakeUp, schools),
            Try(Assumption.Rate, 0, 1 - (ranges.Rate / 100), 1 + (ranges.Rate / 100), factor => factor * 100, factor => model.With(0, size => size with { Cost = size.Cost * factor })),
            Try(Assumption.Response, 0, ranges.WeakestResponse, ranges.StrongestResponse, strength => strength, strength => model with { Strength = strength }),
        ];
        foreach (var (at, size) in model.Sizes.Index())
        {
            if (model.Sizes.Count > 1)
                swings.Add(Times(Assumption.SchoolsOfSize, at + 1, ranges.Duration, size.Schools));
            swings.Add(Try(
                Assumption.ShareOfSize, at + 1, Math.Max(0, size.SchoolPercent - ranges.Points), Math.Min(100, size.SchoolPercent + ranges.Points), known => known, share => model.With(at + 1, known => known with { SchoolPercent = share })));
        }

        return [.. swings.OrderByDescending(swing => swing.Width).ThenBy(swing => swing.Assumption).ThenBy(swing => swing.Size)];

        Swing Times(Assumption assumption, int size, decimal range, int of) => Try(assumption, size, 1 - (range / 100), 1 + (range / 100), factor => factor * of, factor => model.Times(size, factor));
    }

    private static Swing Try(Assumption assumption, int size, decimal low, decimal high, Func<decimal, decimal> shown, Func<decimal, DigitalModel> changed) =>
        new(assumption, shown(low), shown(high), changed(low).Outcome().Subsidy, changed(high).Outcome().Subsidy) { Size = size };
}
