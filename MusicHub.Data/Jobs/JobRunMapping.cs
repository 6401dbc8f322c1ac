using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Jobs;

namespace MusicHub.Data.Jobs;

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.Property(run => run.Kind).HasMaxLength(60);
        builder.Property(run => run.Step).HasMaxLength(200);
        builder.Property(run => run.LeasedBy).HasMaxLength(120);
        builder.Property(run => run.Error).HasMaxLength(2000);
        builder.HasIndex(run => new { run.State, run.DueAt });
        builder.HasIndex(run => run.SubjectId);
    }
}
