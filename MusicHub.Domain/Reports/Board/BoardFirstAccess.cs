using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Grants;
using MusicHub.Domain.FirstAccess.Returns;
using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Domain.Reports.Board;

/// <summary>First Access in a board report: the year's classes and pupils up to the report's last day, and what they cost the grant.</summary>
public sealed record BoardFirstAccess(IReadOnlyList<string> Sentences, FigureTable Table)
{
    /// <summary>Null where nothing has been booked.</summary>
    public static BoardFirstAccess? Of(FirstAccessFacts? facts, string yearTitle) =>
        facts is null || facts.Figures.Classes + facts.Share.Committed == 0 ? null : new([.. Said(facts, yearTitle)], TableOf(facts, yearTitle));

    private static IEnumerable<string> Said(FirstAccessFacts facts, string yearTitle)
    {
        var figures = facts.Figures;
        var classes = figures.Classes == 1 ? "1 class" : $"{Say.Number(figures.Classes)} classes";
        yield return $"In {yearTitle} {classes} at {Say.Count(figures.Schools, "school")} {(figures.Classes == 1 ? "has" : "have")} been taught First Access so far, with {Say.Count(figures.Pupils, "pupil")} known.{(figures.WithoutPupils > 0 ? $" The pupils of {Say.Number(figures.WithoutPupils)} of them have not been counted yet." : null)}";
        yield return $"The subsidy of terms that have begun is {Say.Pounds(facts.Share.Delivered)}, and {Say.Pounds(facts.Share.Committed)} is promised for terms ahead{(facts.Grant is { } grant ? $", of a grant of {Say.Pounds(grant)}" : null)}.";
        if (facts.Grant < facts.Share.Delivered + facts.Share.Committed)
            yield return "That is more than the grant.";
    }

    private static FigureTable TableOf(FirstAccessFacts facts, string yearTitle)
    {
        var figures = facts.Figures;
        return new(
            "First Access",
            $"First Access in {yearTitle}",
            [new("Figure"), new("Number", FigureKind.Number)],
        [
            Row("Schools", figures.Schools),
            Row("Classes", figures.Classes),
            Row("Classes that received one term", figures.ByTerms[0]),
            Row("Classes that received two terms", figures.ByTerms[1]),
            Row("Classes that received three terms", figures.ByTerms[2]),
            Row("Classes taught by the hub", figures.ByHub),
            Row("Classes taught by partners", figures.ByPartners),
            Row("Of all classes, co-delivered with the school’s teachers", figures.Of(DeliveryKind.CoDelivered)),
            Pupils("Pupils", figures.Pupils),
            Pupils("Of them, eligible for Pupil Premium", figures.PupilPremium),
            Pupils("Of them, with SEND", figures.Send),
            Pupils("Pupils who go on learning", figures.GoingOn),
        ])
        {
            Note = "Classes whose teaching has begun; each class and pupil once. Fewer than five pupils are not given out.",
        };
    }

    private static FigureRow Row(string name, int number) => new(name, [FigureCell.Count(number)]);

    private static FigureRow Pupils(string name, int number) => new(name, [FigureCell.Count(number is > 0 and < 5 ? null : number)]);
}

/// <summary>What a report says of First Access is made from this.</summary>
/// <param name="Bookings">Confirmed ones.</param>
public sealed record FirstAccessFacts(ReturnFigures Figures, GrantShare Share, decimal? Grant, IReadOnlyList<Booking> Bookings)
{
    /// <summary>Those that the figures count, with what each of them adds.</summary>
    internal IEnumerable<BookingRow> Rows(IReadOnlyDictionary<Guid, SchoolFact> schools)
    {
        var counted = Figures.Counted.Select(booking => booking.Id).ToHashSet();
        return Bookings.OrderBy(booking => booking.Number).Select(booking => new BookingRow(
            booking.SchoolId, schools[booking.SchoolId].Urn, schools[booking.SchoolId].Name, booking.Reference, YearGroups.Title(booking.YearGroup),
            counted.Contains(booking.Id) ? booking.Classes : 0,
            counted.Contains(booking.Id) ? booking.ClassNumbers.Where(known => known.Number <= booking.Classes).Sum(known => known.Numbers.Pupils ?? 0) : 0,
            booking.Booked.Sum(term => term.Subsidy)));
    }
}
