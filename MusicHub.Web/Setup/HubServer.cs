using MusicHub.Web.Documents;

namespace MusicHub.Web.Setup;

/// <summary>The web server, put together; commands use its services without starting it.</summary>
public static class HubServer
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot(args) });
        builder.AddHubDatabase();
        builder.AddHubSecurity();
        builder.AddHubPages();
        builder.AddHubRegister();
        builder.Services.AddDocuments(builder.Configuration);
        builder.AddHubReports();
        builder.AddHubVisits();
        builder.Services.AddHubExports();
        builder.AddHubMail();
        builder.AddHubJobs();
        return builder.Build();
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <exception cref="UnusableSettingException">A setting is missing, wrong or unsafe.</exception>
    public static async Task Serve(string[] args)
    {
        await using var app = Build(args);
        await MakeReady(app);
        await app.RunAsync();
    }

    /// <summary>All that comes before serving: settings looked at, database brought up to date, pages mapped.</summary>
    /// <exception cref="UnusableSettingException">A setting is missing, wrong or unsafe.</exception>
    internal static async Task MakeReady(WebApplication app)
    {
        app.RefuseUnsafeSettings();
        app.RefuseUnusableMail();
        await app.PrepareDatabase();
        await app.PrepareDemo();
        app.UseHubErrors();
        app.UseHubSecurity();
        app.MapHubPages();
    }

    // Started from another folder, the program finds its settings and assets beside itself.
    private static string? ContentRoot(string[] args) =>
        File.Exists("appsettings.json") || args.Any(arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) ? null : AppContext.BaseDirectory;
}
