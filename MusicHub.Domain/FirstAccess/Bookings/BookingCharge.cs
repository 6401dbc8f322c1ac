using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
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

    public Result Complete(SchoolCalendar calendar, DateOnly on)
    {
        if (State != BookingState.Delivering)
            return BookingRefusals.NotDelivering;
        if (on < calendar.FirstDay(LastTermKey))
            return BookingRefusals.NotOver;
        State = BookingState.Completed;
        return Result.Done;
    }

    /// <summary>What it would be with further terms. They were asked for later, so that the request window is looked at again; what is fixed stays.</summary>
    public Result<BookingEffect> IfExtended(int add, BookingGround ground, DateOnly askedOn)
    {
        if (State is not (BookingState.Confirmed or BookingState.Delivering))
            return BookingRefusals.NotRunning;
        if (add < 1 || (int)FirstTerm + Terms + add > SubsidyRates.Terms || !ground.Charges.Model(Kind).Durations.Allow(Terms + add))
            return BookingRefusals.NoMoreTerms;
        var added = Added(add, ground, askedOn);
        return new BookingEffect(Charged, Charged with { Terms = [.. Charged.Terms, .. added.Terms.Select(term => term with { Number = Terms + term.Number })], Sessions = Charged.Sessions + added.Sessions, Minutes = Charged.Minutes + added.Minutes })
        {
            WhyNot = OptionId is null ? NotSubsidised : ground.WhyNot(this, askedOn),
        };
    }

    public Result Extend(int add, BookingGround ground, DateOnly askedOn)
    {
        if (IfExtended(add, ground, askedOn).Refusal is { } refusal)
            return refusal;
        var price = Added(add, ground, askedOn);
        foreach (var (term, priced) in Next(add).Zip(price.Terms))
        {
            // A term that was given up before is taken up again.
            if (_booked.Find(known => known.Term == term) is { } known)
                known.Set(priced);
            else
                _booked.Add(new BookedTerm(this, term, priced));
        }

        Terms += add;
        return Result.Done;
    }

    private int SessionsOf(BookedTerm term) => term.KeptSessions ?? Sessions;

    /// <param name="sessions">Of one class.</param>
    private Price PriceOf(IReadOnlyList<TermPrice> terms, int sessions) => new(terms, Classes * sessions, Classes * sessions * Minutes);

    private IReadOnlyList<TermName> Next(int add) => [.. Enumerable.Range((int)FirstTerm + Terms, add).Select(term => (TermName)term)];

    private Price Added(int add, BookingGround ground, DateOnly askedOn)
    {
        var subsidised = OptionId is not null && ground.WhyNot(this, askedOn) is null;
        return Price.Of(SessionRate, Rates, ground.Ordinals(this, Next(add), subsidised), Classes, new Hire(HireSets, HirePerSet)).Fixed();
    }
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
