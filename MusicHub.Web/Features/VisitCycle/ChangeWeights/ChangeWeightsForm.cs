using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Domain.VisitCycle.Priority;

namespace MusicHub.Web.Features.VisitCycle.ChangeWeights;

public sealed class ChangeWeightsForm
{
    public List<FactorWeight> Factors { get; set; } = [];

    internal static ChangeWeightsForm Of(IReadOnlyDictionary<string, int> weights) =>
        new() { Factors = [.. PriorityFactors.All.Select(factor => new FactorWeight { Key = factor.Key, Weight = weights[factor.Key] })] };

    /// <summary>One row for each factor there is, in their order, whatever was posted.</summary>
    internal ChangeWeightsForm InOrder() =>
        new() { Factors = [.. PriorityFactors.All.Select(factor => Factors.Find(row => row.Key == factor.Key) ?? new FactorWeight { Key = factor.Key })] };

    /// <summary>Says of a weight that could not be read, or is out of range, whose it is.</summary>
    internal void NameWeights(ModelStateDictionary modelState)
    {
        foreach (var (factor, row) in PriorityFactors.All.Zip(Factors))
        {
            var key = $"Form.Factors[{factor.Key}].Weight";
            if (modelState.TryGetValue(key, out var entry) && entry.Errors.Count > 0)
                entry.Errors.Clear();
            else if (row.Weight is >= 0 and <= PriorityWeights.Most)
                continue;
            modelState.AddModelError(key, $"{factor.Title}: enter a whole number from 0, for does not count, to {PriorityWeights.Most}.");
        }
    }

    internal IReadOnlyDictionary<string, int> Weights => Factors.ToDictionary(row => row.Key, row => row.Weight ?? 0);
}

public sealed class FactorWeight
{
    public string Key { get; set; } = "";

    public int? Weight { get; set; }
}
