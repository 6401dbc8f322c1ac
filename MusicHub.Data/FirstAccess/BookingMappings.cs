using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.FirstAccess;

internal sealed class BookingMapping : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.Ignore(booking => booking.Details);
        builder.Ignore(booking => booking.Reference);
        builder.Ignore(booking => booking.Title);
        builder.Ignore(booking => booking.TermNames);
        builder.Ignore(booking => booking.FirstTermKey);
        builder.Ignore(booking => booking.LastTermKey);
        builder.Ignore(booking => booking.SubsidisedTerms);
        builder.Ignore(booking => booking.Rates);
        builder.Ignore(booking => booking.SessionRate);
        builder.Ignore(booking => booking.Charged);
        builder.Ignore(booking => booking.TradedCharge);
        builder.Ignore(booking => booking.SubsidyCut);
        builder.Ignore(booking => booking.EndsWithinATerm);
        builder.Property(booking => booking.ExceptionReason).HasMaxLength(Booking.LongestReason);
        builder.Property(booking => booking.SizeReason).HasMaxLength(Booking.LongestReason);
        builder.Property(booking => booking.DeclinedBecause).HasMaxLength(Booking.LongestReason);
        builder.Property(booking => booking.OverrideReason).HasMaxLength(Booking.LongestReason);
        builder.Property(booking => booking.EndedBecause).HasMaxLength(Booking.LongestReason);
        builder.Property(booking => booking.Instruments).HasMaxLength(Booking.LongestInstruments);
        builder.Property(booking => booking.PurchaseOrder).HasMaxLength(Booking.LongestOrder);
        builder.Property(booking => booking.Notes).HasMaxLength(Booking.LongestNotes);
        builder.HasOne<School>().WithMany().HasForeignKey(booking => booking.SchoolId);
        builder.HasOne<DeliveryPartner>().WithMany().HasForeignKey(booking => booking.PartnerId);
        builder.HasOne<SubsidyOption>().WithMany().HasForeignKey(booking => booking.OptionId);
        builder.HasOne<Person>().WithMany().HasForeignKey(booking => booking.TakenById);
        builder.HasOne<Person>().WithMany().HasForeignKey(booking => booking.DecidedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(booking => booking.ConfirmedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(booking => booking.OverriddenById);
        builder.HasIndex(booking => new { booking.StartYear, booking.Number }).IsUnique();
        builder.HasIndex(booking => new { booking.SchoolId, booking.StartYear });
        builder.HasIndex(booking => new { booking.StartYear, booking.State });
        builder.HasMany(booking => booking.Booked).WithOne().HasForeignKey(term => term.BookingId);
        builder.HasMany(booking => booking.Traded).WithOne().HasForeignKey(line => line.BookingId);
        builder.HasMany(booking => booking.ClassNumbers).WithOne().HasForeignKey(known => known.BookingId);
        builder.Navigation(booking => booking.Booked).HasField("_booked").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(booking => booking.Traded).HasField("_traded").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(booking => booking.ClassNumbers).HasField("_classNumbers").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class BookedTermMapping : IEntityTypeConfiguration<BookedTerm>
{
    public void Configure(EntityTypeBuilder<BookedTerm> builder)
    {
        builder.Ignore(term => term.Subsidy);
        builder.Property(term => term.Former).AsText();
        builder.HasIndex(term => new { term.BookingId, term.Term }).IsUnique();
    }
}

internal sealed class TradedLineMapping : IEntityTypeConfiguration<TradedLine>
{
    public void Configure(EntityTypeBuilder<TradedLine> builder)
    {
        builder.Ignore(line => line.Charge);
        builder.Property(line => line.What).HasMaxLength(TradedLine.LongestWhat);
    }
}

internal sealed class BookedClassMapping : IEntityTypeConfiguration<BookedClass>
{
    public void Configure(EntityTypeBuilder<BookedClass> builder)
    {
        builder.Ignore(known => known.Numbers);
        builder.HasIndex(known => new { known.BookingId, known.Number }).IsUnique();
    }
}

internal sealed class DeliveryPartnerMapping : IEntityTypeConfiguration<DeliveryPartner>
{
    public void Configure(EntityTypeBuilder<DeliveryPartner> builder) => builder.Property(partner => partner.Name).HasMaxLength(DeliveryPartner.LongestName);
}
