using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Surveys;

internal sealed class SurveyResponseMapping : IEntityTypeConfiguration<SurveyResponse>
{
    public void Configure(EntityTypeBuilder<SurveyResponse> builder)
    {
        builder.HasOne<School>().WithMany().HasForeignKey(response => response.SchoolId);
        builder.HasOne<Visit>().WithMany().HasForeignKey(response => response.VisitId);
        builder.HasOne<Person>().WithMany().HasForeignKey(response => response.CompletedById);
        builder.HasIndex(response => new { response.SchoolId, response.YearStart }).IsUnique();
        builder.HasIndex(response => new { response.YearStart, response.CompletedOn });
    }
}

internal sealed class SurveyLinkMapping : IEntityTypeConfiguration<SurveyLink>
{
    public void Configure(EntityTypeBuilder<SurveyLink> builder)
    {
        builder.MapLink();
        builder.HasIndex(link => new { link.SchoolId, link.YearStart });
    }
}
