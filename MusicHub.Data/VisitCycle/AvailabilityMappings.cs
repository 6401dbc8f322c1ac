using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle.Availability;

namespace MusicHub.Data.VisitCycle;

internal sealed class VisitorAvailabilityMapping : IEntityTypeConfiguration<VisitorAvailability>
{
    public void Configure(EntityTypeBuilder<VisitorAvailability> builder)
    {
        builder.Property(visitor => visitor.HomePostcode).HasMaxLength(10);
        builder.HasOne<Person>().WithMany().HasForeignKey(visitor => visitor.PersonId);
        builder.HasOne<School>().WithMany().HasForeignKey(visitor => visitor.HomeSchoolId);
        builder.HasIndex(visitor => visitor.PersonId).IsUnique();
        builder.HasMany(visitor => visitor.Times).WithOne().HasForeignKey(time => time.VisitorAvailabilityId);
        builder.HasMany(visitor => visitor.DaysOff).WithOne().HasForeignKey(days => days.VisitorAvailabilityId);
        builder.HasMany(visitor => visitor.Regions).WithOne().HasForeignKey(region => region.VisitorAvailabilityId);
    }
}

internal sealed class FreeTimeMapping : IEntityTypeConfiguration<FreeTime>
{
    public void Configure(EntityTypeBuilder<FreeTime> builder)
    {
        builder.Ignore(time => time.Spell);
        builder.Property(time => time.Halves).HasConversion(halves => halves.ToString(), text => HalfDays.Parse(text)).HasMaxLength(80);
    }
}

internal sealed class DayOffMapping : IEntityTypeConfiguration<DayOff>
{
    public void Configure(EntityTypeBuilder<DayOff> builder) => builder.Ignore(days => days.Span);
}

internal sealed class VisitorRegionMapping : IEntityTypeConfiguration<VisitorRegion>
{
    public void Configure(EntityTypeBuilder<VisitorRegion> builder)
    {
        builder.HasOne<Region>().WithMany().HasForeignKey(region => region.RegionId);
        builder.HasIndex(region => new { region.VisitorAvailabilityId, region.RegionId }).IsUnique();
    }
}

internal sealed class DayWithoutVisitsMapping : IEntityTypeConfiguration<DayWithoutVisits>
{
    public void Configure(EntityTypeBuilder<DayWithoutVisits> builder)
    {
        builder.Ignore(days => days.Span);
        builder.Property(days => days.Title).HasMaxLength(200);
    }
}
