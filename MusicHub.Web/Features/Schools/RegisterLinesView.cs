using MusicHub.Domain.Schools;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Schools;

/// <summary>An import's lines of one kind, one page of them, and how many there are of each kind.</summary>
public sealed record RegisterLinesView(
    IReadOnlyList<(RegisterLineKind Kind, int Count)> Counts,
    RegisterLineKind? Kind,
    Paging Paging,
    IReadOnlyList<RegisterLineRow> Rows,
    IReadOnlyList<(string Reason, int Count)> Ignored,
    bool IsDone)
{
    public const int RowsOnAPage = 50;

    /// <summary>The kind that was asked for if there are any, else the first that there are.</summary>
    public static RegisterLineKind? Choose(IReadOnlyList<(RegisterLineKind Kind, int Count)> counts, RegisterLineKind? asked) =>
        asked is { } kind && counts.Any(count => count.Kind == kind) ? kind : counts.Select(count => (RegisterLineKind?)count.Kind).FirstOrDefault();

    /// <summary>What stands over the lines of a kind: "New schools".</summary>
    public static string Title(RegisterLineKind kind) => kind switch
    {
        RegisterLineKind.New => "New",
        RegisterLineKind.Renumbered => "New number",
        RegisterLineKind.Closed => "Closed",
        RegisterLineKind.Closing => "Proposed to close",
        RegisterLineKind.Reopened => "Open again",
        RegisterLineKind.Joined => "History joined",
        RegisterLineKind.Absent => "Not in the file",
        RegisterLineKind.Returned => "In the file again",
        RegisterLineKind.Changed => "Changed",
        RegisterLineKind.Trust => "Trusts",
        RegisterLineKind.Ignored => "Ignored",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What the kind means, for the person who looks at its lines.</summary>
    public static string Meaning(RegisterLineKind kind) => kind switch
    {
        RegisterLineKind.New => "Schools that the hub does not have yet.",
        RegisterLineKind.Renumbered => "The same schools under a new URN, as when one becomes an academy. They keep their visits.",
        RegisterLineKind.Closed => "Schools that have closed. Their visits are kept.",
        RegisterLineKind.Closing => "Schools that are open but proposed to close.",
        RegisterLineKind.Reopened => "Schools that were closed and are open again.",
        RegisterLineKind.Joined => "Schools that took over from others and show their visits too.",
        RegisterLineKind.Absent => "Open schools of the hub that the file does not have. They are flagged and stay open.",
        RegisterLineKind.Returned => "Schools that were missing from the file before.",
        RegisterLineKind.Changed => "Schools about which the register says something new.",
        RegisterLineKind.Trust => "Trusts that are new, or have a new name or number.",
        RegisterLineKind.Ignored => "Rows of the file that are no schools of the hub.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
