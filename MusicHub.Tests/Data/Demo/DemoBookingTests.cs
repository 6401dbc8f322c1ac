using MusicHub.Data.Demo;
using MusicHub.Domain.FirstAccess.Bookings;

namespace MusicHub.Tests.Data.Demo;

public sealed class DemoBookingTests
{
    private static readonly DemoScenario Scenario = new(new DateOnly(2026, 2, 3));

    [Test]
    public void MostPayers_HaveACustomerNumber_EachAnother()
    {
        var numbers = Scenario.Bookings.Accounts.ToDictionary(account => account.CustomerId, account => account.Number);
        var schools = Scenario.Bookings.All.Select(booking => booking.SchoolId).Distinct().ToList();

        Assert.That(numbers.Values, Is.Unique);
        Assert.That(schools.Count(numbers.ContainsKey), Is.GreaterThan(schools.Count * 9 / 10).And.LessThan(schools.Count));
    }

    [Test]
    public void ThePublishedYear_HasThePublishedClasses_AndCostsTheGrantWhatWasPublished()
    {
        var booked = Scenario.Bookings.All.Where(booking => booking.StartYear == 2024).ToList();

        Assert.That(Enumerable.Range(1, 3).Select(terms => booked.Where(booking => booking.Terms == terms).Sum(booking => booking.Classes)), Is.EqualTo(new[] { 163, 12, 143 }));
        Assert.That(booked.Sum(booking => booking.Charged.Subsidy), Is.EqualTo(181_896m));
        Assert.That(booked.Sum(booking => booking.Charged.FullCost), Is.EqualTo(352_352m));
    }

    [Test]
    public void ThisYear_IsPricedAsThePublicPricePageSays()
    {
        var year = Scenario.Bookings.All.Where(booking => booking.StartYear == 2025 && booking.ConfirmedOn is not null && booking.State != BookingState.Withdrawn && booking.OptionId is not null && booking.Kind == MusicHub.Domain.FirstAccess.Charges.DeliveryKind.WholeClass).ToList();

        Assert.That(year, Has.Count.GreaterThan(100));
        Assert.That(year.Where(booking => booking.Terms == 1 && booking.Booked.All(term => term.KeptSessions is null)).Select(booking => booking.Charged.Charge / booking.Classes).Distinct(), Is.EqualTo(new[] { 415.80m }));
        Assert.That(year.Where(booking => booking.Terms == 3).Select(booking => booking.Charged.Charge / booking.Classes).Distinct(), Is.EqualTo(new[] { 1_188m }));
    }

    [Test]
    public void EachState_IsThere_AndWhatIsNotSubsidisedToo()
    {
        var all = Scenario.Bookings.All;

        Assert.That(all.Select(booking => booking.State).Distinct(), Is.EquivalentTo(BookingStates.All));
        Assert.That(all.Select(booking => booking.NotSubsidised).Distinct(), Is.SupersetOf(new NoSubsidy?[] { null, NoSubsidy.OtherYearGroup, NoSubsidy.RequestedLate }));
        Assert.That(all.All(booking => booking.RequestedOn < new DateOnly(2026, 2, 3)));
    }
}
