using System.Net;
using System.Text;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Problems;

/// <summary>What cannot be read is the sender's fault: a page that says so, and never the page for the program's own faults.</summary>
public sealed class UnreadableRequestTests
{
    private const string Form = "application/x-www-form-urlencoded";

    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [TestCase("a%00=1", Form)]
    [TestCase("Form.Name=a%00b", Form)]
    [TestCase("Form.Name=x", Form + "; charset=utf-7")]
    [TestCase("--x\r\nno part", "multipart/form-data; boundary=x")]
    [TestCase("{}", "application/json")]
    public async Task Post_WhenTheFormCannotBeRead_ShowsThe400Page(string body, string type) =>
        IsRefused(await Post("/hub/change", body, type));

    [TestCase("/hub/change")]
    [TestCase("/sign-in")]
    [TestCase("/sign-out")]
    public async Task Post_WhenTheFormHasThousandsOfFields_ShowsThe400Page(string address) =>
        IsRefused(await Post(address, string.Join('&', Enumerable.Range(0, 3_000).Select(number => $"a{number}=1")), Form));

    [TestCase("PUT", "/hub/change")]
    [TestCase("DELETE", "/sign-in")]
    [TestCase("POST", "/hub")]
    public async Task AMethodThatTheAddressDoesNotKnow_ShowsThe405Page(string method, string address)
    {
        var response = await _hub.As(Role.HeadOfParticipation).Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
        var page = await HubClient.Read(response);

        Assert.That((page.Status, page.Title), Is.EqualTo((HttpStatusCode.MethodNotAllowed, "That address cannot be used like this")));
    }

    [Test]
    public async Task Post_WhenTheFileIsFarTooLarge_ShowsThe413Page()
    {
        await using var server = await HubServerProcess.Start(_hub.Database);
        var head = await server.SignIn(Role.HeadOfParticipation);
        head.Http.DefaultRequestHeaders.ExpectContinue = true; // as a browser, it hears the answer before it has sent everything

        var page = await HubClient.Read(await head.Http.PostAsync("/contacts/import", new MultipartFormDataContent { { new ByteArrayContent(new byte[40_000_000]), "Form.File", "contacts.csv" } }));

        Assert.That((page.Status, page.Title), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "That file is too large")));
    }

    private async Task<HubPage> Post(string address, string body, string type)
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await HubClient.Read(await _hub.As(Role.HeadOfParticipation).Http.PostAsync(address, content));
    }

    private static void IsRefused(HubPage page)
    {
        Assert.That((page.Status, page.Title), Is.EqualTo((HttpStatusCode.BadRequest, "That request could not be read")));
        Assert.That(page.Response.Headers.Contains("Content-Security-Policy"));
    }
}
