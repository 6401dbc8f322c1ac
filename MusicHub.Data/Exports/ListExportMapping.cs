using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Exports;
using MusicHub.Domain.People;

namespace MusicHub.Data.Exports;

internal sealed class ListExportMapping : IEntityTypeConfiguration<ListExport>
{
    public void Configure(EntityTypeBuilder<ListExport> builder)
    {
        builder.Property(export => export.List).HasMaxLength(40);
        builder.Property(export => export.Title).HasMaxLength(400);
        builder.Property(export => export.Format).HasMaxLength(10);
        builder.Property(export => export.FileName).HasMaxLength(200);
        builder.Property(export => export.ContentType).HasMaxLength(100);
        builder.HasOne<Person>().WithMany().HasForeignKey(export => export.ById);
        builder.HasIndex(export => export.At);
    }
}
