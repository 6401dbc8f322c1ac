using MusicHub.Domain.Audits;
using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Web.Features.Audits;

public static class AuditWords
{
    public static (StatusKind Kind, string Words) Standing(this AuditState state) => state switch
    {
        AuditState.Started => (StatusKind.Neutral, "Started"),
        AuditState.InProgress => (StatusKind.Active, "In progress"),
        AuditState.Answered => (StatusKind.Warning, "Answered by the school"),
        AuditState.Completed => (StatusKind.Done, "Completed"),
        _ => (StatusKind.Done, "Signed off"),
    };

    public static (StatusKind Kind, string Words) Standing(this FeatureState state) => state switch
    {
        FeatureState.Met => (StatusKind.Done, "Met"),
        FeatureState.NotMet => (StatusKind.Warning, "Not met"),
        FeatureState.NotApplicable => (StatusKind.Off, "Does not apply"),
        FeatureState.NotAsked => (StatusKind.Off, "Not asked of this phase"),
        _ => (StatusKind.Neutral, "Not rated"),
    };

    public static string Title(this AuditForm form) => form == AuditForm.Short ? "Short form: the seven key features" : "Full audit";

    /// <summary>"5 of 6": those that a school was not asked, or that do not apply to it, are not counted.</summary>
    public static string FeaturesMet(AuditPicture picture) => picture.FeaturesCounted == 0 ? "–" : $"{picture.FeaturesMet} of {picture.FeaturesCounted}";

    /// <summary>"+0.3".</summary>
    public static string Moved(decimal change) => decimal.Round(change, 1, MidpointRounding.AwayFromZero).ToString("+0.0;-0.0;0.0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"2.7", to one decimal place.</summary>
    public static string Mean(decimal mean) => decimal.Round(mean, 1, MidpointRounding.AwayFromZero).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
