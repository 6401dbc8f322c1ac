namespace MusicHub.Domain.Schools;

/// <summary>
/// The hub's phase of a school. It is the register's phase for mainstream schools; special schools and alternative
/// provision (pupil referral units among them), which the register calls "Not applicable", have one of their own.
/// </summary>
public enum Phase
{
    Nursery,
    Primary,
    MiddleDeemedPrimary,
    Secondary,
    MiddleDeemedSecondary,
    AllThrough,
    SixteenPlus,
    Special,
    AlternativeProvision,
}

public static class Phases
{
    public static readonly IReadOnlyList<Phase> All = Enum.GetValues<Phase>();

    /// <summary>The phase as people read it, such as "Middle deemed primary".</summary>
    public static string Title(this Phase phase) => phase switch
    {
        Phase.Nursery => "Nursery",
        Phase.Primary => "Primary",
        Phase.MiddleDeemedPrimary => "Middle deemed primary",
        Phase.Secondary => "Secondary",
        Phase.MiddleDeemedSecondary => "Middle deemed secondary",
        Phase.AllThrough => "All-through",
        Phase.SixteenPlus => "16 plus",
        Phase.Special => "Special",
        Phase.AlternativeProvision => "Alternative provision",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };
}
