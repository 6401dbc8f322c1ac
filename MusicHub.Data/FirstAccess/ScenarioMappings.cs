using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.People;

namespace MusicHub.Data.FirstAccess;

internal sealed class ScenarioMapping : IEntityTypeConfiguration<Scenario>
{
    public void Configure(EntityTypeBuilder<Scenario> builder)
    {
        builder.Ignore(scenario => scenario.Rates);
        builder.Ignore(scenario => scenario.Current);
        builder.Ignore(scenario => scenario.Model);
        builder.Ignore(scenario => scenario.Details);
        builder.Property(scenario => scenario.Name).HasMaxLength(Scenario.LongestName);
        builder.Property(scenario => scenario.Note).HasMaxLength(Scenario.LongestNote);
        builder.Property(scenario => scenario.OptionName).HasMaxLength(BoardOption.LongestName);
        builder.Property(scenario => scenario.CurrentName).HasMaxLength(BoardOption.LongestName);
        builder.Property(scenario => scenario.TakeUp).AsText();
        builder.Property(scenario => scenario.Charges).AsText();
        builder.Property(scenario => scenario.Response).AsText();
        builder.Property(scenario => scenario.Ranges).AsText();
        builder.Property(scenario => scenario.Published).AsText();
        builder.HasOne<SubsidyOption>().WithMany().HasForeignKey(scenario => scenario.OptionId);
        builder.HasOne<Person>().WithMany().HasForeignKey(scenario => scenario.MadeById);
        builder.HasIndex(scenario => new { scenario.StartYear, scenario.IsShared });
    }
}

internal sealed class SimulationRequestMapping : IEntityTypeConfiguration<SimulationRequest>
{
    public void Configure(EntityTypeBuilder<SimulationRequest> builder)
    {
        builder.Property(request => request.Result).AsText();
        builder.HasOne<Scenario>().WithMany().HasForeignKey(request => request.ScenarioId);
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.AskedById);
        builder.HasIndex(request => new { request.ScenarioId, request.AskedAt });
    }
}

/// <summary>What belongs together is kept as one text: words for enumerations, and nothing that is worked out.</summary>
internal static class ScenarioText
{
    private static readonly JsonSerializerOptions Layout = new() { IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } };

    public static void AsText<T>(this PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, Layout),
        text => JsonSerializer.Deserialize<T>(text, Layout)!,
        new ValueComparer<T>((a, b) => JsonSerializer.Serialize(a, Layout) == JsonSerializer.Serialize(b, Layout), value => JsonSerializer.Serialize(value, Layout).GetHashCode(StringComparison.Ordinal), value => value));
}
