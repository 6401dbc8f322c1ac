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
    private static readonly Dictionary<string, RegisterPhase> ByName =
        Enum.GetValues<RegisterPhase>().ToDictionary(p => RegisterWords.Key(p.Title()));

    /// <summary>The phase as the register writes it, such as "Middle deemed primary".</summary>
    public static string Title(this RegisterPhase phase) => phase switch
    {
        RegisterPhase.NotApplicable => "Not applicable",
        RegisterPhase.Nursery => "Nursery",
        RegisterPhase.Primary => "Primary",
        RegisterPhase.MiddleDeemedPrimary => "Middle deemed primary",
        RegisterPhase.Secondary => "Secondary",
        RegisterPhase.MiddleDeemedSecondary => "Middle deemed secondary",
        RegisterPhase.SixteenPlus => "16 plus",
        RegisterPhase.AllThrough => "All-through",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };

    public static RegisterPhase? FromCode(int code) => Enum.IsDefined((RegisterPhase)code) ? (RegisterPhase)code : null;

    public static RegisterPhase? FromName(string? name) =>
        name is not null && ByName.TryGetValue(RegisterWords.Key(name), out var phase) ? phase : null;
}
