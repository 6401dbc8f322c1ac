using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

/// <summary>What pages of bookings say where nothing can be done, or nothing changes.</summary>
public sealed class BookingSaysTests : HubTests
{
    private HubClient Finance { get; set; } = null!;

    [SetUp]
    public async Task Charges()
    {
        Finance = Hub.As(Role.Finance);
        await Hub.Charges();
    }

    [Test]
    public async Task WithoutAnAdoptedOption_NothingCanBeConfirmed_AndNoPercentageIsShown()
    {
        var booking = await Hub.ABooking(approved: true);
        var page = await Finance.Get($"/first-access/bookings/{booking.Id}/confirm");

        Assert.That(page.Text, Does.Contain("so that the charge cannot be fixed yet").And.Contain("Not decided yet").And.Not.Contain("0%"));
        Assert.That(page.Document.QuerySelector("main form[method=post]"), Is.Null);
        Assert.That(page.Document.QuerySelector("main a[href='/first-access/options']"), Is.Not.Null);
        await Hub.AnOption(adopted: true);
        Assert.That((await Finance.Submit(await Finance.Get($"/first-access/bookings/{booking.Id}/confirm"), [])).Text, Does.Contain("its charge fixed"));
    }

    [Test]
    public async Task WhereNothingChanges_ThatIsSaid_AndShorteningOffered()
    {
        await Hub.AnOption(adopted: true);
        var booking = await Hub.ABooking(details => details with { FirstTerm = TermName.Spring, Terms = 1 }, confirmed: true);
        var withdraw = await Finance.Get($"/first-access/bookings/{booking.Id}/withdraw");

        Assert.That(withdraw.Text, Does.Contain("1 term of it has begun and stays charged. Nothing changes of that: the school pays £415.80, and the subsidy is £178.20."));
        Assert.That(withdraw.Document.QuerySelector($"main a[href='/first-access/bookings/{booking.Id}/shorten']"), Is.Not.Null);
        Assert.That((await Finance.Get("/first-access/invoices?term=spring")).Text, Does.Contain("1 line: £415.80 to pay.").And.Not.Contain("credits"));
        await Hub.Change<Booking>(booking.Id, known => known.Withdraw("Moved", new SchoolCalendar([]), Today).OrThrow());
        Assert.That((await Finance.Get("/first-access/invoices?term=spring")).Text, Does.Contain("1 line: £415.80 to pay."));
    }
}
