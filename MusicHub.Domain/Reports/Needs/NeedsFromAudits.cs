using System.Globalization;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Audits.County;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Surveys;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>What the year's audits say: areas, strands, the weakest statements, and how far schools audited twice have come.</summary>
internal static class NeedsFromAudits
{
    private const int MostWeak = 10;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Marks schools with having been audited, and with having rated an area or a statement.</summary>
    public static void Mark(NeedsBooks books)
    {
        var audits = books.Input.Audits;
        var schoolOf = audits.Now.Audits.ToDictionary(audit => audit.AuditId, audit => audit.SchoolId);
        books.Add(NeedsMarks.Audited, "Audited", audits.Now.All.Select(audit => audit.SchoolId));
        foreach (var (at, area) in audits.Areas.Index())
            books.Add(AreaMark(at), $"Rated in the audit: {area.Title}", audits.ByArea.Where(rating => rating.Of == area.Key && schoolOf.ContainsKey(rating.AuditId)).Select(rating => schoolOf[rating.AuditId]));
        foreach (var (at, weak) in Weakest(audits).Index())
            books.Add(WeakMark(at), $"Rated in the audit: {weak.Statement.Text}", audits.ByStatement.Where(rating => rating.Of == weak.Statement.Key && schoolOf.ContainsKey(rating.AuditId)).Select(rating => schoolOf[rating.AuditId]));
    }

    public static FigureSection Of(NeedsBooks books)
    {
        var audits = books.Input.Audits;
        var ids = audits.Now.Audits.Select(audit => audit.AuditId).ToHashSet();
        var strandOf = audits.Statements.ToDictionary(statement => statement.Key, statement => statement.Strand);
        var strands = Enum.GetValues<AuditStrand>().Select(strand => (Title: strand.ToString(), Score: CountyScore.Of(
            [.. audits.ByStatement.Where(rating => ids.Contains(rating.AuditId) && strandOf.TryGetValue(rating.Of, out var of) && of == strand)
                .GroupBy(rating => rating.AuditId, (audit, ratings) => ratings.Aggregate(new RatingSum(audit, Guid.Empty, 0, 0), (sum, rating) => sum with { Sum = sum.Sum + rating.Sum, Rated = sum.Rated + rating.Rated }))]))).ToList();
        return new("audits", "What audits say", [.. Sentences(audits)], Areas(audits) is not { } areas ? [] :
        [
            areas,
            new("Audit strands", "Mean rating by strand", [new("Strand"), new(Steps(audits), FigureKind.Mean), new("Schools", FigureKind.Number)],
                [.. strands.Select(strand => new FigureRow(strand.Title, Cells(strand.Score, NeedsMarks.Audited, strand.Score.Schools == audits.Now.All.Count())))]),
            new("Weakest statements", "Statements with the lowest means", [new("Statement"), new(Steps(audits), FigureKind.Mean), new("Schools", FigureKind.Number)],
                [.. Weakest(audits).Index().Select(weak => new FigureRow(weak.Item.Statement.Text, Cells(weak.Item.Score, WeakMark(weak.Index))))]),
        ]);
    }

    /// <summary>The areas' picture; null where fewer than five schools have been audited.</summary>
    public static FigureTable? Areas(NeedsAudits audits)
    {
        if (SmallCounts.OfTotal(audits.Now.Audits.Count) is null)
            return null;
        var scores = Scores(audits);
        // Where no school was audited in both years, a column would only say so again and again.
        var hasMoved = scores.Any(area => area.Moved.Schools > 0);
        FigureColumn[] change = hasMoved ? [new("Change since last year", FigureKind.Change)] : [];
        return new("Audit areas", "Mean rating by area", [new("Area"), new(Steps(audits), FigureKind.Mean), new("Schools", FigureKind.Number), .. change],
            [.. scores.Index().Where(area => area.Item.Score.Schools > 0).Select(area => new FigureRow(area.Item.Title, hasMoved ? [.. Cells(area.Item.Score, AreaMark(area.Index)), Moved(area.Item.Moved)] : Cells(area.Item.Score, AreaMark(area.Index))))])
        {
            Chart = new("audit-areas", "Mean rating by area", 1, audits.Now.Steps),
            Note = $"Each school’s own mean counts once. Of fewer than five schools nothing is shown.{(hasMoved ? " The change is that of schools audited in both years, over the statements rated both times." : null)}",
        };
    }

    private static IReadOnlyList<AreaPicture> Scores(NeedsAudits audits)
    {
        var ids = audits.Now.Audits.Select(audit => audit.AuditId).ToHashSet();
        var ratings = audits.ByArea.Where(rating => ids.Contains(rating.AuditId)).ToLookup(rating => rating.Of);
        return [.. audits.Areas.Select(area => new AreaPicture(area.Title, CountyScore.Of([.. ratings[area.Key]]), Movement(audits, statement => statement.Area == area.Key)))];
    }

    private static string Steps(NeedsAudits audits) => string.Create(British, $"Mean of {audits.Now.Steps}");

    /// <summary>Of those that five schools or more have rated: others are not shown anyway.</summary>
    private static IReadOnlyList<(AuditedStatement Statement, CountyScore Score)> Weakest(NeedsAudits audits)
    {
        var ids = audits.Now.Audits.Select(audit => audit.AuditId).ToHashSet();
        var ratings = audits.ByStatement.Where(rating => ids.Contains(rating.AuditId)).ToLookup(rating => rating.Of);
        return [.. audits.Statements.Select(statement => (Statement: statement, Score: CountyScore.Of([.. ratings[statement.Key]])))
            .Where(statement => statement.Score.Schools >= SmallCounts.Least)
            .OrderBy(statement => statement.Score.Mean).ThenByDescending(statement => statement.Score.Schools).ThenBy(statement => statement.Statement.Text, StringComparer.Ordinal).Take(MostWeak)];
    }

    private static CountyMovement Movement(NeedsAudits audits, Func<AuditedStatement, bool> of)
    {
        if (audits.Now.Steps != audits.Before.Steps)
            return CountyMovement.None;
        var statements = audits.Statements.Where(of).Select(statement => statement.Key).ToHashSet();
        var schoolOf = audits.Now.Audits.Concat(audits.Before.Audits).ToDictionary(audit => audit.AuditId, audit => audit.SchoolId);
        return CountyMovement.Of(Known(audits.ByStatementBefore), Known(audits.ByStatement), schoolOf);

        IEnumerable<RatingSum> Known(IEnumerable<RatingSum> ratings) => ratings.Where(rating => statements.Contains(rating.Of) && schoolOf.ContainsKey(rating.AuditId));
    }

    private static FigureCell Moved(CountyMovement moved) =>
        moved.Schools == 0 ? FigureCell.Of("Not comparable") : moved.Schools < SmallCounts.Least ? FigureCell.Of(FigureCell.Hidden) : new(moved.Change);

    private static IReadOnlyList<FigureCell> Cells(CountyScore score, string mark, bool hasRows = true) => SmallCounts.OfTotal(score.Schools) is { } schools
        ? [new(score.Mean), new(schools, null, hasRows ? new(mark) : null)]
        : [FigureCell.Of(FigureCell.Hidden), new(null, FigureCell.Hidden, hasRows ? new(mark) : null)];

    /// <summary>The last one says what they come to.</summary>
    public static IEnumerable<string> Sentences(NeedsAudits audits)
    {
        var all = audits.Now.All.Count();
        if (all == 0)
        {
            yield return "No audit of the year is complete.";
            yield break;
        }

        yield return $"{Say.Count(all, "school")} {(all == 1 ? "has" : "have")} completed an audit that was started in the year.";
        if (audits.Now.OtherScales > 0)
            yield return $"{Say.Number(audits.Now.OtherScales)} of them {(audits.Now.OtherScales == 1 ? "is" : "are")} left out of the ratings: the audit was rated by a scale of another length.";
        var moved = Movement(audits, _ => true);
        if (moved.Schools >= SmallCounts.Least)
            yield return string.Create(British, $"{moved.Schools} schools were audited in both years: over the statements rated both times they moved by {decimal.Round(moved.Change!.Value, 1, MidpointRounding.AwayFromZero):+0.0;-0.0;0.0} on average.");
        var shown = Scores(audits).Where(area => area.Score.Schools >= SmallCounts.Least).OrderBy(area => area.Score.Mean).ToList();
        if (shown.Count == 0)
            yield return "Fewer than five schools were rated in any area, so no rating is shown.";
        if (shown.Count > 1)
            yield return $"Audits rate “{shown[0].Title}” lowest, at {Mean(shown[0].Score)} of {audits.Now.Steps}, and “{shown[^1].Title}” highest, at {Mean(shown[^1].Score)}.";
    }

    private static string Mean(CountyScore score) => decimal.Round(score.Mean!.Value, 1, MidpointRounding.AwayFromZero).ToString("0.0", British);

    private static string AreaMark(int at) => string.Create(CultureInfo.InvariantCulture, $"a{at + 1}");

    private static string WeakMark(int at) => string.Create(CultureInfo.InvariantCulture, $"w{at + 1}");

    private sealed record AreaPicture(string Title, CountyScore Score, CountyMovement Moved);
}
