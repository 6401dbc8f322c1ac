using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.People;

namespace MusicHub.Data.People;

internal sealed class SavedListMapping : IEntityTypeConfiguration<SavedList>
{
    public void Configure(EntityTypeBuilder<SavedList> builder)
    {
        builder.Ignore(list => list.Address);
        builder.Property(list => list.Path).HasMaxLength(40);
        builder.Property(list => list.Name).HasMaxLength(SavedList.LongestName);
        builder.Property(list => list.Query).HasMaxLength(SavedList.LongestQuery);
        builder.HasOne<Person>().WithMany().HasForeignKey(list => list.PersonId);
        builder.HasIndex(list => new { list.PersonId, list.Path, list.Name }).IsUnique();
    }
}
