namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>How far each assumption may be from what the scenario says.</summary>
public sealed record ScenarioRanges
{
    public static readonly ScenarioRanges Usual = new();

    /// <summary>Per cent more or fewer classes altogether.</summary>
    public decimal TakeUp { get; init; } = 10;

    /// <summary>Per cent more or fewer classes of each number of terms.</summary>
    public decimal Duration { get; init; } = 10;

    /// <summary>Per cent more or less for a session.</summary>
    public decimal Rate { get; init; } = 5;

    /// <summary>More or fewer sessions in a term.</summary>
    public int Sessions { get; init; } = 1;

    /// <summary>Percentage points more or less of the subsidy of each term.</summary>
    public decimal Points { get; init; } = 5;

    /// <summary>How many times as strong as the response table says schools may respond at least; at most 1.</summary>
    public decimal WeakestResponse { get; init; }

    /// <summary>And at most; at least 1.</summary>
    public decimal StrongestResponse { get; init; } = 2;

    /// <summary>On average over simulated years, with least, likeliest and most in a triangle.</summary>
    internal decimal MeanResponse => (WeakestResponse + 1 + StrongestResponse) / 3;

    /// <summary>Twice, or as far as nobody changes that is not there.</summary>
    /// <param name="leaving">The largest part that changes by what the response says.</param>
    public static decimal StrongestFor(decimal leaving) => leaving * Usual.StrongestResponse <= 1 ? Usual.StrongestResponse : decimal.Floor(10_000 / leaving) / 10_000;

    /// <param name="leaving">The largest part that changes by what the response says.</param>
    internal Refusal? Refusal(decimal leaving)
    {
        if (TakeUp is < 0 or > 100)
            return ScenarioRefusals.RangeWrong(nameof(TakeUp));
        if (Duration is < 0 or > 100)
            return ScenarioRefusals.RangeWrong(nameof(Duration));
        if (Rate is < 0 or > 100)
            return ScenarioRefusals.RangeWrong(nameof(Rate));
        if (Points is < 0 or > 100)
            return ScenarioRefusals.RangeWrong(nameof(Points));
        if (Sessions is < 0 or > 20)
            return ScenarioRefusals.SessionRangeWrong;
        if (WeakestResponse is < 0 or > 1 || StrongestResponse is < 1 or > 100)
            return ScenarioRefusals.ResponseRangeWrong;
        return leaving * StrongestResponse > 1 ? ScenarioRefusals.ResponseTooStrong : null;
    }
}
