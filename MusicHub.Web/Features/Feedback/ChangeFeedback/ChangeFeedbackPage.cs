using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Feedback.ChangeFeedback;

public sealed record ChangeFeedbackPage(FeedbackForm Form, FeedbackSubject Subject, IReadOnlyList<Choice> Owners) : IFeedbackFormPage;
