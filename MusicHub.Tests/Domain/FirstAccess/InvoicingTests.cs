using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Invoices;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Domain.FirstAccess;

public sealed class InvoicingTests
{
    private static readonly DateOnly Asked = new(2025, 2, 3);
    private static readonly Guid Me = Guid.NewGuid();
    private static readonly School Primary = TestHub.ASchool(900009, "Elm Primary School");
    private static readonly SchoolCalendar Calendar = new([StandardYears.Open(2025)]);

    private static readonly FirstAccessCharges Charges = FirstAccessCharges.Set(2025, new ChargesDetails
    {
        Rate = 54,
        Minutes = 45,
        Sessions = 11,
        Hire = 54,
        RequestsFrom = new(2025, 1, 6),
        RequestsUntil = new(2025, 4, 4),
        EligiblePhases = ChargesDetails.PrimaryPhase,
        VatCode = "EX",
        CostCentre = "MS1",
        Fund = "ACE",
    }).OrThrow();

    [Test]
    public void EachClass_HasItsLine_ForEachTermUpToTheOneAsked()
    {
        var booking = Confirmed(2, 3);

        var due = Due([booking], [], TermName.Spring);

        Assert.That(due.Select(line => (line.Key.Class, line.Key.Term, line.Amounts.FullCost, line.Amounts.Subsidy, line.Amounts.Hire, line.Amounts.Charge)), Is.EqualTo(new[]
        {
            ((int?)1, TermName.Autumn, 594m, 178.20m, 27m, 415.80m), (2, TermName.Autumn, 594m, 178.20m, 27m, 415.80m),
            (1, TermName.Spring, 594m, 118.80m, 27m, 475.20m), (2, TermName.Spring, 594m, 118.80m, 27m, 475.20m),
        }));
        Assert.That(due.Select(line => (line.VatCode, line.CostCentre, line.Fund, line.FinancialYear)).Distinct(), Is.EqualTo(new[] { ("EX", "MS1", "ACE", 2025) }));
        Assert.That(Due([booking], [], TermName.Summer)[^1].FinancialYear, Is.EqualTo(2026), "the summer term begins after 1 April");
    }

    [Test]
    public void WhatWasTaken_IsNotDueAgain_AndALaterTermAddsItsOwn()
    {
        var booking = Confirmed(1, 3);
        var first = Take(Due([booking], [], TermName.Autumn), 1);

        Assert.That(Due([booking], first.Lines, TermName.Autumn), Is.Empty);
        Assert.That(InvoiceRun.Take(2025, TermName.Autumn, 2, [], Me, DateTimeOffset.UnixEpoch).Refusal?.Code, Is.EqualTo("invoices-nothing-due"));
        Assert.That(Due([booking], first.Lines, TermName.Spring).Select(line => line.Key.Term), Is.EqualTo(new[] { TermName.Spring }));
    }

    [Test]
    public void WhatABookingGivesUp_IsCredited_Once()
    {
        var booking = Confirmed(1, 3);
        booking.AddTraded(new(TradedKind.Workshop, null, 2, 100, TermName.Summer), Calendar, new(2025, 9, 10)).OrThrow();
        var first = Take(Due([booking], [], TermName.Summer), 1);
        booking.Shorten(1, "Moved", Calendar, new(2025, 10, 1)).OrThrow();
        booking.CancelTraded(booking.Traded[0].Id).OrThrow();

        var due = Due([booking], first.Lines, TermName.Summer);

        Assert.That(due.Select(line => (line.Key.Term, line.IsCredit, line.Amounts.ToPay, line.Amounts.Subsidy)), Is.EquivalentTo(new[]
        {
            (TermName.Spring, true, -529.20m, -118.80m), (TermName.Summer, true, -351m, -297m), (TermName.Summer, true, -200m, 0m),
        }));
        var second = Take(due, 2);
        Assert.That(Due([booking], [.. first.Lines, .. second.Lines], TermName.Summer), Is.Empty);
    }

    [Test]
    public void ACredit_GoesToWhoeverWasInvoiced_UnderTheirOrder()
    {
        var booking = Confirmed(1, 3);
        booking.Arrange(booking.Details with { PurchaseOrder = "PO 1" }, null, Asked).OrThrow();
        var first = Take(Due([booking], [], TermName.Summer), 1);
        booking.Arrange(booking.Details with { PurchaseOrder = "PO 2", BillsTrust = true }, null, Asked).OrThrow();
        booking.Shorten(2, "Moved", Calendar, new(2025, 10, 1)).OrThrow();

        var credit = Invoicing.Due(Charges, [booking], first.Lines, TermName.Summer, _ => new Payer(Primary.Id, Primary.Name, Primary.Urn, "Another trust", "T9"), Calendar).Single();

        Assert.That((credit.IsCredit, credit.Payer.BillTo, credit.Payer.CustomerNumber, credit.PurchaseOrder), Is.EqualTo((true, Primary.Name, "C1", "PO 1")));
    }

    [Test]
    public void LinesOfAllClasses_AddUpToTheBooking_ToThePenny() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 20).ToArbitrary(), Gen.Choose(0, 1_000_000).ArrayOf(3).ToArbitrary(), (classes, units) =>
    {
        var booking = Confirmed(classes, 3, new SubsidyRates(units[0] / 10_000m, units[1] / 10_000m, units[2] / 10_000m));
        var due = Due([booking], [], TermName.Summer);
        return due.Sum(line => line.Amounts.Charge) == booking.Charged.Charge
            && due.Sum(line => line.Amounts.Subsidy) == booking.Charged.Subsidy
            && due.Sum(line => line.Amounts.Hire) == booking.Charged.Hire
            && due.All(line => line.Amounts.Subsidy >= 0 && Pennies.AreWhole(line.Amounts.Charge) && Pennies.AreWhole(line.Amounts.Hire));
    }));

    private static IReadOnlyList<DueLine> Due(IReadOnlyList<Booking> bookings, IReadOnlyList<InvoiceLine> taken, TermName upTo) =>
        Invoicing.Due(Charges, bookings, taken, upTo, _ => new Payer(Primary.Id, Primary.Name, Primary.Urn, Primary.Name, "C1"), Calendar);

    private static InvoiceRun Take(IReadOnlyList<DueLine> due, int number) => InvoiceRun.Take(2025, TermName.Autumn, number, due, Me, DateTimeOffset.UnixEpoch).OrThrow();

    private static Booking Confirmed(int classes, int terms, SubsidyRates? rates = null)
    {
        var option = SubsidyOption.Draft(2025, new("B", rates ?? new SubsidyRates(30, 20, 50)), Me, DateTimeOffset.UnixEpoch).OrThrow();
        option.PutToBoard(Asked).OrThrow();
        option.Decide(endorsed: true, Asked, null, Asked).OrThrow();
        option.Adopt(null, Me, DateTimeOffset.UnixEpoch).OrThrow();
        var booking = Booking.Request(Primary, Charges, 1, new BookingDetails { YearGroup = 4, Classes = classes, FirstTerm = TermName.Autumn, Terms = terms, Kind = DeliveryKind.WholeClass, HireSets = 1, RequestedOn = Asked }, Me, Asked).OrThrow();
        booking.Approve(Me, Asked).OrThrow();
        booking.Confirm(new BookingGround(Charges, option, Phase.Primary, []), null, Me, Asked).OrThrow();
        return booking;
    }
}
