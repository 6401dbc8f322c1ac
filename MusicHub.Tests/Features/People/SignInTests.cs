using System.Net;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.People;

public sealed class SignInTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Get_OffersOnePersonOfEachRole()
    {
        var page = await _hub.Anonymous().Get("/sign-in");

        Assert.That(page.Document.QuerySelectorAll("main form button").Select(button => button.TextContent.Trim()), Is.EqualTo(Roles.All.Select(role => role.Title())));
    }

    [Test]
    public async Task Post_SignsThatPersonIn_AndLeadsWhereTheyWereGoing()
    {
        var client = _hub.Anonymous();
        var asked = await client.Get("/history?kind=x");
        Assert.That(asked.Location, Does.Contain("/sign-in?returnUrl="));
        var signIn = await client.Get(asked.Location!);

        var sent = await client.Post(signIn, [], Role.HeadOfParticipation.Title());

        Assert.That(sent.Location, Is.EqualTo("/history?kind=x"));
        Assert.That((await client.Get("/")).Document.QuerySelector("header")!.TextContent, Does.Contain("Only Head of Participation"));
    }

    [TestCase("https://example.org/")]
    [TestCase("//example.org/")]
    public async Task Post_NeverLeadsToAnotherSite(string returnUrl)
    {
        var client = _hub.Anonymous();
        var signIn = await client.Get($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        var sent = await client.Post(signIn, new() { ["returnUrl"] = returnUrl }, Role.Visitor.Title());

        Assert.That(sent.Location, Is.EqualTo("/"));
    }

    [Test]
    public async Task Post_ForSomebodyWhoIsNotOffered_SignsNobodyIn()
    {
        var client = _hub.Anonymous();
        var signIn = await client.Get("/sign-in");

        await client.Post(signIn, new() { ["personId"] = Guid.NewGuid().ToString() }, Role.Visitor.Title());

        Assert.That((await client.Get("/")).Location, Does.Contain("/sign-in"));
    }

    [Test]
    public async Task SomebodySwitchedOff_IsAskedToSignInAgain()
    {
        var visitor = _hub.Person(Role.Visitor);
        await _hub.Change<Person>(visitor.Id, person => person.SwitchOff(Guid.NewGuid()).OrThrow());

        var page = await _hub.As(visitor).Get("/");

        Assert.That(page.Location, Does.Contain("/sign-in"));
    }

    [Test]
    public async Task SignOut_EndsTheSession()
    {
        var client = _hub.Anonymous();
        await client.Submit(await client.Get("/sign-in"), [], Role.Visitor.Title());
        var page = await client.Get("/problem/404");
        var form = page.Document.QuerySelector("header form")!;
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var sent = await client.Http.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await client.Get("/")).Location, Does.Contain("/sign-in"));
    }
}
