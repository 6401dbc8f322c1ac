using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Feedback;

internal sealed class FeedbackMapping : IEntityTypeConfiguration<FeedbackItem>
{
    public void Configure(EntityTypeBuilder<FeedbackItem> builder)
    {
        builder.ToTable("Feedback");
        builder.Property(item => item.FromWhom).HasMaxLength(FeedbackItem.LongestFromWhom);
        builder.Property(item => item.Said).HasMaxLength(FeedbackItem.LongestWords);
        builder.Property(item => item.Answer).HasMaxLength(FeedbackItem.LongestAnswer);
        builder.HasOne<School>().WithMany().HasForeignKey(item => item.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(item => item.OwnerId);
        builder.HasIndex(item => new { item.State, item.ReceivedOn });
        builder.HasIndex(item => new { item.SchoolId, item.ReceivedOn });
    }
}
