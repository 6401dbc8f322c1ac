using MusicHub.Domain.Feedback;
using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Web.Features.Feedback;

public static class FeedbackStandings
{
    /// <summary>How it stands, in colour, shape and words.</summary>
    public static (StatusKind Kind, string Words) Standing(this FeedbackState state) => state == FeedbackState.Open ? (StatusKind.Warning, "Open") : (StatusKind.Done, "Settled");
}
