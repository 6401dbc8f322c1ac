using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using MusicHub.Data;

namespace MusicHub.Bench.Floors;

/// <summary>MVC, Razor and EF Core on the same database with nothing of the program around them: no sign-in, no layout, no styles.</summary>
internal sealed class BareSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BareSite(WebApplication app) => _app = app;

    public HttpClient Http() => new() { BaseAddress = new Uri(_app.Urls.First()) };

    public static async Task<BareSite> Start(DatabaseSettings settings)
    {
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]);
        builder.Services.AddDbContext<SqliteMusicHubDbContext>(options => options.UseMusicHub(settings));
        builder.Services.AddScoped<MusicHubDbContext>(services => services.GetRequiredService<SqliteMusicHubDbContext>());
        builder.Services.AddControllersWithViews().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(new AssemblyPart(typeof(BareSite).Assembly));
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(BareSite).Assembly));
            parts.FeatureProviders.Add(new InternalControllers());
        });
        var app = builder.Build();
        app.MapControllers();
        await app.StartAsync();
        return new BareSite(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private sealed class InternalControllers : ControllerFeatureProvider
    {
        protected override bool IsController(TypeInfo typeInfo) => typeInfo.Namespace == typeof(BareSite).Namespace && typeInfo.Name.EndsWith("Controller", StringComparison.Ordinal);
    }
}
