namespace MusicHub.Domain.VisitCycle.Priority;

/// <summary>One thing that makes a visit to a school more pressing. Each is a class of its own; <see cref="PriorityFactors"/> lists them.</summary>
public abstract class PriorityFactor
{
    /// <summary>Names the factor where the hub's weights are kept: never changes.</summary>
    public abstract string Key { get; }

    /// <summary>As settings name it, such as "Never visited".</summary>
    public abstract string Title { get; }

    /// <summary>When it applies and how strongly, in a sentence.</summary>
    public abstract string Hint { get; }

    /// <summary>The weight that a new hub starts with, 0 to 100.</summary>
    public abstract int UsualWeight { get; }

    /// <summary>How far the factor applies, and why in words; null where it does not.</summary>
    public abstract PriorityReason? Of(SchoolSituation school);
}

/// <param name="Share">Of the factor's weight: above 0, up to 1.</param>
/// <param name="Words">Why, in words that follow the school's name, such as "never visited".</param>
public sealed record PriorityReason(decimal Share, string Words);
