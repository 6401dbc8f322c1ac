using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.FirstAccess;

internal sealed class FirstAccessChargesMapping : IEntityTypeConfiguration<FirstAccessCharges>
{
    public void Configure(EntityTypeBuilder<FirstAccessCharges> builder)
    {
        builder.Ignore(charges => charges.Details);
        builder.Ignore(charges => charges.SessionRate);
        builder.Ignore(charges => charges.Title);
        builder.Property(charges => charges.VatCode).HasMaxLength(FirstAccessCharges.LongestCode);
        builder.Property(charges => charges.CostCentre).HasMaxLength(FirstAccessCharges.LongestCode);
        builder.Property(charges => charges.Fund).HasMaxLength(FirstAccessCharges.LongestCode);
        builder.Property(charges => charges.EligiblePhases).HasMaxLength(400).HasConversion(
            phases => string.Join(',', phases),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Phase>).ToList(),
            new ValueComparer<IReadOnlyList<Phase>>((a, b) => a!.SequenceEqual(b!), phases => phases.Aggregate(0, HashCode.Combine), phases => phases));
        builder.HasIndex(charges => charges.StartYear).IsUnique();
        builder.HasMany(charges => charges.Models).WithOne().HasForeignKey(model => model.ChargesId);
    }
}

internal sealed class DeliveryModelMapping : IEntityTypeConfiguration<DeliveryModel>
{
    public void Configure(EntityTypeBuilder<DeliveryModel> builder)
    {
        builder.Ignore(model => model.Terms);
        builder.HasIndex(model => new { model.ChargesId, model.Kind }).IsUnique();
    }
}

internal sealed class SubsidyOptionMapping : IEntityTypeConfiguration<SubsidyOption>
{
    public void Configure(EntityTypeBuilder<SubsidyOption> builder)
    {
        builder.Ignore(option => option.Rates);
        builder.Ignore(option => option.Title);
        builder.Ignore(option => option.CanChange);
        builder.Ignore(option => option.CanBeAdopted);
        builder.Property(option => option.Name).HasMaxLength(BoardOption.LongestName);
        builder.Property(option => option.Note).HasMaxLength(BoardOption.LongestNote);
        builder.Property(option => option.BoardNote).HasMaxLength(BoardOption.LongestNote);
        builder.Property(option => option.AdoptionReason).HasMaxLength(BoardOption.LongestNote);
        builder.HasOne<Person>().WithMany().HasForeignKey(option => option.DraftedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(option => option.AdoptedById);
        builder.HasIndex(option => new { option.SeriesId, option.Number }).IsUnique();
        builder.HasIndex(option => new { option.StartYear, option.State });
    }
}
