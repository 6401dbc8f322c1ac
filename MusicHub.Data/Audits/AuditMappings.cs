using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Audits;

internal sealed class AuditMapping : IEntityTypeConfiguration<Audit>
{
    public void Configure(EntityTypeBuilder<Audit> builder)
    {
        builder.Ignore(audit => audit.IsOpen);
        builder.HasOne<School>().WithMany().HasForeignKey(audit => audit.SchoolId);
        builder.HasOne<Questionnaire>().WithMany().HasForeignKey(audit => audit.QuestionnaireId);
        builder.HasOne<Visit>().WithMany().HasForeignKey(audit => audit.VisitId);
        builder.HasOne<Person>().WithMany().HasForeignKey(audit => audit.LeadId);
        builder.HasOne<Person>().WithMany().HasForeignKey(audit => audit.CompletedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(audit => audit.SignedOffById);
        builder.HasOne<Person>().WithMany().HasForeignKey(audit => audit.ScoresSharedById);
        builder.HasIndex(audit => new { audit.SchoolId, audit.StartedOn });
        builder.HasIndex(audit => new { audit.State, audit.StartedOn });
        builder.HasMany(audit => audit.Findings).WithOne().HasForeignKey(finding => finding.AuditId);
    }
}

internal sealed class AuditLinkMapping : IEntityTypeConfiguration<AuditLink>
{
    public void Configure(EntityTypeBuilder<AuditLink> builder)
    {
        builder.MapLink();
        builder.HasOne<Audit>().WithMany().HasForeignKey(link => link.AuditId);
    }
}

internal sealed class AuditFindingMapping : IEntityTypeConfiguration<AuditFinding>
{
    public void Configure(EntityTypeBuilder<AuditFinding> builder) => builder.Property(finding => finding.Text).HasMaxLength(FindingWords.LongestText);
}
