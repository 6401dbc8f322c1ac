using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Audits.Reviews;

internal sealed class ReviewStepMapping : IEntityTypeConfiguration<ReviewStep>
{
    public void Configure(EntityTypeBuilder<ReviewStep> builder)
    {
        builder.Property(step => step.Name).HasMaxLength(ListItem.LongestName);
        builder.HasOne<VisitKind>().WithMany().HasForeignKey(step => step.VisitKindId);
    }
}

internal sealed class MusicReviewMapping : IEntityTypeConfiguration<MusicReview>
{
    public void Configure(EntityTypeBuilder<MusicReview> builder)
    {
        builder.Ignore(review => review.IsOpen);
        builder.HasOne<School>().WithMany().HasForeignKey(review => review.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(review => review.StartedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(review => review.ClosedById);
        builder.HasIndex(review => new { review.SchoolId, review.StartedOn });
        // Of one school, one is open at most.
        builder.HasIndex(review => review.SchoolId).IsUnique().HasFilter("ClosedOn IS NULL");
        builder.HasMany(review => review.Items).WithOne().HasForeignKey(item => item.ReviewId);
    }
}

internal sealed class ReviewItemMapping : IEntityTypeConfiguration<ReviewItem>
{
    public void Configure(EntityTypeBuilder<ReviewItem> builder)
    {
        builder.Property(item => item.Note).HasMaxLength(ReviewItem.LongestNote);
        builder.HasOne<ReviewStep>().WithMany().HasForeignKey(item => item.StepId);
        builder.HasOne<Person>().WithMany().HasForeignKey(item => item.ById);
        builder.HasIndex(item => new { item.ReviewId, item.StepId }).IsUnique();
    }
}
