using MusicHub.Domain.Calendar;
using MusicHub.Web.Design;
using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Web.Features.Schools;

/// <summary>How a due term is told, seen from this term.</summary>
public sealed record DueWords(StatusKind Kind, string Text)
{
    /// <summary>Of a school that the cycle does not plan for.</summary>
    public static DueWords LeftOut { get; } = new(StatusKind.Neutral, "Proposed to close");

    public static DueWords Of(TermKey due, TermKey thisTerm) =>
        due < thisTerm ? new(StatusKind.Problem, $"Overdue since {due.Title}")
        : due == thisTerm ? new(StatusKind.Warning, "Due this term")
        : new(StatusKind.Neutral, due == thisTerm.Next ? $"Next term, {due.Title}" : due.Title);

    /// <summary>As a status with its shape; a term that is far away stands as plain words.</summary>
    public Markup Render() => Kind == StatusKind.Neutral ? Markup.Text(Text) : HubStatusTagHelper.Status(Kind, Markup.Text(Text));
}
