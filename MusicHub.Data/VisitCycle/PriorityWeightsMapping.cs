using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.VisitCycle.Priority;

namespace MusicHub.Data.VisitCycle;

internal sealed class PriorityWeightsMapping : IEntityTypeConfiguration<PriorityWeights>, IEntityTypeConfiguration<PriorityWeight>
{
    public void Configure(EntityTypeBuilder<PriorityWeights> builder)
    {
        builder.Ignore(weights => weights.ByKey);
        builder.HasMany(weights => weights.Lines).WithOne().HasForeignKey(line => line.PriorityWeightsId);
        builder.Navigation(weights => weights.Lines).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<PriorityWeight> builder)
    {
        builder.Property(line => line.Factor).HasMaxLength(40);
        builder.HasIndex(line => new { line.PriorityWeightsId, line.Factor }).IsUnique();
    }
}
