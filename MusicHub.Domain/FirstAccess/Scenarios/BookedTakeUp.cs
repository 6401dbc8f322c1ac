using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>The classes of a year's bookings, each school's by itself: what was confirmed as it stands, and what is asked for.</summary>
public sealed class BookedTakeUp
{
    private readonly Dictionary<Guid, List<BookedLine>> _bySchool;

    private BookedTakeUp(int startYear, List<BookedLine> lines)
    {
        (StartYear, Lines) = (startYear, lines);
        _bySchool = lines.GroupBy(line => line.SchoolId).ToDictionary(school => school.Key, school => school.ToList());
        TakeUp = TakeUp.Merged(lines.Select(line => new TakeUpLine(line.Phase, line.Kind, line.Terms, line.Places, line.Classes, line.First)));
    }

    public int StartYear { get; }

    /// <summary>Bookings that end within a term are counted with whole terms: how many there are, and what the grant saves by the sessions that are not taught.</summary>
    public (int Bookings, decimal Subsidy) CutShort { get; private init; }

    public TakeUp TakeUp { get; }

    public IReadOnlyCollection<Guid> SchoolIds => _bySchool.Keys;

    internal IReadOnlyList<BookedLine> Lines { get; }

    public static BookedTakeUp Of(YearBookings bookings) => new(
        bookings.Charges.StartYear,
        [
            .. from booking in bookings.All
               let price = bookings.PriceOf(booking)
               where price is { Terms.Count: > 0 }
               select new BookedLine(booking.SchoolId, bookings.PhaseOf(booking), booking.Kind, price.Terms.Count, Places.Of(price.Terms.Select(term => term.Ordinal)), booking.Classes, booking.FirstTerm),
        ])
    {
        CutShort = bookings.All.Select(booking => booking.SubsidyCut).Where(cut => cut is not null).Aggregate((0, 0m), (sum, cut) => (sum.Item1 + 1, sum.Item2 + cut!.Value)),
    };

    /// <summary>What each school pays by other percentages, its classes staying as they are.</summary>
    public SchoolEffects Effects(ScenarioCharges charges, SubsidyRates before, SubsidyRates after)
    {
        var prices = Lines.Select(line => (line.Kind, line.Terms, line.Places)).Distinct().ToDictionary(key => key, key =>
            (Before: charges.PriceOf(key.Kind, key.Terms, key.Places, before).Charge, After: charges.PriceOf(key.Kind, key.Terms, key.Places, after).Charge));
        return new([.. _bySchool.Select(school =>
        {
            var (paid, pays) = (0m, 0m);
            foreach (var line in school.Value)
            {
                var price = prices[(line.Kind, line.Terms, line.Places)];
                (paid, pays) = (paid + (line.Classes * price.Before), pays + (line.Classes * price.After));
            }

            return new SchoolEffect(school.Key, paid, pays);
        })]);
    }
}

internal readonly record struct BookedLine(Guid SchoolId, Phase? Phase, DeliveryKind Kind, int Terms, SubsidisedPlaces Places, int Classes, TermName First);
