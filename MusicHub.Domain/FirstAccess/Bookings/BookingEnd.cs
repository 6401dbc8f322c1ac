using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>How a booking ends earlier than it was confirmed for.</summary>
public sealed partial class Booking
{
    /// <summary>How many of its terms have begun by that day, and so stay charged.</summary>
    public int TermsBegun(SchoolCalendar calendar, DateOnly day) => TermNames.Count(term => calendar.FirstDay(new(StartYear, term)) <= day);

    /// <summary>What it would be if it ended after so many terms.</summary>
    /// <param name="sessions">That are taught of the last of them; null for all that a term has.</param>
    public Result<BookingEffect> IfShortened(int keep, SchoolCalendar calendar, DateOnly day, int? sessions = null)
    {
        if (State is not (BookingState.Confirmed or BookingState.Delivering))
            return BookingRefusals.NotRunning;
        if (keep < 1 || keep > Terms || keep < TermsBegun(calendar, day))
            return BookingRefusals.NoFewerTerms;
        if (sessions is null)
            return keep == Terms ? BookingRefusals.NothingShorter : new BookingEffect(Charged, Kept(keep));
        return sessions < 1 || sessions >= SessionsOf(Taught(keep)) ? BookingRefusals.SessionsWrong(SessionsOf(Taught(keep))) : new BookingEffect(Charged, Kept(keep, sessions.Value));
    }

    public Result Shorten(int keep, string? reason, SchoolCalendar calendar, DateOnly day, int? sessions = null)
    {
        if (IfShortened(keep, calendar, day, sessions).Refusal is { } refused)
            return refused;
        if (ReasonRefusal(reason) is { } refusal)
            return refusal;
        if (sessions is { } kept)
            Taught(keep).Cut(CutShort(Taught(keep), keep, kept), kept);
        GiveUpAfter(keep);
        Terms = keep;
        return Result.Done;
    }

    /// <summary>What it would be if it were given up now: terms that have begun stay charged.</summary>
    public Result<BookingEffect> IfWithdrawn(SchoolCalendar calendar, DateOnly day) =>
        State is BookingState.Confirmed or BookingState.Delivering ? new BookingEffect(Charged, Kept(TermsBegun(calendar, day))) : BookingRefusals.NotRunning;

    /// <summary>Gives it up: a request is withdrawn as it is, a running one keeps the terms that have begun, and what was bought for them beside the classes.</summary>
    public Result Withdraw(string? reason, SchoolCalendar calendar, DateOnly day)
    {
        if (!State.IsPending() && State is not (BookingState.Confirmed or BookingState.Delivering))
            return BookingRefusals.NotRunning;
        if (ReasonRefusal(reason) is { } refusal)
            return refusal;
        if (!State.IsPending())
            GiveUpAfter(TermsBegun(calendar, day));
        foreach (var line in TradedIfWithdrawn(calendar, day))
            line.Cancel();
        (State, EndedBecause) = (BookingState.Withdrawn, reason!.Trim());
        return Result.Done;
    }

    /// <summary>What the grant does not pay because a term of it ended early; null where every term that is taught is taught whole.</summary>
    public decimal? SubsidyCut
    {
        get
        {
            var cut = _booked.Where(term => !term.IsGivenUp && term.KeptSessions is not null).ToList();
            return cut.Count == 0 ? null : cut.Sum(term => (Classes * Sessions * Rate * term.Percent / 100) - term.Subsidy);
        }
    }

    /// <summary>A term of it that is taught, counted from 1.</summary>
    private BookedTerm Taught(int number) => _booked.Single(booked => booked.Term == TermNames[number - 1]);

    private Price Kept(int terms) => PriceOf([.. Charged.Terms.Take(terms)], Enumerable.Range(1, terms).Sum(number => SessionsOf(Taught(number))));

    private Price Kept(int terms, int sessions)
    {
        var before = Kept(terms - 1);
        return PriceOf([.. before.Terms, CutShort(Taught(terms), terms, sessions)], (before.Sessions / Classes) + sessions);
    }

    // Terms that are fixed stay to the penny; what is left of this one is rounded once. A set is hired for the whole term.
    private TermPrice CutShort(BookedTerm term, int number, int sessions)
    {
        var full = Classes * sessions * Rate;
        return term.Price(number) with { FullCost = full, Charge = Math.Min(term.Charge, Pennies.Round(full * (1 - (term.Percent / 100)))) };
    }

    private void GiveUpAfter(int terms)
    {
        foreach (var term in TermNames.Skip(terms))
            _booked.Find(booked => booked.Term == term)?.GiveUp();
    }
}
