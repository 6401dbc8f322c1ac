using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>What may be changed to keep the subsidy within an amount.</summary>
public enum GoalRule
{
    /// <summary>All percentages, which stay in proportion.</summary>
    KeepRatios,
    FirstOnly,
    SecondOnly,
    ThirdOnly,
    AllEqual,

    /// <summary>The rate for a session; the percentages stay.</summary>
    Rate,
}

/// <param name="Limit">The subsidy must not exceed it.</param>
/// <param name="NotBelow">No percentage that is changed may be lower.</param>
/// <param name="Step">Percentages are multiples of it.</param>
public sealed record Goal(GoalRule Rule, decimal Limit, decimal NotBelow = 0, decimal Step = 0.0001m);

public enum GoalState
{
    Found,

    /// <summary>Even the highest that is possible stays within the limit.</summary>
    Highest,

    /// <summary>Even the lowest that is allowed exceeds the limit.</summary>
    Impossible,

    /// <summary>All percentages are 0, so that there is no proportion to keep.</summary>
    NoProportion,
}

/// <param name="Model">The scenario changed so; where it is impossible, at the lowest that is allowed.</param>
public sealed record GoalAnswer(GoalState State, ScenarioModel Model, decimal Subsidy)
{
    public bool IsReached => State is GoalState.Found or GoalState.Highest;
}

/// <summary>
/// The highest percentages, or rate, by which a scenario's subsidy stays within an amount. More subsidy for a term never lowers the
/// total, so the answer is found by halving the grid of what is possible; it is exact, and the next step would exceed the limit.
/// </summary>
public static class GoalSeek
{
    public static GoalAnswer Solve(ScenarioModel model, Goal goal)
    {
        if (goal.Rule == GoalRule.KeepRatios && model.Rates == SubsidyRates.None)
            return new(GoalState.NoProportion, model, model.Outcome().Subsidy);
        var (low, high) = goal.Rule == GoalRule.Rate ? (1, (int)(FirstAccessCharges.HighestRate * 100)) : (0, (int)decimal.Ceiling(100 / goal.Step));
        var (state, step) = Highest(low, high, goal.Limit, SubsidyAt);
        return new(state, At(step), SubsidyAt(step));

        ScenarioModel At(int step) => Changed(model, goal, step);

        decimal SubsidyAt(int step) => At(step).Outcome().Subsidy;
    }

    /// <summary>The highest step of a grid whose subsidy stays within an amount; the lowest where none does. The subsidy never falls from step to step.</summary>
    internal static (GoalState State, int Step) Highest(int low, int high, decimal limit, Func<int, decimal> subsidyAt)
    {
        if (subsidyAt(low) > limit)
            return (GoalState.Impossible, low);
        if (subsidyAt(high) <= limit)
            return (GoalState.Highest, high);
        // What is at low stays within the limit, what is at high does not.
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (subsidyAt(middle) <= limit)
                low = middle;
            else
                high = middle;
        }

        return (GoalState.Found, low);
    }

    private static ScenarioModel Changed(ScenarioModel model, Goal goal, int step)
    {
        if (goal.Rule == GoalRule.Rate)
            return model with { Charges = model.Charges with { Rate = step / 100m } };
        var rates = model.Rates;
        var highest = Math.Max(rates.First, Math.Max(rates.Second, rates.Third));
        var percent = Math.Min(100, step * goal.Step);
        return model with
        {
            Rates = goal.Rule switch
            {
                GoalRule.KeepRatios => new(Kept(rates.First), Kept(rates.Second), Kept(rates.Third)),
                GoalRule.FirstOnly => rates with { First = NotBelow(percent) },
                GoalRule.SecondOnly => rates with { Second = NotBelow(percent) },
                GoalRule.ThirdOnly => rates with { Third = NotBelow(percent) },
                GoalRule.AllEqual => new(NotBelow(percent), NotBelow(percent), NotBelow(percent)),
                _ => throw new ArgumentOutOfRangeException(nameof(goal), goal.Rule, null),
            },
        };

        decimal NotBelow(decimal wanted) => Math.Max(wanted, goal.NotBelow);

        decimal Kept(decimal rate) => NotBelow(rate == highest ? percent : decimal.Floor(rate * percent / highest / goal.Step) * goal.Step);
    }
}
