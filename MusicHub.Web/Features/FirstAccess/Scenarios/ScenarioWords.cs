using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

/// <summary>Scenarios in words.</summary>
public static class ScenarioWords
{
    /// <summary>"318", or "12.4" where a part of a class remains.</summary>
    public static string Classes(this decimal classes) => classes.ToString("#,##0.#", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>"£103,875", where pennies stand elsewhere on the page.</summary>
    public static string WholePounds(this decimal pounds) => pounds.ToString("C0", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>"57.7%".</summary>
    public static string Share(this decimal share) => $"{share * 100:0.0}%";

    /// <summary>"£120.00 more", "£3.00 less", "the same".</summary>
    public static string MoreOrLess(this decimal difference) =>
        difference == 0 ? "the same" : $"{Math.Abs(difference).Pounds()} {(difference > 0 ? "more" : "less")}";

    public static string PhaseTitle(Phase? phase) => phase?.Title() ?? "All phases";

    /// <summary>"163, 12 and 143 classes for 1, 2 and 3 terms".</summary>
    public static string Title(this TakeUp takeUp) => $"{takeUp.Of(1).Number()}, {takeUp.Of(2).Number()} and {takeUp.Of(3).Number()} classes for 1, 2 and 3 terms";

    /// <summary>"typed", or "from the bookings of 2025/26 on 3 Feb 2026".</summary>
    public static string Source(this Scenario scenario) => scenario.BookingsOf is { } year
        ? $"from the bookings of {Domain.Calendar.AcademicYear.TitleOf(year)}{(scenario.TakenOn is { } on ? $", as they were on {on.Short()}" : "")}"
        : "typed";

    public static string Title(this GoalRule rule) => rule switch
    {
        GoalRule.KeepRatios => "Change all three percentages, in proportion",
        GoalRule.FirstOnly => "Change the 1st term only",
        GoalRule.SecondOnly => "Change the 2nd term only",
        GoalRule.ThirdOnly => "Change the 3rd term only",
        GoalRule.AllEqual => "Give all three terms the same percentage",
        GoalRule.Rate => "Change the rate for a session",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    public static string Title(this Assumption assumption) => assumption switch
    {
        Assumption.TakeUp => "Number of classes altogether",
        Assumption.OneTerm => "Classes for one term",
        Assumption.TwoTerms => "Classes for two terms",
        Assumption.ThreeTerms => "Classes for three terms",
        Assumption.Rate => "Rate for a session",
        Assumption.Sessions => "Sessions in a term",
        Assumption.FirstPercent => "Subsidy of the 1st term",
        Assumption.SecondPercent => "Subsidy of the 2nd term",
        Assumption.ThirdPercent => "Subsidy of the 3rd term",
        Assumption.Response => "How strongly schools respond",
        _ => throw new ArgumentOutOfRangeException(nameof(assumption), assumption, null),
    };

    /// <summary>An end of an assumption's range.</summary>
    public static string Value(this Assumption assumption, decimal value) => assumption switch
    {
        Assumption.TakeUp or Assumption.OneTerm or Assumption.TwoTerms or Assumption.ThreeTerms => value.Classes(),
        Assumption.Rate => value.Pounds(),
        Assumption.Sessions => value.Classes(),
        Assumption.Response => $"{value:0.##} times",
        _ => value.Percent(),
    };

    /// <summary>"Published as £6,800, £64.00 less than this; to the nearest £100 this is £6,900".</summary>
    public static string Note(this PublishedDifference difference, decimal step) =>
        $"Published as {Whole(difference.Figure.Pounds)}, {Math.Abs(difference.Over).Pounds()} {(difference.Over < 0 ? "less" : "more")} than this; to the nearest {Whole(step)} this is {Whole(difference.Rounded)}";

    private static string Whole(decimal pounds) => pounds == decimal.Truncate(pounds) ? pounds.WholePounds() : pounds.Pounds();
}
