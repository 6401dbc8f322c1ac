namespace MusicHub.Domain.Schools;

/// <summary>PhaseOfEducation of the school register; the values are the register's codes.</summary>
public enum RegisterPhase
{
    NotApplicable = 0,
    Nursery = 1,
    Primary = 2,
    MiddleDeemedPrimary = 3,
    Secondary = 4,
    MiddleDeemedSecondary = 5,
    SixteenPlus = 6,
    AllThrough = 7,
}

public static class RegisterPhases
{
    private static readonly Dictionary<string, RegisterPhase> ByName = new()
    {
        [RegisterWords.Key("Not applicable")] = RegisterPhase.NotApplicable,
        [RegisterWords.Key("Nursery")] = RegisterPhase.Nursery,
        [RegisterWords.Key("Primary")] = RegisterPhase.Primary,
        [RegisterWords.Key("Middle deemed primary")] = RegisterPhase.MiddleDeemedPrimary,
        [RegisterWords.Key("Secondary")] = RegisterPhase.Secondary,
        [RegisterWords.Key("Middle deemed secondary")] = RegisterPhase.MiddleDeemedSecondary,
        [RegisterWords.Key("16 plus")] = RegisterPhase.SixteenPlus,
        [RegisterWords.Key("All-through")] = RegisterPhase.AllThrough,
    };

    public static RegisterPhase? FromCode(int code) => Enum.IsDefined((RegisterPhase)code) ? (RegisterPhase)code : null;

    public static RegisterPhase? FromName(string? name) =>
        name is not null && ByName.TryGetValue(RegisterWords.Key(name), out var phase) ? phase : null;
}
