namespace MusicHub.Domain.FirstAccess.Scenarios;

public static class ScenarioRefusals
{
    public static readonly Refusal NameMissing = new("scenario-name-missing", "Enter a name for the scenario", "Name");

    public static readonly Refusal NameTooLong = new("scenario-name-too-long", $"The name must be {Scenario.LongestName} characters or fewer", "Name");

    public static readonly Refusal NoteTooLong = new("scenario-note-too-long", $"The note must be {Scenario.LongestNote:N0} characters or fewer", "Note");

    public static readonly Refusal TakeUpMissing = new("scenario-take-up-missing", "Enter how many classes there are: at least one", "TakeUp");

    public static readonly Refusal TakeUpWrong = new("scenario-take-up-wrong", $"Classes must be whole numbers from 0 to {Scenario.MostClasses:N0}, of 1 to 3 terms", "TakeUp");

    public static readonly Refusal SetsWrong = new("scenario-sets-wrong", $"The sets of instruments a class needs must be from 0 to {ScenarioCharges.MostSets}", "SetsPerClass");

    public static readonly Refusal ResponseTwice = new("scenario-response-twice", "The response has two rows for the same phase and number of terms", "Response");

    public static readonly Refusal SessionRangeWrong = new("scenario-session-range-wrong", "The range of sessions must be from 0 to 20", "Sessions");

    public static readonly Refusal ResponseRangeWrong = new("scenario-response-range-wrong", "The response must be from 0 to 1 times as strong at least, and from 1 to 100 times at most", "WeakestResponse");

    public static readonly Refusal ResponseTooStrong = new("scenario-response-too-strong", "At its strongest, more than all classes of a row would change. Lower the strongest response, or what the row says", "StrongestResponse");

    public static readonly Refusal PublishedWrong = new("scenario-published-wrong", "Published figures must be pounds, each once, rounded to a step of more than 0", "Published");

    public static readonly Refusal OptionMadeAlready = new("scenario-option-made-already", "This scenario has become a draft option already.");

    public static readonly Refusal RunsWrong = new("scenario-runs-wrong", $"Choose from {Simulations.Simulation.Least:N0} to {Simulations.Simulation.Most:N0} runs", "Runs");

    public static Refusal PercentWrong(string field) => new("scenario-percent-wrong", Options.OptionRefusals.PercentWrong(field).Message, field);

    public static Refusal ResponseWrong(int row, decimal sum) => new(
        "scenario-response-wrong", sum == 1 ? "Each part of a response must be from 0 to 100 per cent, with at most four decimal places" : $"The parts of a response must add up to 100 per cent; these add up to {sum * 100:0.####}", $"Response[{row}]");

    public static Refusal RangeWrong(string field) => new("scenario-range-wrong", "A range must be from 0 to 100", field);
}
