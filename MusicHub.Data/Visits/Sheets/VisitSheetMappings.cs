using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Data.Visits.Sheets;

internal sealed class VisitBatchMapping : IEntityTypeConfiguration<VisitBatch>
{
    public void Configure(EntityTypeBuilder<VisitBatch> builder)
    {
        builder.Ignore(batch => batch.LeftOut);
        builder.Ignore(batch => batch.UndoUntil);
        builder.Property(batch => batch.FileName).HasMaxLength(200);
        builder.Property(batch => batch.NewPeople).HasConversion(
            ids => string.Join(',', ids),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList(),
            new ValueComparer<IReadOnlyList<Guid>>((a, b) => ReferenceEquals(a, b), ids => ids.Count, ids => ids));
        builder.HasOne<Person>().WithMany().HasForeignKey(batch => batch.ById);
        builder.HasOne<Person>().WithMany().HasForeignKey(batch => batch.UndoneById);
        builder.HasIndex(batch => new { batch.At, batch.Id });
    }
}

internal sealed class VisitBatchLineMapping : IEntityTypeConfiguration<VisitBatchLine>
{
    public void Configure(EntityTypeBuilder<VisitBatchLine> builder)
    {
        builder.HasKey(line => new { line.BatchId, line.Position });
        builder.Property(line => line.Sheet).HasMaxLength(100);
        builder.Property(line => line.School).HasMaxLength(200);
        builder.Property(line => line.Changes).HasConversion(
            changes => JsonSerializer.Serialize(changes, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<List<TrackerCellChange>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<TrackerCellChange>>((a, b) => ReferenceEquals(a, b), changes => changes.Count, changes => changes));
        builder.Property(line => line.Before).HasConversion(
            before => JsonSerializer.Serialize(before, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<VisitDetails>(text, JsonSerializerOptions.Default),
            new ValueComparer<VisitDetails?>((a, b) => ReferenceEquals(a, b), before => 0, before => before));
        builder.HasOne<VisitBatch>().WithMany().HasForeignKey(line => line.BatchId);
        // By both, so that what hangs on the visits of a batch is looked up and not sought among all its lines.
        builder.HasIndex(line => new { line.VisitId, line.BatchId }).IsUnique();
    }
}

internal sealed class StagedVisitsMapping : IEntityTypeConfiguration<StagedVisits>
{
    public void Configure(EntityTypeBuilder<StagedVisits> builder)
    {
        builder.Ignore(staged => staged.IsTyped);
        builder.Property(staged => staged.FileName).HasMaxLength(200);
        builder.HasOne<Person>().WithMany().HasForeignKey(staged => staged.ById);
        builder.HasIndex(staged => staged.At);
    }
}

internal sealed class RememberedColumnsMapping : IEntityTypeConfiguration<RememberedColumns>
{
    public void Configure(EntityTypeBuilder<RememberedColumns> builder)
    {
        builder.HasKey(remembered => remembered.Key);
        builder.Property(remembered => remembered.Key).HasMaxLength(64);
    }
}
