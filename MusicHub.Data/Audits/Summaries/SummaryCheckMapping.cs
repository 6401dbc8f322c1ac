using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Audits.Summaries;

internal sealed class SummaryCheckMapping : IEntityTypeConfiguration<SummaryCheck>
{
    public void Configure(EntityTypeBuilder<SummaryCheck> builder)
    {
        builder.Ignore(check => check.State);
        builder.Property(check => check.Address).HasMaxLength(SummaryCheck.LongestAddress);
        builder.Property(check => check.QualityNote).HasMaxLength(SummaryCheck.LongestNote);
        builder.HasOne<School>().WithMany().HasForeignKey(check => check.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(check => check.CheckedById);
        builder.HasIndex(check => new { check.SchoolId, check.YearStart }).IsUnique();
        builder.HasIndex(check => new { check.YearStart, check.Finding });
        builder.ComplexProperty(check => check.Contents, contents =>
        {
            contents.Ignore(says => says.IsEmpty);
            contents.Property(says => says.Partners).HasMaxLength(SummaryContents.LongestLine);
            contents.Property(says => says.Scheme).HasMaxLength(SummaryContents.LongestLine);
            contents.Property(says => says.Qualifications).HasMaxLength(SummaryContents.LongestLine);
            contents.Property(says => says.Curriculum).HasMaxLength(SummaryContents.LongestText);
            contents.Property(says => says.CoCurricular).HasMaxLength(SummaryContents.LongestText);
            contents.Property(says => says.Experiences).HasMaxLength(SummaryContents.LongestText);
            contents.Property(says => says.Future).HasMaxLength(SummaryContents.LongestText);
            contents.Property(says => says.Further).HasMaxLength(SummaryContents.LongestText);
        });
    }
}
