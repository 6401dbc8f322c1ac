namespace MusicHub.Domain.VisitCycle.Priority;

/// <summary>How much each factor counts for this hub: one row, made when the hub first changes them.</summary>
public sealed class PriorityWeights : Aggregate
{
    /// <summary>The one row's identity.</summary>
    public static readonly Guid TheId = new("00000000-0000-8000-8000-000000000002");

    public const int Most = 100;

    private readonly List<PriorityWeight> _lines = [];

    public PriorityWeights() => Id = TheId;

    public IReadOnlyList<PriorityWeight> Lines => _lines;

    public static IReadOnlyDictionary<string, int> Usual { get; } = PriorityFactors.All.ToDictionary(factor => factor.Key, factor => factor.UsualWeight);

    /// <summary>Of every factor that there is.</summary>
    public IReadOnlyDictionary<string, int> ByKey => PriorityFactors.All.ToDictionary(
        factor => factor.Key, factor => _lines.SingleOrDefault(line => line.Factor == factor.Key)?.Weight ?? factor.UsualWeight);

    /// <param name="weight">0, for a factor that does not count, to 100.</param>
    public Result Set(string factor, int weight)
    {
        if (weight is < 0 or > Most)
            return CycleRefusals.WeightOutOfRange;
        if (PriorityFactors.All.All(known => known.Key != factor))
            return CycleRefusals.FactorUnknown;
        if (_lines.SingleOrDefault(line => line.Factor == factor) is { } line)
            line.Change(weight);
        else
            _lines.Add(new PriorityWeight(this, factor, weight));
        return Result.Done;
    }
}

public sealed class PriorityWeight : Part
{
    private PriorityWeight() => Factor = null!;

    internal PriorityWeight(PriorityWeights weights, string factor, int weight) => (PriorityWeightsId, Factor, Weight) = (weights.Id, factor, weight);

    public Guid PriorityWeightsId { get; private init; }

    public override Guid OwnerId => PriorityWeightsId;

    /// <summary>The factor's key.</summary>
    public string Factor { get; private init; }

    public int Weight { get; private set; }

    internal void Change(int weight) => Weight = weight;
}
