using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Scenarios;

public enum Assumption
{
    TakeUp,
    OneTerm,
    TwoTerms,
    ThreeTerms,
    Rate,
    Sessions,
    FirstPercent,
    SecondPercent,
    ThirdPercent,
    Response,

    /// <summary>How many schools of one size have digital resources.</summary>
    SchoolsOfSize,

    /// <summary>What part of digital resources the schools of one size pay.</summary>
    ShareOfSize,
}

/// <summary>What the subsidy would be if one assumption were at either end of its range and all others as they are.</summary>
/// <param name="From">The assumption at its low end: a percentage, pounds, sessions or a number of classes.</param>
/// <param name="To">At its high end.</param>
public sealed record Swing(Assumption Assumption, decimal From, decimal To, decimal AtFrom, decimal AtTo)
{
    /// <summary>Which size of school it is about, from 1; 0 for none.</summary>
    public int Size { get; init; }

    public decimal Lowest => Math.Min(AtFrom, AtTo);

    public decimal Highest => Math.Max(AtFrom, AtTo);

    public decimal Width => Highest - Lowest;
}

/// <summary>Which assumption matters most.</summary>
public static class Sensitivity
{
    /// <summary>The widest first.</summary>
    public static IReadOnlyList<Swing> Of(ScenarioModel model, ScenarioRanges ranges)
    {
        Swing[] swings =
        [
            Try(Assumption.TakeUp, 1 - (ranges.TakeUp / 100), 1 + (ranges.TakeUp / 100), factor => factor * model.TakeUp.Classes, factor => model with { Factors = [.. model.Factors.Select(known => known * factor)] }),
            Classes(Assumption.OneTerm, 1),
            Classes(Assumption.TwoTerms, 2),
            Classes(Assumption.ThreeTerms, 3),
            Try(Assumption.Rate, 1 - (ranges.Rate / 100), 1 + (ranges.Rate / 100), factor => factor * model.Charges.Rate, factor => model with { Charges = Dearer(model.Charges, factor) }),
            Try(Assumption.Sessions, Math.Max(1, model.Charges.Sessions - ranges.Sessions), model.Charges.Sessions + ranges.Sessions, sessions => sessions, sessions => model with { Charges = model.Charges with { Sessions = (int)sessions } }),
            Percent(Assumption.FirstPercent, model.Rates.First, percent => model.Rates with { First = percent }),
            Percent(Assumption.SecondPercent, model.Rates.Second, percent => model.Rates with { Second = percent }),
            Percent(Assumption.ThirdPercent, model.Rates.Third, percent => model.Rates with { Third = percent }),
            Try(Assumption.Response, ranges.WeakestResponse, ranges.StrongestResponse, strength => strength, strength => model with { Response = model.Response.Times(strength) }),
        ];
        return [.. swings.OrderByDescending(swing => swing.Width).ThenBy(swing => swing.Assumption)];

        Swing Classes(Assumption assumption, int terms) => Try(
            assumption, 1 - (ranges.Duration / 100), 1 + (ranges.Duration / 100), factor => factor * model.TakeUp.Of(terms), factor => model with { Factors = [.. model.Factors.Select((known, at) => at == terms - 1 ? known * factor : known)] });

        Swing Percent(Assumption assumption, decimal percent, Func<decimal, SubsidyRates> rates) => Try(
            assumption, Math.Max(0, percent - ranges.Points), Math.Min(100, percent + ranges.Points), known => known, known => model with { Rates = rates(known) });
    }

    private static Swing Try(Assumption assumption, decimal low, decimal high, Func<decimal, decimal> shown, Func<decimal, ScenarioModel> changed) =>
        new(assumption, shown(low), shown(high), changed(low).Outcome().Subsidy, changed(high).Outcome().Subsidy);

    // Also the rates of those ways of teaching that have their own.
    private static ScenarioCharges Dearer(ScenarioCharges charges, decimal factor) =>
        charges with { Rate = charges.Rate * factor, Kinds = [.. charges.Kinds.Select(kind => kind with { Rate = kind.Rate * factor })] };
}
