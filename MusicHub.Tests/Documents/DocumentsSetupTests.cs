using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MusicHub.Web.Documents;
using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Setup;

namespace MusicHub.Tests.Documents;

public sealed class DocumentsSetupTests
{
    [Test]
    public void ThePrinter_ComesWithTheSettings()
    {
        using var services = With(("Documents:PrintSeconds", "5"), ("Documents:PrintsAtOnce", "1"));
        Assert.That(services.GetRequiredService<IOptions<DocumentsOptions>>().Value.PrintSeconds, Is.EqualTo(5));
        Assert.That(services.GetRequiredService<PdfPrinter>(), Is.SameAs(services.GetRequiredService<PdfPrinter>()));
    }

    [TestCase("Documents:PrintSeconds", "0")]
    [TestCase("Documents:PrintsAtOnce", "9")]
    [TestCase("Documents:LargestDocument", "1")]
    public void AWrongSetting_IsNamed(string name, string value)
    {
        using var services = With((name, value));
        Assert.That(() => services.GetRequiredService<IOptions<DocumentsOptions>>().Value, Throws.TypeOf<UnusableSettingException>().With.Message.Contains(name));
    }

    private static ServiceProvider With(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value)).Build();
        return new ServiceCollection().AddDocuments(configuration).BuildServiceProvider();
    }
}
