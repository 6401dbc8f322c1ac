using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Mail.Digests;
using MusicHub.Web.Jobs;
using MusicHub.Web.Mail;

namespace MusicHub.Web.Setup;

/// <summary>E-mail that leaves the program, where a mail server is set up.</summary>
public static class HubMail
{
    public static void AddHubMail(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => SmtpSettings.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<SmtpSender>();
        builder.Services.AddScoped<Outbox>();
        builder.Services.AddScoped<MailContents>();
        builder.Services.AddScoped<IHubJob, SendMail>();
        builder.Services.AddScoped<IJobSchedule, ForgetOldMail>();
        builder.Services.AddScoped<DigestMaker>();
        builder.Services.AddScoped<IJobSchedule, ScheduleDigests>();
    }

    /// <exception cref="UnusableSettingException">A setting of the mail server is missing or wrong.</exception>
    public static void RefuseUnusableMail(this WebApplication app) => _ = app.Services.GetRequiredService<SmtpSettings>();
}
