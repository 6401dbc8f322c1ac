using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;
using MusicHub.Web.Documents;
using MusicHub.Web.Documents.Pdf;

namespace MusicHub.Tests.Documents.Pdf;

public sealed class PdfShellTests
{
    private static readonly DateOnly Day = new(2025, 12, 5);

    [Test]
    public void TypedText_CannotLeaveItsPlace()
    {
        const string typed = "</title></style><script>alert(1)</script>\"} @page { margin: 0 } \\";
        var page = new HtmlParser().ParseDocument(PdfShell.Html(new PdfDocument(typed, typed, Day, HtmlString.Empty) { Subtitle = typed }));

        Assert.That(page.QuerySelectorAll("script"), Is.Empty);
        Assert.That(page.Title, Is.EqualTo(typed));
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo(typed));
        Assert.That(page.QuerySelectorAll("style"), Has.Length.EqualTo(1));
        Assert.That(page.QuerySelector("style")!.TextContent, Does.Not.Contain("alert(1)"));
    }

    [Test]
    public async Task ScriptsAndTheNetwork_AreShutOut()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
        var body = new HtmlString(
            $"<p id=\"told\">Nothing ran.</p><script>document.getElementById('told').textContent = 'A script ran.'</script>"
            + $"<img src=\"{address}a.png\" alt=\"\"><link rel=\"stylesheet\" href=\"{address}a.css\"><iframe src=\"{address}\"></iframe><style>#told {{ display: none }}</style>");
        var options = Options.Create(new DocumentsOptions());
        using var printer = new PdfPrinter(new ChromiumLocator(options), options);

        var text = new PdfReader(await printer.PrintAsync(new PdfDocument("Report", "Hub", Day, body), CancellationToken.None)).Text();

        Assert.That(text, Does.Contain("Nothing ran."));
        Assert.That(listener.Pending(), Is.False, "something was fetched");
    }

    [Test]
    public async Task FilesOfTheServer_AreShutOut()
    {
        var secret = Support.TempFiles.NewPath(".txt");
        await File.WriteAllTextAsync(secret, "the server's own words");
        var address = new Uri(secret).AbsoluteUri;
        var body = new HtmlString($"<p>Only this.</p><iframe src=\"{address}\"></iframe><object data=\"{address}\"></object><embed src=\"{address}\">");
        var options = Options.Create(new DocumentsOptions());
        using var printer = new PdfPrinter(new ChromiumLocator(options), options);

        var text = new PdfReader(await printer.PrintAsync(new PdfDocument("Report", "Hub", Day, body), CancellationToken.None)).Text();

        Assert.That(text, Does.Contain("Only this.").And.Not.Contain("own words"));
    }

    [Test]
    public void ALogo_StandsInTheMastheadWithItsAlternativeText()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        var page = new HtmlParser().ParseDocument(PdfShell.Html(new PdfDocument("Report", "Hub", Day, HtmlString.Empty) { Logo = new(png, "Hub & friends") }));
        var image = page.QuerySelector("header img")!;
        Assert.That(image.GetAttribute("src"), Does.StartWith("data:image/png;base64,"));
        Assert.That(image.GetAttribute("alt"), Is.EqualTo("Hub & friends"));
    }

    [Test]
    public void ALogo_ThatIsNoPictureOrTooLarge_IsRefused()
    {
        Assert.That(() => Shell("<svg/>"u8.ToArray()), Throws.TypeOf<DocumentException>().With.Message.Contains("PNG"));
        Assert.That(() => Shell(new byte[PdfLogo.LargestSize + 1]), Throws.TypeOf<DocumentException>().With.Message.Contains("smaller"));
    }

    private static string Shell(byte[] logo) => PdfShell.Html(new PdfDocument("Report", "Hub", Day, HtmlString.Empty) { Logo = new(logo, "Hub") });
}
