using MusicHub.Web.Design;
using MusicHub.Web.Features.Visits;

namespace MusicHub.Web.Features.Feedback.LogFeedback;

/// <param name="School">Null for feedback that is not from or about one.</param>
public sealed record LogFeedbackPage(FeedbackForm Form, VisitSchool? School, IReadOnlyList<Choice> Owners) : IFeedbackFormPage
{
    public string Back => School is null ? "/feedback" : $"/schools/{School.Id}";
}
