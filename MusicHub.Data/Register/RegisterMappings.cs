using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Register;

internal sealed class RegisterImportMapping : IEntityTypeConfiguration<RegisterImport>
{
    public void Configure(EntityTypeBuilder<RegisterImport> builder)
    {
        builder.Property(import => import.FileName).HasMaxLength(200);
        builder.Property(import => import.LinksFileName).HasMaxLength(200);
        builder.Property(import => import.AbsentColumns).HasMaxLength(2000);
        Counts(builder.Property(import => import.Counts));
        Counts(builder.Property(import => import.IgnoredCounts));
        builder.HasOne<Person>().WithMany().HasForeignKey(import => import.ById);
        builder.HasIndex(import => new { import.At, import.Id });
    }

    private static void Counts(PropertyBuilder<IReadOnlyDictionary<string, int>> property) => property.HasMaxLength(1000).HasConversion(
        counts => JsonSerializer.Serialize(counts, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<Dictionary<string, int>>(text, JsonSerializerOptions.Default)!,
        new ValueComparer<IReadOnlyDictionary<string, int>>((a, b) => ReferenceEquals(a, b), counts => counts.Count, counts => counts));
}

internal sealed class RegisterImportLineMapping : IEntityTypeConfiguration<RegisterImportLine>
{
    public void Configure(EntityTypeBuilder<RegisterImportLine> builder)
    {
        builder.HasKey(line => new { line.ImportId, line.Position });
        builder.Property(line => line.Name).HasMaxLength(200);
        builder.Property(line => line.Town).HasMaxLength(100);
        builder.Property(line => line.Detail).HasMaxLength(2000);
        builder.Property(line => line.Fields).HasConversion(
            fields => JsonSerializer.Serialize(fields, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<List<RegisterFieldChange>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<RegisterFieldChange>>((a, b) => ReferenceEquals(a, b), fields => fields.Count, fields => fields));
        builder.HasOne<RegisterImport>().WithMany().HasForeignKey(line => line.ImportId);
        builder.HasOne<School>().WithMany().HasForeignKey(line => line.SchoolId);
        builder.HasIndex(line => line.SchoolId);
    }
}

internal sealed class StagedRegisterMapping : IEntityTypeConfiguration<StagedRegister>
{
    public void Configure(EntityTypeBuilder<StagedRegister> builder)
    {
        builder.Property(staged => staged.FileName).HasMaxLength(200);
        builder.HasOne<Person>().WithMany().HasForeignKey(staged => staged.ById);
        builder.HasIndex(staged => staged.At);
    }
}
