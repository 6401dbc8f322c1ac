using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.History;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.History;

internal sealed class ConcernedSchoolMapping : IEntityTypeConfiguration<ConcernedSchool>
{
    public void Configure(EntityTypeBuilder<ConcernedSchool> builder)
    {
        builder.HasKey(concerned => new { concerned.SchoolId, concerned.ChangeId });
        builder.HasOne<School>().WithMany().HasForeignKey(concerned => concerned.SchoolId);
        builder.HasOne<Change>().WithMany().HasForeignKey(concerned => concerned.ChangeId);
    }
}
