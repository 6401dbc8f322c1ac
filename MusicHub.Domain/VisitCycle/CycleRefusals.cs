namespace MusicHub.Domain.VisitCycle;

public static class CycleRefusals
{
    public static Refusal WeightOutOfRange { get; } = new("weight-out-of-range", "Enter a whole number from 0, for does not count, to 100.");

    public static Refusal FactorUnknown { get; } = new("factor-unknown", "There is no such factor. Open the page again.");
}
