using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.History;

namespace MusicHub.Data.History;

internal sealed class ChangeMapping : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.Property(change => change.Kind).HasMaxLength(80);
        builder.Property(change => change.SubjectKind).HasMaxLength(80);
        builder.Property(change => change.Reason).HasMaxLength(Change.LongestReason);
        builder.Property(change => change.Fields).HasConversion(
            fields => JsonSerializer.Serialize(fields, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<List<FieldChange>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<FieldChange>>((a, b) => ReferenceEquals(a, b), fields => fields.Count, fields => fields));
        builder.HasIndex(change => new { change.SubjectId, change.At });
        builder.HasIndex(change => new { change.SchoolId, change.At });
        builder.HasIndex(change => change.At);
        builder.HasIndex(change => new { change.ById, change.At });
        builder.HasIndex(change => new { change.Kind, change.SubjectKind, change.At });
    }
}
