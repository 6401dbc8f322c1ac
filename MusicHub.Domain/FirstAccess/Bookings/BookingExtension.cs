using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>How a booking goes on for longer than it was confirmed for, or than it was shortened to.</summary>
public sealed partial class Booking
{
    /// <summary>Its last term was cut short, and could be taught whole again.</summary>
    public bool EndsWithinATerm => State is BookingState.Confirmed or BookingState.Delivering && Taught(Terms).KeptSessions is not null;

    /// <summary>What it would be if its last term, which was cut short, were taught whole, as it was fixed before.</summary>
    public Result<BookingEffect> IfWholeAgain() => EndsWithinATerm
        ? new BookingEffect(Charged, PriceOf([.. Charged.Terms.SkipLast(1), Taught(Terms).Former!.Price(Terms)], Enumerable.Range(1, Terms - 1).Sum(number => SessionsOf(Taught(number))) + Sessions))
        : BookingRefusals.NotCut;

    public Result MakeWholeAgain()
    {
        if (IfWholeAgain().Refusal is { } refusal)
            return refusal;
        Taught(Terms).Set(Taught(Terms).Former!.Price(Terms));
        return Result.Done;
    }

    /// <summary>What it would be with further terms. They were asked for later, so that the request window is looked at again; what is fixed stays, and what was given up before comes back as it was.</summary>
    /// <param name="allTheSame">Somebody who may decides that the grant pays of further terms although the rules say no.</param>
    public Result<BookingEffect> IfExtended(int add, BookingGround ground, DateOnly askedOn, bool allTheSame = false)
    {
        if (State is not (BookingState.Confirmed or BookingState.Delivering))
            return BookingRefusals.NotRunning;
        if (add < 1 || (int)FirstTerm + Terms + add > SubsidyRates.Terms || !ground.Charges.Model(Kind).Durations.Allow(Terms + add))
            return BookingRefusals.NoMoreTerms;
        var added = Added(add, ground, askedOn, allTheSame);
        return new BookingEffect(Charged, PriceOf([.. Charged.Terms, .. added.Select(term => term with { Number = Terms + term.Number })], (Charged.Sessions / Classes) + (add * Sessions)))
        {
            WhyNot = WhyNotFurther(add, ground, askedOn, allTheSame),
        };
    }

    /// <param name="reason">Why the grant pays of further terms although the rules say no; null where they say yes, or it does not pay.</param>
    /// <param name="byId">Who decides that.</param>
    public Result Extend(int add, BookingGround ground, DateOnly askedOn, string? reason = null, Guid? byId = null)
    {
        var allTheSame = byId is not null;
        var effect = IfExtended(add, ground, askedOn, allTheSame);
        if (effect.IsRefused)
            return effect.Refusal;
        if (allTheSame && WhyNotFurther(add, ground, askedOn, allTheSame: false) is null)
            return BookingRefusals.SubsidisedAlready;
        if (allTheSame && WhyNotFurther(add, ground, askedOn, allTheSame) == NoSubsidy.DeliveryModel)
            return BookingRefusals.NeverSubsidised;
        if (allTheSame && ReasonRefusal(reason) is { } refusal)
            return refusal;
        if (allTheSame && ground.Option is null && OptionId is null)
            return BookingRefusals.NoOption;
        var price = Added(add, ground, askedOn, allTheSame);
        if (allTheSame)
            Override(ground, reason!, byId!.Value);
        foreach (var (term, priced) in Next(add).Zip(price))
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

    private IReadOnlyList<TermName> Next(int add) => [.. Enumerable.Range((int)FirstTerm + Terms, add).Select(term => (TermName)term)];

    // A booking that was not subsidised is so by the option in force from the first term on that is.
    private void Override(BookingGround ground, string reason, Guid byId)
    {
        if (OptionId is null)
            (OptionId, First, Second, Third, NotSubsidised) = (ground.Option!.Id, ground.Option.First, ground.Option.Second, ground.Option.Third, null);
        var both = OverrideReason is { } earlier ? $"{earlier}; {reason.Trim()}" : reason.Trim();
        (OverriddenById, OverrideReason) = (byId, both.Length > LongestReason ? reason.Trim() : both);
    }

    private NoSubsidy? WhyNotFurther(int add, BookingGround ground, DateOnly askedOn, bool allTheSame)
    {
        if (Next(add).All(term => CanComeBack(term, ground)))
            return null;
        var why = OptionId is null ? NotSubsidised ?? ground.WhyNot(this, askedOn) : ground.WhyNot(this, askedOn);
        return allTheSame && why != NoSubsidy.DeliveryModel ? null : why;
    }

    private IReadOnlyList<TermPrice> Added(int add, BookingGround ground, DateOnly askedOn, bool allTheSame)
    {
        var terms = Next(add);
        var subsidised = WhyNotFurther(add, ground, askedOn, allTheSame) is null;
        var rates = OptionId is null && subsidised ? ground.Option?.Rates ?? SubsidyRates.None : Rates;
        var price = Price.Of(SessionRate, rates, ground.Ordinals(this, terms, subsidised), Classes, new Hire(HireSets, HirePerSet)).Fixed();
        return [.. terms.Zip(price.Terms, (term, priced) => CanComeBack(term, ground) ? Former(term)!.Price(priced.Number) : priced)];
    }

    // Its place among the year group's subsidised terms has not been taken by another booking since.
    private bool CanComeBack(TermName term, BookingGround ground) =>
        Former(term) is { } former && (former.Ordinal is null || ground.IsFree(this, term, former.Ordinal.Value));

    private FormerTerm? Former(TermName term) => _booked.Find(known => known.Term == term && known.IsGivenUp)?.Former;
}
