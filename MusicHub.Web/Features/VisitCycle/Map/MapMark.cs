using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.VisitCycle.Map;

/// <summary>How a due state is drawn: a shape of its own as well as a colour.</summary>
/// <param name="Path">In a square of 16.</param>
public sealed record MapMark(DueWhen When, string Path)
{
    // In the order in which they are drawn: what presses most comes last, on top.
    public static readonly IReadOnlyList<MapMark> All =
    [
        new(DueWhen.Later, "M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0 -9z"),
        new(DueWhen.NextYear, "M8 1.5L14.5 8L8 14.5L1.5 8z"),
        new(DueWhen.ThisYear, "M2.5 2.5h11v11h-11z"),
        new(DueWhen.Overdue, "M8 1L15.5 14.5H0.5z"),
    ];

    public static MapMark Of(DueWhen when) => All.Single(mark => mark.When == when);

    public Markup Render() =>
        Markup.Of($"""<svg class="hub-mark" data-mark="{When.ToString()}" aria-hidden="true" focusable="false" width="16" height="16" viewBox="0 0 16 16"><path d="{Path}" /></svg>""");
}
