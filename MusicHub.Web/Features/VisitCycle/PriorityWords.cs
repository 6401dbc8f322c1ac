using System.Globalization;
using MusicHub.Domain.VisitCycle.Priority;

namespace MusicHub.Web.Features.VisitCycle;

public static class PriorityWords
{
    private static readonly CultureInfo British = new("en-GB");

    /// <summary>"Never visited; no music lead known", what weighs most first.</summary>
    public static string Reasons(SchoolPriority priority)
    {
        var words = string.Join("; ", priority.Reasons.Select(reason => reason.Words));
        return words.Length == 0 ? "Nothing presses" : char.ToUpper(words[0], British) + words[1..];
    }

    /// <summary>"63" or "63.3".</summary>
    public static string Points(decimal points) => points.ToString("0.#", British);
}
