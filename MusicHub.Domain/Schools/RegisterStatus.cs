namespace MusicHub.Domain.Schools;

/// <summary>EstablishmentStatus of the school register; the values are the register's codes.</summary>
public enum RegisterStatus
{
    Open = 1,
    Closed = 2,
    OpenProposedToClose = 3,
    ProposedToOpen = 4,
}

public static class RegisterStatuses
{
    private static readonly Dictionary<string, RegisterStatus> ByName =
        Enum.GetValues<RegisterStatus>().ToDictionary(s => RegisterWords.Key(s.Title()));

    /// <summary>The status as the register writes it, such as "Open, but proposed to close".</summary>
    public static string Title(this RegisterStatus status) => status switch
    {
        RegisterStatus.Open => "Open",
        RegisterStatus.Closed => "Closed",
        RegisterStatus.OpenProposedToClose => "Open, but proposed to close",
        RegisterStatus.ProposedToOpen => "Proposed to open",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Whether pupils are taught there now: open, or open but proposed to close.</summary>
    public static bool IsOpen(this RegisterStatus status) =>
        status is RegisterStatus.Open or RegisterStatus.OpenProposedToClose;

    public static RegisterStatus? FromCode(int code) =>
        Enum.IsDefined((RegisterStatus)code) ? (RegisterStatus)code : null;

    public static RegisterStatus? FromName(string? name) =>
        name is not null && ByName.TryGetValue(RegisterWords.Key(name), out var status) ? status : null;
}
