using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;

namespace MusicHub.Data.Mail;

internal sealed class DigestIssueMapping : IEntityTypeConfiguration<DigestIssue>
{
    public void Configure(EntityTypeBuilder<DigestIssue> builder)
    {
        builder.Property(issue => issue.SecretDigest).HasMaxLength(LinkSecret.DigestLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(issue => issue.PersonId);
        builder.HasIndex(issue => new { issue.PersonId, issue.Week }).IsUnique();
        builder.HasIndex(issue => issue.SecretDigest).IsUnique();
    }
}

internal sealed class DigestChoiceMapping : IEntityTypeConfiguration<DigestChoice>
{
    public void Configure(EntityTypeBuilder<DigestChoice> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(choice => choice.PersonId);
        builder.HasIndex(choice => choice.PersonId).IsUnique();
    }
}
