using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>From the confirmation on: what is fixed, and what changes of it.</summary>
public sealed partial class Booking
{
    public DateOnly? ConfirmedOn { get; private set; }

    public Guid? ConfirmedById { get; private set; }

    /// <summary>The subsidy option by whose percentages it was confirmed, and with it who adopted that; null where nothing is subsidised.</summary>
    public Guid? OptionId { get; private set; }

    /// <summary>The percentages, as they were.</summary>
    public decimal First { get; private set; }

    public decimal Second { get; private set; }

    public decimal Third { get; private set; }

    /// <summary>The charges, as they were.</summary>
    public decimal Rate { get; private set; }

    public int Minutes { get; private set; }

    public int Sessions { get; private set; }

    public decimal HirePerSet { get; private set; }

    /// <summary>Why nothing of it was subsidised when it was confirmed.</summary>
    public NoSubsidy? NotSubsidised { get; private set; }

    public string? EndedBecause { get; private set; }

    public SubsidyRates Rates => new(First, Second, Third);

    public SessionRate SessionRate => new(Rate, Minutes, Sessions);

    /// <summary>What is to be paid as it stands, to the penny; what was given up is left out.</summary>
    public Price Charged
    {
        get
        {
            var terms = Booked.Where(term => !term.IsGivenUp).ToList();
            return PriceOf([.. terms.Select((term, at) => term.Price(at + 1))], terms.Sum(SessionsOf));
        }
    }

    /// <summary>Fixes the charge.</summary>
    /// <param name="partner">Who delivers it; null for the hub.</param>
    public Result Confirm(BookingGround ground, DeliveryPartner? partner, Guid byId, DateOnly on)
    {
        if (State != BookingState.Approved)
            return BookingRefusals.NotApproved;
        if (partner?.Id != PartnerId)
            return BookingRefusals.NoSuchPartner;
        if (partner?.RefusalOn(on) is { } refusal)
            return refusal;
        if (Details.SizeRefusal(ground.Charges.Model(Kind)) is { } size)
            return size with { Field = null };
        var subsidised = ground.Subsidises(this);
        if (subsidised && ground.Option is null)
            return BookingRefusals.NoOption;
        var price = ground.Quote(this).Fixed();
        var rates = subsidised ? ground.Option!.Rates : SubsidyRates.None;
        (OptionId, First, Second, Third) = (subsidised ? ground.Option!.Id : null, rates.First, rates.Second, rates.Third);
        (Rate, Minutes, Sessions) = ground.Charges.RateOf(Kind);
        (HirePerSet, NotSubsidised) = (ground.Charges.Hire, subsidised ? null : ground.WhyNot(this));
        (State, ConfirmedOn, ConfirmedById) = (BookingState.Confirmed, on, byId);
        _booked.AddRange(TermNames.Zip(price.Terms, (term, priced) => new BookedTerm(this, term, priced)));
        return Result.Done;
    }

    public Result Begin(SchoolCalendar calendar, DateOnly on)
    {
        if (State != BookingState.Confirmed)
            return BookingRefusals.NotConfirmed;
        if (on < calendar.FirstDay(FirstTermKey))
            return BookingRefusals.NotStarted;
        State = BookingState.Delivering;
        return Result.Done;
    }

    /// <param name="allTaught">Somebody says that every session was taught, though the last term is not over.</param>
    public Result Complete(SchoolCalendar calendar, DateOnly on, bool allTaught = false)
    {
        if (State != BookingState.Delivering)
            return BookingRefusals.NotDelivering;
        if (on < calendar.FirstDay(LastTermKey))
            return BookingRefusals.NotOver;
        if (!allTaught && on < calendar.LastDay(LastTermKey))
            return BookingRefusals.NotOverYet(calendar.LastDay(LastTermKey));
        State = BookingState.Completed;
        return Result.Done;
    }

    /// <summary>It was said too early that teaching is over: what is left can be shortened or added to again.</summary>
    public Result Reopen(string? reason)
    {
        if (State != BookingState.Completed)
            return BookingRefusals.NotCompleted;
        if (ReasonRefusal(reason) is { } refusal)
            return refusal;
        State = BookingState.Delivering;
        return Result.Done;
    }

    private int SessionsOf(BookedTerm term) => term.KeptSessions ?? Sessions;

    /// <param name="sessions">Of one class.</param>
    private Price PriceOf(IReadOnlyList<TermPrice> terms, int sessions) => new(terms, Classes * sessions, Classes * sessions * Minutes);
}

/// <summary>What a change does to charge and subsidy, shown before it is confirmed.</summary>
public sealed record BookingEffect(Price Before, Price After)
{
    public decimal Charge => After.Charge - Before.Charge;

    public decimal Subsidy => After.Subsidy - Before.Subsidy;

    public decimal Hire => After.Hire - Before.Hire;

    /// <summary>Why the grant pays nothing of what is added.</summary>
    public NoSubsidy? WhyNot { get; init; }
}
