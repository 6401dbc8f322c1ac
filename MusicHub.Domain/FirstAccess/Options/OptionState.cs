namespace MusicHub.Domain.FirstAccess.Options;

public enum OptionState
{
    Draft,

    /// <summary>Put to a meeting of the board that has not decided yet.</summary>
    BeforeBoard,
    Endorsed,
    NotEndorsed,

    /// <summary>By the executive; it never changes from then on.</summary>
    Adopted,
}
