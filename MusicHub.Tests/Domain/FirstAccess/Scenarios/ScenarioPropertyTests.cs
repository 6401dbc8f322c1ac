using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.FirstAccess.Scenarios;

public sealed class ScenarioPropertyTests
{
    private const int Million = 1_000_000;

    [Test]
    public void AHundredRandomScenarios_AreAnIndependentCalculation() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Asked(), asked =>
        {
            // In whole numbers: pennies times millionths of a percentage's unit times millionths of a class, without any decimal arithmetic.
            var subsidies = new BigInteger[4];
            var classes = new BigInteger[4];
            BigInteger current = 0, full = 0;
            foreach (var (phase, terms, count) in asked.Lines)
            {
                for (var to = 0; to <= 3; to++)
                {
                    BigInteger part = (BigInteger)count * asked.Response[phase][terms - 1][to];
                    classes[to] += part;
                    full += part * asked.Pence * asked.Sessions * to;
                    for (var place = 0; place < to; place++)
                        subsidies[to] += part * asked.Pence * asked.Sessions * asked.Units[place];
                }

                for (var place = 0; place < terms; place++)
                    current += (BigInteger)count * asked.Pence * asked.Sessions * asked.Currents[place];
            }

            var outcome = asked.Model().Outcome();
            return Enumerable.Range(1, 3).All(terms => Whole(outcome.Of(terms).Subsidy, 14) == subsidies[terms] && Whole(outcome.Of(terms).Classes, 6) == classes[terms])
                && Whole(outcome.Subsidy, 14) == subsidies[1] + subsidies[2] + subsidies[3]
                && Whole(outcome.Given, 6) == classes[0]
                && Whole(outcome.Total.FullCost, 8) == full
                && Whole(outcome.CurrentSubsidy, 8) == current
                && Whole(outcome.Saving, 14) == (current * Million) - subsidies[1] - subsidies[2] - subsidies[3];
        }));

    [Test]
    public void Totals_AreTheSumsOfExactParts_AndNoClassIsLost() => Check.QuickThrowOnFailure(Prop.ForAll(Asked(), asked =>
    {
        var outcome = asked.Model().Outcome();
        return outcome.Subsidy == Enumerable.Range(1, 3).Sum(terms => outcome.Of(terms).Subsidy)
            && outcome.Subsidy == Enumerable.Range(1, 3).Sum(place => outcome.SubsidyOf(place))
            && outcome.Subsidy == outcome.ByPhase.Sum(phase => phase.Figures.Subsidy)
            && outcome.Total.FullCost == outcome.Total.Subsidy + outcome.Total.Charge
            && outcome.Subsidy >= 0 && outcome.Subsidy <= outcome.Total.FullCost
            && outcome.Total.Classes + outcome.Given == asked.Model().TakeUp.Classes;
    }));

    [Test]
    public void MoreSubsidy_NeverCostsASchoolMore_NorTheGrantLess() => Check.QuickThrowOnFailure(Prop.ForAll(Asked(), Gen.Choose(0, Million).ArrayOf(3).ToArbitrary(), (asked, more) =>
    {
        var (before, after) = (asked.Model().Outcome(), (asked with { Units = [.. asked.Units.Zip(more, Math.Max)] }).Model().Outcome());
        return after.Subsidy >= before.Subsidy && after.Total.Charge <= before.Total.Charge && Enumerable.Range(1, 3).All(terms => after.ClassFor(terms).Charge <= before.ClassFor(terms).Charge);
    }));

    [Test]
    public void AGoalThatIsReached_IsKeptExactly_AndTheNextStepWouldExceedIt() => Check.QuickThrowOnFailure(Prop.ForAll(
        Asked(), (from rule in Gen.Elements(Enum.GetValues<GoalRule>()) from share in Gen.Choose(0, 200) from below in Gen.Choose(0, 30) from step in Gen.Elements(0.0001m, 0.1m, 0.5m, 1m) select (rule, share, below, step)).ToArbitrary(), (asked, wanted) =>
        {
            var model = asked.Model();
            var goal = new Goal(wanted.rule, model.Outcome().Subsidy * wanted.share / 100, wanted.below, wanted.step);
            var answer = GoalSeek.Solve(model, goal);
            var rates = answer.Model.Rates;
            return (answer.IsReached ? answer.Subsidy <= goal.Limit : answer.State == GoalState.NoProportion || answer.Subsidy > goal.Limit)
                && answer.Subsidy == answer.Model.Outcome().Subsidy
                && rates.ArePossible
                && (answer.State != GoalState.Found || Next(answer, goal).Outcome().Subsidy > goal.Limit);
        }));

    [Test]
    public void Widest_IsFirst_AndNoAssumptionMovesWhatItDoesNotTouch() => Check.QuickThrowOnFailure(Prop.ForAll(Asked(), asked =>
    {
        var swings = Sensitivity.Of(asked.Model(), new ScenarioRanges { StrongestResponse = 1 });
        return swings.Count == (int)Assumption.Response + 1 && swings.Select(swing => swing.Assumption).Distinct().Count() == swings.Count
            && swings.Zip(swings.Skip(1)).All(pair => pair.First.Width >= pair.Second.Width)
            && swings.All(swing => swing.Width >= 0)
            && (asked.Model().TakeUp.Of(2) > 0 || swings.Single(swing => swing.Assumption == Assumption.TwoTerms).Width == 0);
    }));

    // The smallest change that gives more to somebody.
    private static ScenarioModel Next(GoalAnswer answer, Goal goal)
    {
        var (model, rates) = (answer.Model, answer.Model.Rates);
        decimal Up(decimal percent) => Math.Min(100, (decimal.Floor(percent / goal.Step) + 1) * goal.Step);
        return goal.Rule switch
        {
            GoalRule.Rate => model with { Charges = model.Charges with { Rate = model.Charges.Rate + 0.01m } },
            GoalRule.FirstOnly => model with { Rates = rates with { First = Up(rates.First) } },
            GoalRule.SecondOnly => model with { Rates = rates with { Second = Up(rates.Second) } },
            GoalRule.ThirdOnly => model with { Rates = rates with { Third = Up(rates.Third) } },
            _ => model with { Rates = new(Up(rates.First), Up(rates.Second), Up(rates.Third)) },
        };
    }

    private static BigInteger Whole(decimal exact, int places)
    {
        for (; places > 0; places--)
            exact *= 10;
        return decimal.Truncate(exact) == exact ? (BigInteger)exact : throw new AssertionException($"{exact} has more decimal places than can be.");
    }

    private static Arbitrary<Question> Asked() =>
        (from pence in Gen.Choose(1, 20_000)
         from sessions in Gen.Choose(1, 40)
         from units in Gen.Choose(0, Million).ArrayOf(3)
         from currents in Gen.Choose(0, Million).ArrayOf(3)
         from lines in (from phase in Gen.Choose(0, 1) from terms in Gen.Choose(1, 3) from classes in Gen.Choose(1, 400) select (phase, terms, classes)).ListOf(5)
         from response in Gen.Choose(0, 333_333).ArrayOf(3).ArrayOf(6)
         select new Question(pence, sessions, units, currents, [.. lines], Spread(response))).ToArbitrary();

    // Of two phases and three numbers of terms: the parts that go elsewhere, and what is left stays.
    private static int[][][] Spread(int[][] shifts) => [.. shifts.Chunk(3).Select(phase => phase.Select((parts, at) =>
    {
        var to = new int[4];
        var others = new[] { 0, 1, 2, 3 }.Where(terms => terms != at + 1).ToList();
        for (var other = 0; other < 3; other++)
            to[others[other]] = parts[other];
        to[at + 1] = Million - parts.Sum();
        return to;
    }).ToArray())];

    /// <param name="Units">Percentages in ten-thousandths.</param>
    /// <param name="Response">By phase, terms before and terms then, in millionths.</param>
    private sealed record Question(int Pence, int Sessions, int[] Units, int[] Currents, (int Phase, int Terms, int Classes)[] Lines, int[][][] Response)
    {
        private static readonly Phase[] Both = [Phase.Primary, Phase.Secondary];

        public ScenarioModel Model() => new(
            new([.. Lines.Select(line => TakeUpLine.Typed(Both[line.Phase], DeliveryKind.WholeClass, line.Terms, line.Classes))]),
            new(Pence / 100m, 60, Sessions, 10, 1, null, []),
            Rates(Units),
            Rates(Currents),
            new([.. from phase in Enumerable.Range(0, 2) from terms in Enumerable.Range(1, 3) let parts = Response[phase][terms - 1].Select(part => (decimal)part / Million).ToList() select new ResponseRow(Both[phase], terms, parts[1], parts[2], parts[3], parts[0])]));

        private static SubsidyRates Rates(int[] units) => new(units[0] / 10_000m, units[1] / 10_000m, units[2] / 10_000m);
    }
}
