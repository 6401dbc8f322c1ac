using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Words;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Reports;

internal sealed class ReportMapping : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.Property(report => report.ScheduleKey).HasMaxLength(100);
        builder.Property(report => report.RegionName).HasMaxLength(200);
        builder.Property(report => report.WithdrawnReason).HasMaxLength(1000);
        builder.Property(report => report.CorrectionReason).HasMaxLength(1000);
        builder.HasIndex(report => report.ScheduleKey).IsUnique();
        builder.HasIndex(report => report.RequestId).IsUnique();
        builder.HasIndex(report => new { report.State, report.RequestedAt });
        builder.HasOne<Region>().WithMany().HasForeignKey(report => report.RegionId);
        builder.HasOne<Person>().WithMany().HasForeignKey(report => report.RequestedById);
        builder.HasMany(report => report.Edited).WithOne().HasForeignKey(edited => edited.ReportId);
        builder.HasOne<Report>().WithMany().HasForeignKey(report => report.PredecessorId);
        builder.HasOne<Report>().WithMany().HasForeignKey(report => report.SuccessorId);
        builder.HasOne<Person>().WithMany().HasForeignKey(report => report.CheckedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(report => report.ApprovedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(report => report.PublishedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(report => report.WithdrawnById);
    }
}

internal sealed class EditedSectionMapping : IEntityTypeConfiguration<EditedSection>
{
    public void Configure(EntityTypeBuilder<EditedSection> builder)
    {
        builder.Property(edited => edited.Section).HasMaxLength(60);
        builder.HasIndex(edited => new { edited.ReportId, edited.Section }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(edited => edited.EditedById);
    }
}

internal sealed class ReportSnapshotMapping : IEntityTypeConfiguration<ReportSnapshot>
{
    public void Configure(EntityTypeBuilder<ReportSnapshot> builder)
    {
        builder.HasKey(snapshot => snapshot.ReportId);
        builder.HasOne<Report>().WithOne().HasForeignKey<ReportSnapshot>(snapshot => snapshot.ReportId);
    }
}

internal sealed class ReportFileMapping : IEntityTypeConfiguration<ReportFile>
{
    public void Configure(EntityTypeBuilder<ReportFile> builder)
    {
        builder.Property(file => file.Name).HasMaxLength(200);
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.HasIndex(file => new { file.ReportId, file.Edition, file.Kind }).IsUnique();
        builder.HasOne<Report>().WithMany().HasForeignKey(file => file.ReportId);
    }
}
