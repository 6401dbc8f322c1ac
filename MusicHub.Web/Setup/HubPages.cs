using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Setup;

public static class HubPages
{
    public static void AddHubPages(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<RazorViewEngineOptions>(views => views.ViewLocationExpanders.Add(new FeatureViews()));
        var mvc = builder.Services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add(new EmptyRowsFilter());
            options.Filters.Add<PostOnceFilter>();
            options.Filters.Add<ConflictFilter>();
        });
        mvc.AddDesign();
        builder.Services.Remove(ApiBehavior(builder.Services));
        builder.Services.AddScoped<TaskContext>();
        builder.Services.AddSingleton<Cycles>();
        builder.Services.AddSingleton<WrongLinks>();
    }

    // There are no API controllers here, and to see that, it reads the attributes of the whole assembly anew for each controller: a third of a second of
    // every start.
    private static ServiceDescriptor ApiBehavior(IServiceCollection services) => services.Single(service => service.ImplementationType?.Name == "ApiBehaviorApplicationModelProvider");

    public static void MapHubPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
    }

    internal static void UseBritishCulture(this WebApplication app)
    {
        var british = new CultureInfo("en-GB");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = british;
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(british),
            SupportedCultures = [british],
            SupportedUICultures = [british],
            RequestCultureProviders = [],
        });
    }
}
