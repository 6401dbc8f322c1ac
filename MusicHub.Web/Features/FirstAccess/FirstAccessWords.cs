using MusicHub.Domain.FirstAccess.Charges;
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

    /// <summary>"6 to 8 pupils"; null where there is no bound.</summary>
    public static string? Sizes(this DeliveryModel model) => (model.LeastPupils, model.MostPupils) switch
    {
        ({ } least, { } most) when least == most => Words.Count(least, "pupil"),
        ({ } least, { } most) => $"{least} to {most} pupils",
        ({ } least, null) => $"at least {Words.Count(least, "pupil")}",
        (null, { } most) => $"at most {Words.Count(most, "pupil")}",
        _ => null,
    };
}
