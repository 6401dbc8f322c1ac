using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Digital;

/// <summary>Digital resources are bought, and subsidised, for primary and for secondary schools apart.</summary>
public enum DigitalPhase
{
    Primary,
    Secondary,
}

public static class DigitalPhases
{
    public static readonly IReadOnlyList<DigitalPhase> All = Enum.GetValues<DigitalPhase>();

    /// <summary>Which of the two a school belongs to; null for one that is neither, or whose phase is not known.</summary>
    public static DigitalPhase? Of(Phase? phase) => phase switch
    {
        Phase.Nursery or Phase.Primary or Phase.MiddleDeemedPrimary => DigitalPhase.Primary,
        Phase.Secondary or Phase.MiddleDeemedSecondary or Phase.AllThrough or Phase.SixteenPlus => DigitalPhase.Secondary,
        _ => null,
    };
}
