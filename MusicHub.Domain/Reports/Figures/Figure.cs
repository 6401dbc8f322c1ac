using System.Text.Json.Serialization;

namespace MusicHub.Domain.Reports.Figures;

/// <summary>A figure that a reader is to take away: what it counts, what it is held against, and how the hub judges it.</summary>
/// <param name="Key">Names it in every edition of its kind of report.</param>
/// <param name="Value">Null where it is not given out.</param>
/// <param name="Meaning">What it counts.</param>
public sealed record Figure(string Key, string Label, decimal? Value, string Meaning, FigureKind Kind = FigureKind.Number)
{
    /// <summary>What it should be by now; null where nothing is set.</summary>
    public decimal? Target { get; init; }

    /// <summary>At the end of the term before; null where the two cannot be compared.</summary>
    public decimal? LastTerm { get; init; }

    /// <summary>At the same point of the year before; null where nothing is known of it.</summary>
    public decimal? LastYear { get; init; }

    /// <summary>Null where the hub has no rule for it.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The report's own rows that it counts.</summary>
    public RowsBehind? Behind { get; init; }

    /// <summary>The same list as it is now, in the program.</summary>
    public string? Live { get; init; }
}

/// <param name="Words">Why, with numbers: "4 fewer than the target to date".</param>
public sealed record Verdict(Judgement Judgement, string Words);

[JsonConverter(typeof(JsonStringEnumConverter<Judgement>))]
public enum Judgement
{
    OnTrack,

    Watch,

    Act,
}

public static class Judgements
{
    public static string Title(this Judgement judgement) => judgement switch
    {
        Judgement.OnTrack => "On track",
        Judgement.Watch => "Needs watching",
        _ => "Needs action",
    };
}
