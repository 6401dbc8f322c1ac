using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Grants;

/// <summary>A booking with what it costs the grant, and by what it is grouped.</summary>
/// <param name="HadNone">The school had no First Access in the year before.</param>
/// <param name="FreeSchoolMeals">Per cent of its pupils; null where it is not known.</param>
public sealed record GrantClaim(Booking Booking, Price? Price, bool HadNone, decimal? FreeSchoolMeals);

/// <summary>What is spent of a grant, promised, and asked for.</summary>
public sealed record GrantShare(decimal Delivered, decimal Committed, decimal AskedFor)
{
    /// <summary>If every request is confirmed as it stands.</summary>
    public decimal Forecast => Delivered + Committed + AskedFor;

    public static GrantShare operator +(GrantShare one, GrantShare other) => new(one.Delivered + other.Delivered, one.Committed + other.Committed, one.AskedFor + other.AskedFor);
}

/// <summary>A request that waits, in the order of priority, and what the grant has left after it.</summary>
/// <param name="Left">Null where the grant is not known.</param>
public sealed record WaitingRequest(GrantClaim Claim, int Place, decimal Subsidy, decimal? Left)
{
    public bool Overspends => Left < 0;
}

/// <summary>
/// A year's grant against its bookings. A term counts as delivered once it has begun, as committed while it is confirmed and
/// ahead, as asked for while nobody has confirmed it.
/// </summary>
public sealed class GrantPicture
{
    private readonly SchoolCalendar _calendar;
    private readonly DateOnly _today;

    /// <param name="digital">What digital resources take of the same grant.</param>
    public GrantPicture(decimal? grant, IReadOnlyList<GrantClaim> claims, SchoolCalendar calendar, DateOnly today, GrantShare? digital = null)
    {
        (Grant, Claims, _calendar, _today, Digital) = (grant, claims, calendar, today, digital ?? new(0, 0, 0));
        All = Of(claims);
        var left = Left;
        var waiting = new List<WaitingRequest>();
        foreach (var claim in Waiting(claims))
        {
            left -= claim.Price!.Subsidy;
            waiting.Add(new(claim, waiting.Count + 1, claim.Price.Subsidy, left));
        }

        WaitingList = waiting;
    }

    public decimal? Grant { get; }

    public IReadOnlyList<GrantClaim> Claims { get; }

    /// <summary>Of the bookings.</summary>
    public GrantShare All { get; }

    public GrantShare Digital { get; }

    /// <summary>By how much the grant would be overspent if every request were confirmed.</summary>
    public decimal? Beyond => All.Forecast + Digital.Forecast - Grant;

    /// <summary>Not promised to anybody yet.</summary>
    public decimal? Left => Grant - All.Delivered - All.Committed - Digital.Delivered - Digital.Committed;

    public bool IsOverspent => Left < 0;

    /// <summary>What is asked for is more than what is left.</summary>
    public bool WouldOverspend => Beyond > 0;

    /// <summary>Requests that would use the grant: schools that had nothing last year first, then by free school meals, then by the day on which they asked.</summary>
    public IReadOnlyList<WaitingRequest> WaitingList { get; }

    public GrantShare Of(IEnumerable<GrantClaim> claims) => claims.SelectMany(claim => Enum.GetValues<TermName>().Select(term => Of(claim, term))).Aggregate(new GrantShare(0, 0, 0), (all, one) => all + one);

    /// <summary>What a booking takes in one term.</summary>
    public GrantShare Of(GrantClaim claim, TermName term)
    {
        var booking = claim.Booking;
        if (claim.Price is not { } price)
            return new(0, 0, 0);
        if (booking.ConfirmedOn is null)
            return new(0, 0, booking.TermNames.Zip(price.Terms).Where(pair => pair.First == term).Sum(pair => pair.Second.Subsidy));
        var subsidy = booking.Booked.Where(booked => booked.Term == term).Sum(booked => booked.Subsidy);
        return _calendar.FirstDay(new(booking.StartYear, term)) <= _today ? new(subsidy, 0, 0) : new(0, subsidy, 0);
    }

    public GrantShare Of(TermName term) => Claims.Select(claim => Of(claim, term)).Aggregate(new GrantShare(0, 0, 0), (all, one) => all + one);

    private static IEnumerable<GrantClaim> Waiting(IReadOnlyList<GrantClaim> claims) => claims
        .Where(claim => claim.Booking.State.IsPending() && claim.Price?.Subsidy > 0)
        .OrderByDescending(claim => claim.HadNone).ThenByDescending(claim => claim.FreeSchoolMeals ?? 0).ThenBy(claim => claim.Booking.RequestedOn).ThenBy(claim => claim.Booking.Number);
}
