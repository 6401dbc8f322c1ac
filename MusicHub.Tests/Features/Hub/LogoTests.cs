using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Hub;

public sealed class LogoTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Post_SavesThePicture_WhichIsServedAsWhatItIs()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var sent = await Send(client, Png, "logo.exe");
        Assert.That(sent.Location, Is.EqualTo("/hub"));

        var logo = await _hub.As(Role.BoardMember).Http.GetAsync("/hub/logo");
        Assert.That(await logo.Content.ReadAsByteArrayAsync(), Is.EqualTo(Png));
        Assert.That(logo.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
        Assert.That(logo.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));

        using var again = new HttpRequestMessage(HttpMethod.Get, "/hub/logo") { Headers = { IfNoneMatch = { logo.Headers.ETag! } } };
        Assert.That((await client.Http.SendAsync(again)).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Post_OfSomethingElse_IsRefused()
    {
        var sent = await Send(_hub.As(Role.HeadOfParticipation), "<svg/>"u8.ToArray(), "logo.png");

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(sent.Errors, Is.EqualTo(new[] { HubRefusals.LogoNotAnImage.Message }));
        Assert.That((await _hub.As(Role.Visitor).Get("/hub/logo")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Post_OfALargePicture_IsRefused()
    {
        var sent = await Send(_hub.As(Role.HeadOfParticipation), [.. Png, .. new byte[HubSettings.LargestLogo]], "logo.png");

        Assert.That(sent.Errors, Is.EqualTo(new[] { HubRefusals.LogoTooLarge.Message }));
    }

    [Test]
    public async Task Post_WithoutAFile_AsksForOne()
    {
        var sent = await Send(_hub.As(Role.HeadOfParticipation), null, "");

        Assert.That(sent.Errors, Is.EqualTo(new[] { HubRefusals.LogoMissing.Message }));
    }

    [Test]
    public async Task Remove_TakesItAway()
    {
        await _hub.Change<HubSettings>(HubSettings.TheId, hub => hub.ChangeLogo(Png).OrThrow());
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get("/hub/logo/remove"), []);

        Assert.That(shown.Text, Does.Contain("The logo is removed."));
        await using var db = _hub.Open();
        Assert.That((await db.Hubs.SingleAsync()).Logo, Is.Null);
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Logo removed"), Is.EqualTo(1));
    }

    private static async Task<HubPage> Send(HubClient client, byte[]? file, string name)
    {
        var form = await client.Get("/hub/logo/change");
        using var body = new MultipartFormDataContent();
        foreach (var field in form.Form().QuerySelectorAll("input[type=hidden]"))
            body.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        if (file is not null)
            body.Add(new ByteArrayContent(file), "Form.Logo", name);
        return await HubClient.Read(await client.Http.PostAsync("/hub/logo/change", body));
    }
}
