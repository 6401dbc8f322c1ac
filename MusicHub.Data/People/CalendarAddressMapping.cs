using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain;
using MusicHub.Domain.People;

namespace MusicHub.Data.People;

internal sealed class CalendarAddressMapping : IEntityTypeConfiguration<CalendarAddress>
{
    public void Configure(EntityTypeBuilder<CalendarAddress> builder)
    {
        builder.Property(address => address.SecretDigest).HasMaxLength(LinkSecret.DigestLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(address => address.PersonId);
        builder.HasIndex(address => address.PersonId).IsUnique();
        builder.HasIndex(address => address.SecretDigest).IsUnique();
    }
}
