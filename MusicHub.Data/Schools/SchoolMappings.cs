using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Schools;

internal sealed class SchoolMapping : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.Property(school => school.Name).HasMaxLength(200);
        builder.Property(school => school.SortName).HasMaxLength(200);
        builder.Property(school => school.SearchText).HasMaxLength(450);
        builder.HasIndex(school => school.Urn).IsUnique();
        builder.HasIndex(school => new { school.SortName, school.Id });
        builder.HasIndex(school => school.RegionId);
        builder.HasIndex(school => new { school.Status, school.RegionId, school.Phase });
        builder.HasIndex(school => school.TrustId);
        builder.HasOne<Region>().WithMany().HasForeignKey(school => school.RegionId);
        builder.HasOne<Trust>().WithMany().HasForeignKey(school => school.TrustId);
        builder.HasMany(school => school.Urns).WithOne().HasForeignKey(urn => urn.SchoolId);
        builder.HasMany(school => school.Predecessors).WithOne().HasForeignKey(predecessor => predecessor.SchoolId);
        builder.HasMany(school => school.LeadSchoolSpells).WithOne().HasForeignKey(spell => spell.SchoolId);
        builder.ComplexProperty(school => school.Register, register =>
        {
            register.Property(facts => facts.Name).HasMaxLength(200).HasColumnName("RegisterName");
            Text(register, facts => facts.LaName, 100);
            Text(register, facts => facts.Type, 100);
            Text(register, facts => facts.RegisterPhase, 60);
            Text(register, facts => facts.Gender, 40);
            Text(register, facts => facts.ReligiousCharacter, 100);
            Text(register, facts => facts.Federation, 200);
            Text(register, facts => facts.Street, 200);
            Text(register, facts => facts.Locality, 200);
            Text(register, facts => facts.Address3, 200);
            Text(register, facts => facts.Town, 100);
            Text(register, facts => facts.County, 100);
            Text(register, facts => facts.Postcode, 10);
            Text(register, facts => facts.OutwardPostcode, 5);
            Text(register, facts => facts.Website, 300);
            Text(register, facts => facts.Telephone, 40);
            Text(register, facts => facts.DistrictCode, 12);
            Text(register, facts => facts.District, 100);
            Text(register, facts => facts.Constituency, 100);
            foreach (var property in register.Metadata.ComplexType.GetProperties().Where(property => property.Name != nameof(RegisterFacts.Name)))
                property.SetColumnName(property.Name);
        });
    }

    private static void Text(ComplexPropertyBuilder<RegisterFacts> register, System.Linq.Expressions.Expression<Func<RegisterFacts, string?>> property, int length) =>
        register.Property(property).HasMaxLength(length);
}

internal sealed class SchoolUrnMapping : IEntityTypeConfiguration<SchoolUrn>
{
    public void Configure(EntityTypeBuilder<SchoolUrn> builder) => builder.HasIndex(urn => urn.Urn).IsUnique();
}

internal sealed class SchoolPredecessorMapping : IEntityTypeConfiguration<SchoolPredecessor>
{
    public void Configure(EntityTypeBuilder<SchoolPredecessor> builder)
    {
        builder.HasOne<School>().WithMany().HasForeignKey(predecessor => predecessor.PredecessorId);
        builder.HasIndex(predecessor => new { predecessor.SchoolId, predecessor.PredecessorId }).IsUnique();
    }
}

internal sealed class RegionMapping : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.Property(region => region.Name).HasMaxLength(100);
        builder.HasIndex(region => region.Name).IsUnique();
        builder.HasOne<Domain.People.Person>().WithMany().HasForeignKey(region => region.ManagerId);
        builder.HasMany(region => region.Areas).WithOne().HasForeignKey(area => area.RegionId);
    }
}

internal sealed class RegionAreaMapping : IEntityTypeConfiguration<RegionArea>
{
    public void Configure(EntityTypeBuilder<RegionArea> builder) => builder.Property(area => area.Value).HasMaxLength(100);
}

internal sealed class TrustMapping : IEntityTypeConfiguration<Trust>
{
    public void Configure(EntityTypeBuilder<Trust> builder)
    {
        builder.Property(trust => trust.Name).HasMaxLength(200);
        builder.Property(trust => trust.SortName).HasMaxLength(200);
        builder.HasIndex(trust => trust.SortName);
        builder.HasIndex(trust => trust.Code);
    }
}

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(contact => contact.Name).HasMaxLength(200);
        builder.Property(contact => contact.JobTitle).HasMaxLength(200);
        builder.Property(contact => contact.Email).HasMaxLength(254);
        builder.Property(contact => contact.Telephone).HasMaxLength(40);
        builder.Ignore(contact => contact.Details);
        builder.HasIndex(contact => contact.SchoolId);
        builder.HasIndex(contact => contact.TrustId);
        builder.HasOne<School>().WithMany().HasForeignKey(contact => contact.SchoolId);
        builder.HasOne<Trust>().WithMany().HasForeignKey(contact => contact.TrustId);
        builder.HasMany(contact => contact.Roles).WithOne().HasForeignKey(role => role.ContactId);
    }
}

internal sealed class ContactRoleMapping : IEntityTypeConfiguration<ContactRole>
{
    public void Configure(EntityTypeBuilder<ContactRole> builder) => builder.HasIndex(role => new { role.ContactId, role.Kind }).IsUnique();
}
