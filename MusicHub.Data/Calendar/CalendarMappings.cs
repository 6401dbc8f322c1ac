using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Calendar;

namespace MusicHub.Data.Calendar;

internal sealed class AcademicYearMapping : IEntityTypeConfiguration<AcademicYear>
{
    public void Configure(EntityTypeBuilder<AcademicYear> builder)
    {
        builder.HasIndex(year => year.StartYear).IsUnique();
        builder.HasMany(year => year.Terms).WithOne().HasForeignKey(term => term.AcademicYearId);
    }
}

internal sealed class TermMapping : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.Ignore(term => term.Dates);
        builder.Ignore(term => term.Key);
        builder.HasIndex(term => new { term.StartYear, term.Name }).IsUnique();
    }
}
