using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess;

/// <summary>First Access in words.</summary>
public static class FirstAccessWords
{
    public static (StatusKind Kind, string Words) Standing(this OptionState state) => state switch
    {
        OptionState.Draft => (StatusKind.Neutral, "Draft"),
        OptionState.BeforeBoard => (StatusKind.Active, "Before the board"),
        OptionState.Endorsed => (StatusKind.Active, "Endorsed by the board"),
        OptionState.NotEndorsed => (StatusKind.Warning, "Not endorsed"),
        _ => (StatusKind.Done, "Adopted"),
    };

    /// <summary>"33.3%".</summary>
    public static string Percent(this decimal percent) => $"{percent:0.####}%";

    /// <summary>"30%, 20% and 50%".</summary>
    public static string Title(this SubsidyRates rates) => $"{rates.First.Percent()}, {rates.Second.Percent()} and {rates.Third.Percent()}";

    /// <summary>"£54.00 for 45 minutes".</summary>
    public static string Title(this SessionRate rate) => $"{rate.Rate.Pounds()} for {rate.Minutes} minutes";

    /// <summary>"1 term", "3 terms".</summary>
    public static string Terms(int terms) => Words.Count(terms, "term");
}
