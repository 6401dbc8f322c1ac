using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MusicHub.Data;
using MusicHub.Domain.People;
using MusicHub.Web.Security;
using MusicHub.Web.Setup;

namespace MusicHub.Bench;

/// <summary>The program in this process, served by Kestrel on a free port.</summary>
internal sealed class HubInside : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HubInside(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public static async Task<HubInside> Start(DatabaseSettings settings)
    {
        var app = HubServer.Build(
        [
            "--environment=Development",
            "--applicationName=MusicHub.Web",
            "--urls=http://127.0.0.1:0",
            $"--ConnectionStrings:MusicHub={settings.ConnectionString}",
            $"--Clock:Today={DemoData.Day:yyyy-MM-dd}",
            "--Logging:LogLevel:Default=Warning",
            "--Jobs:Run=false", // a report that falls due meanwhile would be measured too
        ]);
        await HubServer.MakeReady(app);
        await app.StartAsync();
        return new HubInside(app);
    }

    /// <summary>The first person, by name, who has that role and no more than need be.</summary>
    public async Task<Viewer> ViewerOf(Role role)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusicHubDbContext>();
        var people = await db.People.AsNoTracking().OrderBy(person => person.Name).ToListAsync();
        var found = people.Where(person => person.IsActive && person.Roles.Contains(role)).MinBy(person => person.Roles.Count)!;
        return (await _app.Services.GetRequiredService<Viewers>().Find(found.Id, db, default))!;
    }

    public async Task<HttpClient> SignedInAs(Role role) => SignedInAs((await ViewerOf(role)).PersonId);

    /// <summary>A browser's worth of cookies.</summary>
    public HttpClient SignedInAs(Guid personId)
    {
        var options = _app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var identity = new ClaimsIdentity([new Claim(ViewerMiddleware.PersonClaim, personId.ToString())], CookieAuthenticationDefaults.AuthenticationScheme);
        var now = TimeProvider.System.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now.AddDays(-1), ExpiresUtc = now.AddDays(1) };
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), properties, CookieAuthenticationDefaults.AuthenticationScheme);
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.First()) };
        http.DefaultRequestHeaders.Add("Cookie", $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}");
        return http;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
