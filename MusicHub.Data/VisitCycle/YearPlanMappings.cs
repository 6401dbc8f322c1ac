using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle.Plans;

namespace MusicHub.Data.VisitCycle;

internal sealed class YearPlanMapping : IEntityTypeConfiguration<YearPlan>
{
    public const int LongestName = 100;

    public void Configure(EntityTypeBuilder<YearPlan> builder)
    {
        builder.Property(plan => plan.Name).HasMaxLength(LongestName);
        builder.Ignore(plan => plan.Title);
        builder.Ignore(plan => plan.DueLeftOut);
        builder.HasIndex(plan => new { plan.StartYear, plan.State });
        builder.HasMany(plan => plan.Items).WithOne().HasForeignKey(item => item.YearPlanId);
        builder.HasMany(plan => plan.LeftOut).WithOne().HasForeignKey(school => school.YearPlanId);
        builder.HasMany(plan => plan.Shortages).WithOne().HasForeignKey(shortage => shortage.YearPlanId);
    }
}

internal sealed class PlanItemMapping : IEntityTypeConfiguration<PlanItem>
{
    public void Configure(EntityTypeBuilder<PlanItem> builder)
    {
        builder.Ignore(item => item.Week);
        builder.Ignore(item => item.Outing);
        builder.Property(item => item.Why).HasMaxLength(PlanItem.LongestWhy);
        builder.HasOne<School>().WithMany().HasForeignKey(item => item.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(item => item.VisitorId);
        builder.HasIndex(item => new { item.YearPlanId, item.SchoolId }).IsUnique();
        builder.HasIndex(item => new { item.YearPlanId, item.VisitorId, item.Day });
    }
}

internal sealed class PlanLeftOutMapping : IEntityTypeConfiguration<PlanLeftOut>
{
    public void Configure(EntityTypeBuilder<PlanLeftOut> builder)
    {
        builder.Property(school => school.Why).HasMaxLength(PlanItem.LongestWhy);
        builder.HasOne<School>().WithMany().HasForeignKey(school => school.SchoolId);
        builder.HasIndex(school => new { school.YearPlanId, school.SchoolId });
    }
}

internal sealed class PlanShortageMapping : IEntityTypeConfiguration<PlanShortage>
{
    public void Configure(EntityTypeBuilder<PlanShortage> builder)
    {
        builder.Ignore(shortage => shortage.Shortage);
        builder.Property(shortage => shortage.Visitors).HasMaxLength(4_000);
    }
}
