using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Visits;

internal sealed class VisitNoteMapping : IEntityTypeConfiguration<VisitNote>
{
    public void Configure(EntityTypeBuilder<VisitNote> builder)
    {
        builder.Ignore(note => note.Current);
        builder.HasOne<Visit>().WithMany().HasForeignKey(note => note.VisitId);
        builder.HasOne<School>().WithMany().HasForeignKey(note => note.SchoolId);
        builder.HasIndex(note => note.VisitId).IsUnique();
        builder.HasMany(note => note.Versions).WithOne().HasForeignKey(version => version.NoteId);
        builder.Navigation(note => note.Versions).HasField("_versions").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class VisitNoteVersionMapping : IEntityTypeConfiguration<VisitNoteVersion>
{
    public void Configure(EntityTypeBuilder<VisitNoteVersion> builder)
    {
        builder.Ignore(version => version.Words);
        builder.Property(version => version.Agreed).HasMaxLength(NoteWords.Longest);
        builder.Property(version => version.WeWill).HasMaxLength(NoteWords.Longest);
        builder.Property(version => version.YouWill).HasMaxLength(NoteWords.Longest);
        builder.Property(version => version.ToldUs).HasMaxLength(NoteWords.Longest);
        builder.Property(version => version.Contact).HasMaxLength(NoteWords.LongestContact);
        builder.Property(version => version.SentTo).HasMaxLength(VisitNoteVersion.LongestTo);
        builder.Property(version => version.Comment).HasMaxLength(VisitNoteVersion.LongestComment);
        builder.Property(version => version.SecretDigest).HasMaxLength(LinkSecret.DigestLength);
        builder.HasIndex(version => new { version.NoteId, version.Number }).IsUnique();
        builder.HasIndex(version => version.SecretDigest).IsUnique();
    }
}
