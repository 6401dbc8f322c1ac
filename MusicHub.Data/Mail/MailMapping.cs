using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Mail;

internal sealed class MailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.Property(mail => mail.Page).HasMaxLength(OutgoingMail.LongestPage);
        builder.Property(mail => mail.To).HasMaxLength(EmailAddress.Longest);
        builder.Property(mail => mail.ToName).HasMaxLength(MailAddressee.LongestName);
        builder.Property(mail => mail.ReplyTo).HasMaxLength(EmailAddress.Longest);
        builder.Property(mail => mail.Subject).HasMaxLength(MailWords.LongestSubject);
        builder.Property(mail => mail.Link).HasMaxLength(500);
        builder.Property(mail => mail.LastError).HasMaxLength(OutgoingMail.LongestError);
        builder.HasOne<School>().WithMany().HasForeignKey(mail => mail.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(mail => mail.SenderId);
        builder.HasIndex(mail => mail.SubjectId);
        builder.HasIndex(mail => mail.QueuedAt);
        builder.HasIndex(mail => new { mail.State, mail.EndedAt });
        builder.HasIndex(mail => new { mail.SenderId, mail.State, mail.EndedAt });
    }
}
