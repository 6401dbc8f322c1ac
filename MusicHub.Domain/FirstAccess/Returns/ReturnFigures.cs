using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;

namespace MusicHub.Domain.FirstAccess.Returns;

/// <summary>
/// What a year's return says of First Access. A year group's classes count once, however many bookings teach them: where bookings
/// follow each other, its pupils are those of the term in which most classes were taught, and the terms received are all of them.
/// A booking of which somebody says that its pupils are others counts by itself.
/// </summary>
/// <param name="ByTerms">Classes that received 1, 2 and 3 terms.</param>
/// <param name="WithoutPupils">Classes whose pupils, or whose Pupil Premium or SEND, nobody has said.</param>
/// <param name="WithoutContinuation">Classes that are over and of which nobody has said how many pupils go on.</param>
public sealed record ReturnFigures(
    int Schools, int Classes, int Pupils, int PupilPremium, int Send, IReadOnlyList<int> ByTerms, int ByHub, int ByPartners, int OnInSchool, int OnAtHub, int OnElsewhere, int WithoutPupils, int WithoutContinuation)
{
    /// <summary>Classes and groups by the way they are taught; what the school teaches together with the hub stands apart.</summary>
    public IReadOnlyDictionary<DeliveryKind, int> ByKind { get; private init; } = new Dictionary<DeliveryKind, int>();

    /// <summary>The bookings whose classes are counted.</summary>
    public IReadOnlyList<Booking> Counted { get; private init; } = [];

    public int Of(DeliveryKind kind) => ByKind.GetValueOrDefault(kind);

    public int GoingOn => OnInSchool + OnAtHub + OnElsewhere;

    /// <param name="upTo">Terms that have begun by then count.</param>
    public static ReturnFigures Of(IEnumerable<Booking> bookings, SchoolCalendar calendar, DateOnly upTo)
    {
        var groups = bookings.Where(booking => booking.ConfirmedOn is not null)
            .Select(booking => (Booking: booking, Terms: Taught(booking, calendar, upTo)))
            .Where(taught => taught.Terms.Count > 0)
            .GroupBy(taught => (taught.Booking.SchoolId, taught.Booking.YearGroup, Others: taught.Booking.HasOtherPupils ? taught.Booking.Id : Guid.Empty))
            .Select(group => (group.Key.SchoolId, Terms: group.SelectMany(taught => taught.Terms).Distinct().Count(), Bookings: Fullest([.. group])))
            .ToList();
        var counted = groups.SelectMany(group => group.Bookings).ToList();
        var numbers = counted.SelectMany(booking => booking.ClassNumbers.Where(known => known.Number <= booking.Classes).Select(known => known.Numbers)).ToList();
        return new(
            groups.Select(group => group.SchoolId).Distinct().Count(),
            counted.Sum(booking => booking.Classes),
            numbers.Sum(known => known.Pupils ?? 0),
            numbers.Sum(known => known.PupilPremium ?? 0),
            numbers.Sum(known => known.Send ?? 0),
            [.. Enumerable.Range(1, 3).Select(terms => groups.Where(group => group.Terms == terms).Sum(group => group.Bookings.Sum(booking => booking.Classes)))],
            counted.Where(booking => booking.PartnerId is null).Sum(booking => booking.Classes),
            counted.Where(booking => booking.PartnerId is not null).Sum(booking => booking.Classes),
            numbers.Sum(known => known.OnInSchool ?? 0),
            numbers.Sum(known => known.OnAtHub ?? 0),
            numbers.Sum(known => known.OnElsewhere ?? 0),
            counted.Sum(booking => booking.Classes) - numbers.Count(known => known.ArePupilsKnown),
            counted.Where(booking => booking.State == BookingState.Completed).Sum(booking => booking.Classes - booking.ClassNumbers.Count(known => known.Number <= booking.Classes && known.Numbers.IsContinuationKnown)))
        {
            Counted = counted,
            ByKind = counted.GroupBy(booking => booking.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(booking => booking.Classes)),
        };
    }

    private static List<TermName> Taught(Booking booking, SchoolCalendar calendar, DateOnly upTo) =>
        [.. booking.Booked.Where(term => !term.IsGivenUp && calendar.FirstDay(new(booking.StartYear, term.Term)) <= upTo).Select(term => term.Term)];

    // Of bookings that follow each other, those of the term with the most classes; of equal terms the last, whose numbers are the latest.
    private static List<Booking> Fullest(IReadOnlyList<(Booking Booking, List<TermName> Terms)> group)
    {
        var fullest = Enum.GetValues<TermName>().OrderByDescending(term => group.Where(taught => taught.Terms.Contains(term)).Sum(taught => taught.Booking.Classes)).ThenByDescending(term => term).First();
        return [.. group.Where(taught => taught.Terms.Contains(fullest)).Select(taught => taught.Booking)];
    }
}
