using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MusicHub.Data;
using MusicHub.Web.Security;

namespace MusicHub.Tests.Support;

/// <summary>The program itself, on a test's database and clock.</summary>
/// <param name="demo">Makes the demonstration hub where the database is empty, and lets it be reset.</param>
/// <param name="settings">Further settings of the program.</param>
public sealed class HubHost(TestDatabase database, FixedClock clock, bool demo = false, IReadOnlyDictionary<string, string>? settings = null) : WebApplicationFactory<Program>
{
    /// <summary>What the program asks its database.</summary>
    public SqlCounter Sql { get; } = new();

    /// <summary>A browser's worth of cookies, signed in as that person, or as nobody.</summary>
    public HubClient ClientOf(Guid? personId)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        if (personId is { } id)
            client.DefaultRequestHeaders.Add("Cookie", SignInCookie(id));
        return new HubClient(client);
    }

    /// <summary>What the browser would hold after signing in: made by the program's own cookie scheme.</summary>
    public string SignInCookie(Guid personId)
    {
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var identity = new ClaimsIdentity([new Claim(ViewerMiddleware.PersonClaim, personId.ToString())], CookieAuthenticationDefaults.AuthenticationScheme);
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new AuthenticationTicket(
            new ClaimsPrincipal(identity),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) },
            CookieAuthenticationDefaults.AuthenticationScheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:MusicHub", database.Settings.ConnectionString);
        builder.UseSetting("Database:Provider", database.Settings.Provider.ToString());
        builder.UseSetting("Demo:Hub", demo ? "true" : "false");
        builder.UseSetting("Jobs:Run", "false"); // a test that means a job runs it itself
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureServices(services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(clock))
            .ConfigureDbContext<SqliteMusicHubDbContext>(options => options.AddInterceptors(Sql)));
    }
}
