using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Web.Jobs;

namespace MusicHub.Tests.Support;

/// <summary>The program on a copy of the demonstration hub, on a real port, for a browser.</summary>
public sealed class DemoHost : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly HubHost _host;
    private readonly Dictionary<Role, Guid> _people;

    private DemoHost(TestDatabase database, HubHost host, FixedClock clock, string address, Dictionary<Role, Guid> people) =>
        (_database, _host, Clock, Address, _people) = (database, host, clock, address, people);

    public FixedClock Clock { get; }

    /// <summary>Ends with a slash.</summary>
    public string Address { get; }

    public TestDatabase Database => _database;

    /// <param name="settings">Further settings of the program.</param>
    public static async Task<DemoHost> Start(IReadOnlyDictionary<string, string>? settings = null)
    {
        var database = await DemoDatabase.Create();
        await using var db = database.Open();
        var people = await db.People.AsNoTracking().Where(person => person.IsActive).OrderBy(person => person.Name).ToListAsync();
        var clock = new FixedClock();
        var host = new HubHost(database, clock, demo: true, settings);
        host.UseKestrel(0);
        host.StartServer();
        var address = host.ClientOptions.BaseAddress.ToString();
        return new DemoHost(database, host, clock, address, Roles.All.ToDictionary(role => role, role => people.Where(person => person.Roles.Contains(role)).MinBy(person => person.Roles.Count)!.Id));
    }

    /// <summary>The person whom the sign-in page offers for the role.</summary>
    public Guid Person(Role role) => _people[role];

    public async Task SignIn(IBrowserContext context, Role role)
    {
        var cookie = _host.SignInCookie(Person(role)).Split('=', 2);
        await context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = cookie[0], Value = cookie[1], Url = Address }]);
    }

    /// <summary>A browser's worth of cookies, signed in, without a browser.</summary>
    public HubClient ClientOf(Role role)
    {
        var cookies = new CookieContainer();
        var cookie = _host.SignInCookie(Person(role)).Split('=', 2);
        cookies.Add(new Uri(Address), new System.Net.Cookie(cookie[0], cookie[1]));
        return new HubClient(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(Address) });
    }

    /// <summary>Does the jobs that wait.</summary>
    public Task WorkOff() => _host.Services.GetRequiredService<Worker>().WorkOff(default);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }
}
