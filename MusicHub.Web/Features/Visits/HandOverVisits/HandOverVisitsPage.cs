using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.HandOverVisits;

/// <param name="Lines">In the order of their days, each with its visit; behind them the other schools of a trust's visit.</param>
public sealed record HandOverVisitsPage(HandOverVisitsForm Form, IReadOnlyList<(Visit Visit, VisitLine Line)> Lines, IReadOnlyList<Choice> Visitors)
{
    /// <summary>At most as many as a person can look through.</summary>
    public const int Most = 200;

    public string Title => Lines.Count == 1 ? "Hand over the visit" : $"Hand over {Words.Count(Lines.Count, "visit")}";

    public string Back => Lines.Count == 1 ? $"/visits/{Lines[0].Visit.Id}" : "/visits";

    public string Done => Lines.Count == 1 ? "The visit is handed over." : $"{Words.Count(Lines.Count, "visit")} are handed over.";

    public bool MayBeSentBy(Viewer viewer) => Lines.All(row => viewer.MayEditVisit(row.Line.VisitorId, row.Line.RegionId));

    /// <summary>Tries it, without saving.</summary>
    /// <returns>Why not, for each visit that cannot be handed over.</returns>
    internal IReadOnlyList<string> HandTo(Guid visitorId) =>
        [.. Lines.Select(row => (row.Line, row.Visit.HandTo(visitorId).Refusal)).Where(row => row.Refusal is not null)
            .Select(row => $"{row.Line.School}, {row.Line.WhenShort()}: {row.Refusal!.Message}")];

    internal static async Task<HandOverVisitsPage> Of(
        HandOverVisitsForm form, Expression<Func<VisitLine, bool>> which, Func<VisitLine, bool> keep, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var lines = await db.VisitLinesFor(viewer).Where(which).OrderBy(line => line.SortDay).ThenBy(line => line.Id).Take(Most).ToListAsync(cancellationToken);
        lines.RemoveAll(line => !keep(line));
        // A visit to a trust stays with one person.
        var (known, together) = (lines.Select(line => line.Id).ToList(), lines.Select(line => line.TrustVisitId).OfType<Guid>().Distinct().ToList());
        if (together.Count > 0)
            lines.AddRange(await db.VisitLinesFor(viewer).Ahead().Where(line => together.Contains(line.TrustVisitId!.Value) && !known.Contains(line.Id)).OrderBy(line => line.SchoolSort).ThenBy(line => line.Id).ToListAsync(cancellationToken));
        var ids = lines.Select(line => line.Id).ToList();
        var visits = await db.Visits.Where(visit => ids.Contains(visit.Id)).ToDictionaryAsync(visit => visit.Id, cancellationToken);
        return new HandOverVisitsPage(form, [.. lines.Select(line => (visits[line.Id], line))], await db.VisitorChoices(viewer, cancellationToken: cancellationToken));
    }
}
