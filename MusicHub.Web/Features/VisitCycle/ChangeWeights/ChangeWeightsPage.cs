using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Priority;

namespace MusicHub.Web.Features.VisitCycle.ChangeWeights;

/// <param name="Moves">Who would move; null before it was asked.</param>
public sealed record ChangeWeightsPage(ChangeWeightsForm Form, int Version, WeightMoves? Moves = null)
{
    public IEnumerable<(PriorityFactor Factor, FactorWeight Row)> Rows => PriorityFactors.All.Zip(Form.Factors);
}

/// <summary>What other weights would do to the order of schools.</summary>
/// <param name="Moved">Schools whose place would change.</param>
/// <param name="Lines">Those that would rise or fall furthest, the furthest first.</param>
public sealed record WeightMoves(int Schools, int Moved, IReadOnlyList<WeightMove> Lines)
{
    public const int Shown = 20;

    public static WeightMoves Between(CyclePicture now, CyclePicture then)
    {
        var places = now.Lines.Select((line, index) => (line.School.Id, Place: index + 1)).ToDictionary(one => one.Id, one => one.Place);
        var moves = then.Lines.Select((line, index) => new WeightMove(line, places[line.School.Id], index + 1)).Where(move => move.From != move.To).ToList();
        return new(then.Lines.Count, moves.Count, [.. moves.OrderByDescending(move => Math.Abs(move.From - move.To)).ThenBy(move => move.To).Take(Shown)]);
    }
}

/// <param name="From">Its place now; 1 is the most pressing.</param>
/// <param name="To">Its place with the other weights.</param>
public sealed record WeightMove(CycleLine Line, int From, int To);
