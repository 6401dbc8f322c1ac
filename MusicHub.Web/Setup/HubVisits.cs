using MusicHub.Web.Features.Audits;
using MusicHub.Web.Features.Audits.Reviews;
using MusicHub.Web.Features.Audits.Summaries;
using MusicHub.Web.Features.FirstAccess.Bookings;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;
using MusicHub.Web.Features.Visits.Notes;
using MusicHub.Web.Features.Visits.ShowVisitPack;
using MusicHub.Web.Features.Visits.ShowVisitPack.Sections;

namespace MusicHub.Web.Setup;

public static class HubVisits
{
    public static void AddHubVisits(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<PdfAnswer>();
        builder.Services.AddScoped<NotePdf>();
        builder.Services.AddSingleton<KeptPlans>();
        builder.Services.AddScoped<TrackerPreviews>();
        // The sections of the visit pack, in their order.
        builder.Services.AddScoped<IVisitPackSection, SchoolInPack>();
        builder.Services.AddScoped<IVisitPackSection, PeopleInPack>();
        builder.Services.AddScoped<IVisitPackSection, EarlierVisitsInPack>();
        builder.Services.AddScoped<IVisitPackSection, OpenActionsInPack>();
        builder.Services.AddScoped<IVisitPackSection, FactsInPack>();
        builder.Services.AddScoped<IVisitPackSection, EarlierAnswersInPack>();
        builder.Services.AddScoped<IVisitPackSection, SurveysInPack>();
        builder.Services.AddScoped<IVisitPackSection, AuditInPack>();
        builder.Services.AddScoped<IVisitPackSection, SummaryInPack>();
        builder.Services.AddScoped<IVisitPackSection, ReviewInPack>();
        builder.Services.AddScoped<IVisitPackSection, BookingsInPack>();
        builder.Services.AddScoped<IVisitPackSection, QuestionsInPack>();
    }
}
