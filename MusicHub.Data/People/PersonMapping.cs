using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.People;

namespace MusicHub.Data.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(person => person.Name).HasMaxLength(200);
        builder.Property(person => person.Email).HasMaxLength(254);
        builder.Ignore(person => person.Roles);
        builder.HasIndex(person => person.Email);
        builder.HasMany(person => person.RoleGrants).WithOne().HasForeignKey(grant => grant.PersonId);
        builder.Navigation(person => person.RoleGrants).HasField("_roles");
    }
}

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder) => builder.HasIndex(grant => new { grant.PersonId, grant.Role }).IsUnique();
}
