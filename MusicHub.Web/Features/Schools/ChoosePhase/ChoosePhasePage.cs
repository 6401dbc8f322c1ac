using MusicHub.Domain.Schools;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Schools.ChoosePhase;

public sealed record ChoosePhasePage(Guid Id, string Name, string? Town, int Urn, int Version, string? Type, string? RegisterPhase, int? LowAge, int? HighAge, ChoosePhaseForm Form)
{
    public IReadOnlyList<Choice> Phases { get; } = [.. Domain.Schools.Phases.All.Select(phase => new Choice(phase.ToString(), phase.Title()))];

    /// <summary>What the register says that may help to choose.</summary>
    public string Hint => string.Join(", ", new[]
    {
        Type,
        RegisterPhase is null ? null : $"phase “{RegisterPhase}”",
        LowAge is null || HighAge is null ? null : $"ages {LowAge} to {HighAge}",
    }.Where(fact => fact is not null));
}
