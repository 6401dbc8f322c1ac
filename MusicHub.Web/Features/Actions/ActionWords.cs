using MusicHub.Data.Actions;
using MusicHub.Domain.Actions;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Visits;

namespace MusicHub.Web.Features.Actions;

/// <summary>How actions are told on every page.</summary>
public static class ActionWords
{
    public static (StatusKind Kind, string Words) InWords(this ActionStanding standing) => (standing switch
    {
        ActionStanding.Overdue => StatusKind.Problem,
        ActionStanding.DueSoon => StatusKind.Warning,
        ActionStanding.Done => StatusKind.Done,
        ActionStanding.Dropped => StatusKind.Off,
        _ => StatusKind.Neutral,
    }, standing.Title());

    /// <summary>The school with town and URN, or "The hub" where the action has no school.</summary>
    public static string SchoolWords(this ActionLine line) =>
        line.School is null ? "The hub" : VisitWords.SchoolWords(line.School, line.Town, line.Urn!.Value);
}
