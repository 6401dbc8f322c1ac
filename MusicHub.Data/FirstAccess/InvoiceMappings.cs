using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Invoices;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.FirstAccess;

internal sealed class InvoiceRunMapping : IEntityTypeConfiguration<InvoiceRun>
{
    public void Configure(EntityTypeBuilder<InvoiceRun> builder)
    {
        builder.Ignore(run => run.Title);
        builder.Ignore(run => run.TermKey);
        builder.HasOne<Person>().WithMany().HasForeignKey(run => run.TakenById);
        builder.HasIndex(run => new { run.StartYear, run.Number }).IsUnique();
        builder.HasMany(run => run.Lines).WithOne().HasForeignKey(line => line.RunId);
    }
}

internal sealed class InvoiceLineMapping : IEntityTypeConfiguration<InvoiceLine>
{
    public void Configure(EntityTypeBuilder<InvoiceLine> builder)
    {
        builder.Ignore(line => line.ToPay);
        builder.Ignore(line => line.IsCredit);
        builder.Ignore(line => line.Key);
        builder.Ignore(line => line.Amounts);
        builder.Property(line => line.What).HasMaxLength(400);
        builder.Property(line => line.Booking).HasMaxLength(20);
        builder.Property(line => line.School).HasMaxLength(InvoiceLine.LongestName);
        builder.Property(line => line.BillTo).HasMaxLength(InvoiceLine.LongestName);
        builder.Property(line => line.CustomerNumber).HasMaxLength(CustomerAccount.LongestNumber);
        builder.Property(line => line.PurchaseOrder).HasMaxLength(Booking.LongestOrder);
        builder.Property(line => line.VatCode).HasMaxLength(FirstAccessCharges.LongestCode);
        builder.Property(line => line.CostCentre).HasMaxLength(FirstAccessCharges.LongestCode);
        builder.Property(line => line.Fund).HasMaxLength(FirstAccessCharges.LongestCode);
        // A line of digital resources is about no booking, so that bookings are not held by a key; nothing ever deletes one.
        builder.HasOne<DigitalRequest>().WithMany().HasForeignKey(line => line.DigitalRequestId);
        builder.HasOne<School>().WithMany().HasForeignKey(line => line.SchoolId);
        builder.HasIndex(line => new { line.BookingId, line.Term });
    }
}

internal sealed class CustomerAccountMapping : IEntityTypeConfiguration<CustomerAccount>
{
    public void Configure(EntityTypeBuilder<CustomerAccount> builder)
    {
        builder.Property(account => account.Number).HasMaxLength(CustomerAccount.LongestNumber);
        builder.HasIndex(account => account.CustomerId).IsUnique();
    }
}
