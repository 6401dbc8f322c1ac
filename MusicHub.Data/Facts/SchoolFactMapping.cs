using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Facts;

internal sealed class SchoolFactMapping : IEntityTypeConfiguration<SchoolFact>
{
    public void Configure(EntityTypeBuilder<SchoolFact> builder)
    {
        builder.Property(fact => fact.Word).HasMaxLength(40);
        builder.HasOne<School>().WithMany().HasForeignKey(fact => fact.SchoolId);
        builder.HasIndex(fact => new { fact.SchoolId, fact.YearStart, fact.Kind }).IsUnique();
    }
}
