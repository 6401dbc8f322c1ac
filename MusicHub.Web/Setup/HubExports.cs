using MusicHub.Web.Features.Actions.ExportActions;
using MusicHub.Web.Features.Audits.ExportAudits;
using MusicHub.Web.Features.Audits.Reviews.ExportReviews;
using MusicHub.Web.Features.Audits.Summaries.ExportSummaries;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Feedback.ExportFeedback;
using MusicHub.Web.Features.FirstAccess.Bookings.ExportBookings;
using MusicHub.Web.Features.Schools.ExportContacts;
using MusicHub.Web.Features.Schools.ExportSchools;
using MusicHub.Web.Features.Surveys.ExportSurveyAnalysis;
using MusicHub.Web.Features.Surveys.ExportSurveyAnswers;
using MusicHub.Web.Features.Surveys.ExportSurveys;
using MusicHub.Web.Features.VisitCycle.ExportDue;
using MusicHub.Web.Features.Visits.ExportVisits;
using MusicHub.Web.Features.Visits.ExportVisitsToEdit;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Setup;

/// <summary>The lists that can be taken away as a file.</summary>
public static class HubExports
{
    public static void AddHubExports(this IServiceCollection services)
    {
        services.AddScoped<LargeExports>();
        services.AddScoped<IHubJob, MakeListFile>();
        services.AddScoped<IHubJob, ClearListFiles>();
        services.AddScoped<IJobSchedule, ClearListFiles>();
        services.AddList<SchoolFile>();
        services.AddList<ContactFile>();
        services.AddList<VisitFile>();
        services.AddList<VisitsToEditFile>();
        services.AddList<ActionFile>();
        services.AddList<FeedbackFile>();
        services.AddList<SurveyFile>();
        services.AddList<SurveyAnswersFile>();
        services.AddList<SurveyAnalysisFile>();
        services.AddList<DueFile>();
        services.AddList<AuditScoresFile>();
        services.AddList<AuditRatingsFile>();
        services.AddList<SummaryFile>();
        services.AddList<ReviewFile>();
        services.AddList<BookingFile>();
    }

    private static void AddList<TList>(this IServiceCollection services)
        where TList : class, ILargeList
    {
        services.AddScoped<TList>();
        services.AddScoped<ILargeList>(provider => provider.GetRequiredService<TList>());
    }
}
