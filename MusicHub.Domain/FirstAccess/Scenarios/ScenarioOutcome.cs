using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>What a scenario comes to. Exact throughout: figures are rounded where they are shown, a total as a total and never as a sum of rounded cells.</summary>
public sealed class ScenarioOutcome
{
    private readonly List<(ExpectedClasses Classes, Price Each)> _priced;

    internal ScenarioOutcome(ScenarioModel model)
    {
        Model = model;
        var prices = new Dictionary<(DeliveryKind, int, SubsidisedPlaces), Price>();
        _priced = [.. model.Expected().Select(classes => (classes, PriceOf(classes)))];
        CurrentSubsidy = model.TakeUp.Lines.Sum(line => line.Classes * model.Factors[line.Terms - 1] * model.Charges.PriceOf(line.Kind, line.Terms, line.Places, model.Current).Subsidy);

        Price PriceOf(ExpectedClasses classes)
        {
            var key = (classes.Kind, classes.Terms, classes.Places);
            return prices.TryGetValue(key, out var known) ? known : prices[key] = model.Charges.PriceOf(classes.Kind, classes.Terms, classes.Places, model.Rates);
        }
    }

    public ScenarioModel Model { get; }

    public OutcomeFigures Total => Sum(_ => true);

    public decimal Subsidy => Total.Subsidy;

    /// <summary>What the take-up would cost the grant by the current option, schools not responding to anything.</summary>
    public decimal CurrentSubsidy { get; }

    /// <summary>Less than 0 where the scenario costs more.</summary>
    public decimal Saving => CurrentSubsidy - Subsidy;

    /// <summary>Classes that are not taught any more.</summary>
    public decimal Given => _priced.Where(priced => priced.Classes.Terms == 0).Sum(priced => priced.Classes.Classes);

    /// <summary>1 is all of it; null where the grant is not known, or nothing.</summary>
    public decimal? ShareOfGrant => Model.Charges.Grant is > 0 and var grant ? Subsidy / grant : null;

    /// <summary>Less than 0 where the grant does not suffice.</summary>
    public decimal? LeftOfGrant => Model.Charges.Grant - Subsidy;

    public IEnumerable<(Phase? Phase, OutcomeFigures Figures)> ByPhase =>
        _priced.Select(priced => priced.Classes.Phase).Distinct().Order().Select(phase => (phase, Sum(classes => classes.Phase == phase)));

    public IEnumerable<(DeliveryKind Kind, OutcomeFigures Figures)> ByKind =>
        _priced.Select(priced => priced.Classes.Kind).Distinct().Order().Select(kind => (kind, Sum(classes => classes.Kind == kind)));

    public OutcomeFigures Of(int terms) => Sum(classes => classes.Terms == terms);

    /// <summary>The subsidy of the year groups' first, second or third subsidised term.</summary>
    /// <param name="place">1 to 3.</param>
    /// <param name="terms">Of classes taught for so many terms; null for all.</param>
    public decimal SubsidyOf(int place, int? terms = null) => _priced
        .Where(priced => terms is null || priced.Classes.Terms == terms)
        .Sum(priced => priced.Classes.Classes * priced.Each.Terms.Where(term => term.Ordinal == place).Sum(term => term.Subsidy));

    /// <summary>What one whole class costs a school and the grant, from its first subsidised term on.</summary>
    public Price ClassFor(int terms) => Model.Charges.PriceOf(DeliveryKind.WholeClass, terms, Places.FirstTerms(terms), Model.Rates);

    /// <summary>The same by the current option.</summary>
    public Price CurrentClassFor(int terms) => Model.Charges.PriceOf(DeliveryKind.WholeClass, terms, Places.FirstTerms(terms), Model.Current);

    /// <summary>How many further whole classes the saving would pay: by this option's subsidy, or their full cost. Null where they cost nothing or there is no saving.</summary>
    public int? Funds(int terms, bool fully = false)
    {
        var each = fully ? ClassFor(terms).FullCost : ClassFor(terms).Subsidy;
        return Saving <= 0 || each <= 0 ? null : (int)Math.Min(int.MaxValue, decimal.Floor(Saving / each));
    }

    /// <summary>What is taught in a term of the calendar, and how many sets of instruments that needs at a time.</summary>
    public TermLoad LoadIn(TermName term)
    {
        var (classes, hours) = (0m, 0m);
        foreach (var (expected, _) in _priced)
        {
            var sixths = expected.Classes * expected.SixthsIn(term);
            (classes, hours) = (classes + sixths, hours + (sixths * Model.Charges.RateOf(expected.Kind).Sessions * Model.Charges.RateOf(expected.Kind).Minutes));
        }

        return new(term, classes / 6, hours / 360, classes * Model.Charges.SetsPerClass / 6);
    }

    private OutcomeFigures Sum(Func<ExpectedClasses, bool> wanted)
    {
        var (classes, full, subsidy, hire, minutes) = (0m, 0m, 0m, 0m, 0m);
        foreach (var (expected, each) in _priced)
        {
            if (expected.Terms == 0 || !wanted(expected))
                continue;
            classes += expected.Classes;
            full += expected.Classes * each.FullCost;
            subsidy += expected.Classes * each.Subsidy;
            hire += expected.Classes * each.Hire;
            minutes += expected.Classes * each.Minutes;
        }

        return new(classes, full, subsidy, hire, minutes);
    }
}

/// <param name="Classes">Parts of classes where only a part of them changes.</param>
/// <param name="Hire">If each class hires its sets.</param>
public sealed record OutcomeFigures(decimal Classes, decimal FullCost, decimal Subsidy, decimal Hire, decimal Minutes)
{
    public decimal Charge => FullCost - Subsidy;

    public decimal Hours => Minutes / 60;
}

/// <param name="Hours">Taught in the term.</param>
/// <param name="Sets">Of instruments, in use at a time.</param>
public sealed record TermLoad(TermName Term, decimal Classes, decimal Hours, decimal Sets);
