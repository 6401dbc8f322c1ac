using MusicHub.Domain.FirstAccess.Scenarios;

namespace MusicHub.Domain.FirstAccess.Digital.Scenarios;

/// <summary>What may be changed to keep what the grant pays for digital resources within an amount.</summary>
public enum DigitalGoalRule
{
    /// <summary>The share that schools pay; the same for all sizes where no size is named.</summary>
    Share,

    /// <summary>The cost for one school; in proportion for all sizes where none is named.</summary>
    Cost,
}

/// <param name="Size">From 1; 0 for all.</param>
/// <param name="Step">Shares are multiples of it.</param>
public sealed record DigitalGoal(DigitalGoalRule Rule, int Size, decimal Limit, decimal Step = 0.0001m)
{
    // A hundredth of a per cent of each cost, rounded down to the penny.
    private const int Proportion = 10_000;

    public DigitalGoalAnswer Solve(DigitalModel model)
    {
        if (Rule == DigitalGoalRule.Cost && Size == 0 && model.Sizes.All(size => size.Cost == 0))
            return new(GoalState.NoProportion, model);
        var high = Rule == DigitalGoalRule.Share ? (int)decimal.Ceiling(100 / Step) : Size > 0 ? (int)(DigitalOption.HighestCost * 100) : (int)(DigitalOption.HighestCost / model.Sizes.Max(size => size.Cost) * Proportion);
        var (state, step) = GoalSeek.Highest(0, high, Limit, at => At(model, at).Outcome().Subsidy);
        return new(state, At(model, step));
    }

    private DigitalModel At(DigitalModel model, int step) => model.With(Size, size => Rule switch
    {
        DigitalGoalRule.Share => size with { SchoolPercent = 100 - Math.Min(100, step * Step) },
        _ => size with { Cost = Size > 0 ? step / 100m : decimal.Floor(size.Cost * step * 100 / Proportion) / 100 },
    });
}

/// <param name="Model">The scenario changed so; where it is impossible, at what costs the grant least.</param>
public sealed record DigitalGoalAnswer(GoalState State, DigitalModel Model)
{
    public bool IsReached => State is GoalState.Found or GoalState.Highest;

    public decimal Subsidy { get; } = Model.Outcome().Subsidy;
}
