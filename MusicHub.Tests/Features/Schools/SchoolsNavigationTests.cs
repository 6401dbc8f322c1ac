using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Schools;

public sealed class SchoolsNavigationTests
{
    [TestCase("/schools")]
    [TestCase("/trusts")]
    [TestCase("/schools/queues")]
    [TestCase("/schools/register")]
    public async Task Lists_LeadToEachOther_AndMarkTheirOwn(string address)
    {
        await using var hub = await TestHub.Create();

        var page = await hub.As(Role.OfficeAdministrator).Get(address);

        var links = page.Document.QuerySelectorAll(".moj-sub-navigation a").ToList();
        Assert.That(links.Select(link => link.GetAttribute("href")), Is.EqualTo(new[] { "/schools", "/trusts", "/schools/queues", "/schools/register" }));
        Assert.That(links.Where(link => link.GetAttribute("aria-current") == "page").Select(link => link.GetAttribute("href")), Is.EqualTo(new[] { address }));
    }

    [Test]
    public async Task AVisitor_IsNotLedToWhatTheyMayNotDecide()
    {
        await using var hub = await TestHub.Create();

        var page = await hub.As(Role.Visitor).Get("/schools");

        Assert.That(page.Document.QuerySelectorAll(".moj-sub-navigation a").Select(link => link.GetAttribute("href")), Is.EqualTo(new[] { "/schools", "/trusts", "/schools/register" }));
    }
}
