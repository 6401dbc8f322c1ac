using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.FirstAccess;

internal sealed class DigitalOptionMapping : IEntityTypeConfiguration<DigitalOption>
{
    public void Configure(EntityTypeBuilder<DigitalOption> builder)
    {
        builder.Ignore(option => option.BandTerms);
        builder.Property(option => option.Name).HasMaxLength(BoardOption.LongestName);
        builder.Property(option => option.Note).HasMaxLength(BoardOption.LongestNote);
        builder.Property(option => option.BoardNote).HasMaxLength(BoardOption.LongestNote);
        builder.Property(option => option.AdoptionReason).HasMaxLength(BoardOption.LongestNote);
        builder.HasOne<Person>().WithMany().HasForeignKey(option => option.DraftedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(option => option.AdoptedById);
        builder.HasIndex(option => new { option.StartYear, option.Phase, option.State });
        builder.HasMany(option => option.Bands).WithOne().HasForeignKey(band => band.OptionId);
        builder.Navigation(option => option.Bands).HasField("_bands").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DigitalBandMapping : IEntityTypeConfiguration<DigitalBand>
{
    public void Configure(EntityTypeBuilder<DigitalBand> builder) => builder.Ignore(band => band.Terms);
}

internal sealed class DigitalRequestMapping : IEntityTypeConfiguration<DigitalRequest>
{
    public void Configure(EntityTypeBuilder<DigitalRequest> builder)
    {
        builder.Ignore(request => request.Subsidy);
        builder.Property(request => request.Reason).HasMaxLength(DigitalRequest.LongestReason);
        builder.HasOne<School>().WithMany().HasForeignKey(request => request.SchoolId);
        builder.HasOne<DigitalOption>().WithMany().HasForeignKey(request => request.OptionId);
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.DecidedById);
        builder.HasIndex(request => new { request.StartYear, request.State });
        builder.HasIndex(request => new { request.SchoolId, request.StartYear });
    }
}

internal sealed class DigitalScenarioMapping : IEntityTypeConfiguration<DigitalScenario>
{
    public void Configure(EntityTypeBuilder<DigitalScenario> builder)
    {
        builder.Ignore(scenario => scenario.Model);
        builder.Ignore(scenario => scenario.Details);
        builder.Property(scenario => scenario.Name).HasMaxLength(Scenario.LongestName);
        builder.Property(scenario => scenario.Note).HasMaxLength(Scenario.LongestNote);
        builder.Property(scenario => scenario.OptionName).HasMaxLength(BoardOption.LongestName);
        builder.Property(scenario => scenario.CurrentName).HasMaxLength(BoardOption.LongestName);
        builder.Property(scenario => scenario.Sizes).AsText();
        builder.Property(scenario => scenario.Ranges).AsText();
        builder.Property(scenario => scenario.Published).AsText();
        builder.HasOne<DigitalOption>().WithMany().HasForeignKey(scenario => scenario.OptionId);
        builder.HasOne<Person>().WithMany().HasForeignKey(scenario => scenario.MadeById);
        builder.HasIndex(scenario => new { scenario.StartYear, scenario.IsShared });
    }
}
