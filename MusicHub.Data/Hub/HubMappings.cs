using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Hub;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.ArtsCouncil;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Hub;

internal sealed class HubSettingsMapping : IEntityTypeConfiguration<HubSettings>
{
    public void Configure(EntityTypeBuilder<HubSettings> builder)
    {
        builder.Property(hub => hub.Name).HasMaxLength(200);
        builder.Property(hub => hub.LogoContentType).HasMaxLength(40);
        builder.Property(hub => hub.CheckLeadDays).HasDefaultValue(ReportLeads.Usual.Check);
        builder.Property(hub => hub.ApproveLeadDays).HasDefaultValue(ReportLeads.Usual.Approve);
        builder.Property(hub => hub.PapersLeadDays).HasDefaultValue(ReportLeads.Usual.Papers);
        builder.Property(hub => hub.LaCodes).HasMaxLength(400).HasConversion(
            codes => string.Join(',', codes),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => int.Parse(code, CultureInfo.InvariantCulture)).ToList(),
            new ValueComparer<IReadOnlyList<int>>((a, b) => a!.SequenceEqual(b!), codes => codes.Aggregate(0, HashCode.Combine), codes => codes));
        builder.Ignore(hub => hub.ReportLeads);
        builder.Ignore(hub => hub.Rule);
        builder.Property(hub => hub.ReturnSchools).HasMaxLength(ReturnLayout.Longest);
        builder.Property(hub => hub.ReturnClasses).HasMaxLength(ReturnLayout.Longest);
        builder.Ignore(hub => hub.Judging);
        builder.HasMany(hub => hub.BoardMeetings).WithOne().HasForeignKey(meeting => meeting.HubId);
    }
}

internal sealed class BoardMeetingMapping : IEntityTypeConfiguration<BoardMeeting>
{
    public void Configure(EntityTypeBuilder<BoardMeeting> builder) => builder.Property(meeting => meeting.Title).HasMaxLength(200);
}

internal sealed class YearTargetsMapping : IEntityTypeConfiguration<YearTargets>
{
    public void Configure(EntityTypeBuilder<YearTargets> builder)
    {
        builder.HasIndex(year => year.StartYear).IsUnique();
        builder.HasMany(year => year.Lines).WithOne().HasForeignKey(line => line.YearTargetsId);
    }
}

internal sealed class VisitTargetMapping : IEntityTypeConfiguration<VisitTarget>
{
    public void Configure(EntityTypeBuilder<VisitTarget> builder)
    {
        builder.HasOne<Region>().WithMany().HasForeignKey(line => line.RegionId);
        builder.HasIndex(line => new { line.YearTargetsId, line.RegionId, line.Term }).IsUnique();
    }
}
