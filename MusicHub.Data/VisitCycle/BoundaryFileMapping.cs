using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.VisitCycle.Map;

namespace MusicHub.Data.VisitCycle;

internal sealed class BoundaryFileMapping : IEntityTypeConfiguration<BoundaryFile>
{
    public void Configure(EntityTypeBuilder<BoundaryFile> builder)
    {
        builder.Property(boundaries => boundaries.FileName).HasMaxLength(200);
        builder.Property(boundaries => boundaries.Source).HasMaxLength(BoundaryFile.LongestSource);
    }
}
