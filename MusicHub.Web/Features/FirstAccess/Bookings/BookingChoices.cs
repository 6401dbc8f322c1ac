using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.FirstAccess.Bookings;

/// <summary>What the form of a request offers.</summary>
public sealed record BookingChoices(FirstAccessCharges Charges, School School, IReadOnlyList<Choice> Partners)
{
    public IEnumerable<Choice> YearGroupsTaught => YearGroups.Of(School.Register).Select(yearGroup => new Choice($"{yearGroup}", YearGroups.Title(yearGroup)));

    public IEnumerable<Choice> FirstTerms => Enum.GetValues<TermName>().Select(term => new Choice(term.ToString(), new TermKey(Charges.StartYear, term).Title));

    public IEnumerable<Choice> Kinds => Charges.Models.Where(model => model.IsOffered).OrderBy(model => model.Kind).Select(model => new Choice(model.Kind.ToString(), model.Kind.Title(), Hint(model)));

    public static async Task<BookingChoices> Of(FirstAccessCharges charges, School school, Guid? chosen, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var partners = await db.DeliveryPartners.Where(partner => partner.IsActive || partner.Id == chosen).OrderBy(partner => partner.Name).Select(partner => new { partner.Id, partner.Name }).ToListAsync(cancellationToken);
        return new(charges, school, [new(BookingForm.TheHub, "The hub"), .. partners.Select(partner => new Choice(partner.Id.ToString(), partner.Name))]);
    }

    private string Hint(DeliveryModel model) =>
        $"{Charges.RateOf(model.Kind).Title()}, {Charges.RateOf(model.Kind).Sessions} sessions in a term, {model.Durations.Title()}{(model.SizesInWords() is { } sizes ? $", {sizes} in a {model.Kind.Noun()}" : null)}{(model.IsSubsidised ? null : ", not subsidised")}{(model.ByException ? ", by exception" : null)}";
}
