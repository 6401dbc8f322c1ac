using System.Net;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

public sealed class GrantAndPaperTests : HubTests
{
    private HubClient Finance { get; set; } = null!;

    [SetUp]
    public async Task ChargesAndAnOption()
    {
        Finance = Hub.As(Role.Finance);
        await Hub.Charges(change: details => details with { Grant = 1_000 });
        await Hub.AnOption(adopted: true);
    }

    [Test]
    public async Task TheGrant_IsShownAgainstWhatIsDeliveredPromisedAndAskedFor()
    {
        await Hub.ABooking(confirmed: true); // 178.20 and 118.80 have begun, 297 is ahead
        var asked = await Hub.ABooking(details => details with { Classes = 2, Terms = 2 }, school: Hub.SouthSchool, approved: true);

        var page = await Finance.Get("/first-access/grant");

        Assert.That(page.Text, Does.Contain("£1,000.00 grant £297.00 delivered £297.00 committed £594.00 asked for £406.00 not promised yet"));
        Assert.That(page.Text, Does.Contain("If every request were confirmed, the grant would be overspent by £188.00."));
        Assert.That(page.Rows, Is.EqualTo(new[]
        {
            "Autumn 2025 £178.20 £0.00 £356.40 £534.60", "Spring 2026 £118.80 £0.00 £237.60 £356.40", "Summer 2026 £0.00 £297.00 £0.00 £297.00", "All £297.00 £297.00 £594.00 £1,188.00",
        }));
        Assert.That(page.Text, Does.Contain("1. Southgate Primary School").And.Contain("Nothing in the year before").And.Contain("Overspent"));
        Assert.That((await Finance.Get($"/first-access/bookings/{asked.Id}/confirm")).Text, Does.Contain("This overspends the grant of 2025/26: after it £188.00 more is promised than there is."));
    }

    [Test]
    public async Task TheWaitingList_PutsFirstWhoHadNothing()
    {
        await Hub.ABooking(school: Hub.SouthSchool);
        await Hub.ABooking(details => details with { RequestedOn = details.RequestedOn.AddDays(1) });
        Assert.That((await Finance.Get("/first-access/grant")).Text, Does.Match("1\\. Southgate.*2\\. Northgate"), "whoever asked earlier");

        await Hub.Charges(2024);
        var option = await Hub.AnOption(startYear: 2024, adopted: true);
        await Hub.ABookingOf(2024, option, Hub.SouthSchool);

        Assert.That((await Finance.Get("/first-access/grant")).Text, Does.Match("1\\. Northgate.*2\\. Southgate"));
    }

    [Test]
    public async Task TheSchool_IsGivenAQuote_AndAConfirmation()
    {
        var booking = await Hub.ABooking(details => details with { HireSets = 1, Instruments = "Ukulele", PurchaseOrder = "PO 7" }, approved: true);
        var address = $"/first-access/bookings/{booking.Id}";

        var quote = await Finance.Get($"{address}/paper");
        Assert.That((quote.Title, quote.Text), Is.EqualTo(("Quote for First Access", quote.Text)));
        Assert.That(quote.Text, Does.Contain("Year 4, 1 class").And.Contain("The school would pay £1,350.00, purchase order PO 7").And.Contain("This is a quote"));
        await Finance.Submit(await Finance.Get($"{address}/confirm"), []);
        var confirmation = await Finance.Get($"{address}/paper");
        Assert.That(confirmation.Text, Does.Contain("Confirmation of First Access").And.Contain("The school pays £1,350.00").And.Contain("Confirmed on 3 February 2026"));
        var pdf = await Finance.Http.GetAsync($"{address}/paper.pdf");
        Assert.That((pdf.StatusCode, pdf.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.OK, "application/pdf")));
    }

    [Test]
    public async Task APaperAfterAChange_SaysWhatChanged_AndWhatItWasBefore()
    {
        var booking = await Hub.ABooking(confirmed: true);
        Hub.Clock.MoveTo(Today.AddDays(7));
        var form = await Finance.Get($"/first-access/bookings/{booking.Id}/shorten");
        var shown = await Finance.Submit(form, new() { ["Form.KeepTerms"] = "2", ["Form.Sessions"] = "7", ["Form.Reason"] = "Moved" });
        await Finance.Submit(shown, []);

        var paper = await Finance.Get($"/first-access/bookings/{booking.Id}/paper");

        Assert.That(paper.Text, Does.Contain("11 sessions of 45 minutes in each term for each class, but 7 in Spring 2026"));
        Assert.That(paper.Text, Does.Contain("Confirmed on 3 February 2026. As it stands on 10 February 2026: Shortened on 10 February 2026; before that the school paid £1,188.00 for teaching and hire"));
    }

    [Test]
    public async Task ADeclinedRequest_HasAnAnswerForTheSchool()
    {
        var booking = await Hub.ABooking();
        await Hub.Change<MusicHub.Domain.FirstAccess.Bookings.Booking>(booking.Id, known => known.Decline("No tutor is free.", Hub.SouthManager.Id, Today).OrThrow());

        Assert.That((await Finance.Get($"/first-access/bookings/{booking.Id}")).Text, Does.Contain("Answer for the school"));
        var paper = await Finance.Get($"/first-access/bookings/{booking.Id}/paper");
        Assert.That(paper.Text, Does.Contain("First Access: your request").And.Contain("The hub cannot take this request. No tutor is free.").And.Contain("Decided on 3 February 2026"));
        Assert.That((await Finance.Http.GetAsync($"/first-access/bookings/{booking.Id}/paper.pdf")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task TheVisitPack_SaysWhatIsBooked()
    {
        await Hub.ABooking(details => details with { FirstTerm = TermName.Spring, Terms = 1 }, confirmed: true);
        var visit = Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, Hub.Person(Role.Visitor).Id, Today.AddDays(6), Today).OrThrow();
        await Hub.Save(visit);

        var pack = await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}/pack");

        Assert.That(pack.Text, Does.Contain("First Access 2025/26 Year 4, 1 class, 1 term Confirmed, FA25-0001"));
    }
}
