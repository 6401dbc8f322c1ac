using System.Diagnostics;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.Schools;

namespace MusicHub.Bench;

/// <summary>What models of subsidy options cost: scenarios side by side over a year's bookings, and runs of a simulation.</summary>
internal sealed class OptionsPart : IPart
{
    private const int Bookings = 5_000;
    private const int Scenarios = 6;
    private const int Asked = 15;

    private static readonly SubsidyRates Current = new(100, 0, 0);

    public string Name => "options";

    public string What => $"{Scenarios} scenarios side by side over {Bookings:N0} bookings, each with its figures by duration, term, phase and school (goal: 50 ms from the bookings on), and {Simulation.MostAtOnce:N0} runs of a simulation (goal: 2 s)";

    public Task Run(TextWriter output)
    {
        var year = Year();
        var rates = Enumerable.Range(0, Scenarios).Select(at => new SubsidyRates(20 + at, 30 - at, 50)).ToList();
        var taken = Time(() => BookedTakeUp.Of(year));
        var booked = BookedTakeUp.Of(year);
        var charges = ScenarioCharges.Of(year.Charges);
        var compared = Time(() => rates.Sum(rate => Figures(booked, Model(booked, charges, rate))));
        var all = Time(() =>
        {
            var again = BookedTakeUp.Of(year);
            return rates.Sum(rate => Figures(again, Model(again, charges, rate)));
        });
        output.WriteLine($"  take-up of {Bookings:N0} bookings ({booked.TakeUp.Classes:N0} classes, {booked.TakeUp.Lines.Count} lines, {booked.SchoolIds.Count:N0} schools): {taken:F1} ms");
        output.WriteLine($"  {Scenarios} scenarios over it, schools better and worse off among them: {compared:F1} ms");
        output.WriteLine($"  both: {all:F1} ms{(all > 50 ? "  over the goal" : "")}");
        var model = Model(booked, charges, rates[0]);
        output.WriteLine($"  goal seek: {Time(() => GoalSeek.Solve(model, new(GoalRule.KeepRatios, model.Outcome().Subsidy / 2)).Subsidy):F1} ms; sensitivity: {Time(() => Sensitivity.Of(model, ScenarioRanges.Usual)[0].Width):F1} ms");
        var published = model with { TakeUp = TakeUp.Typed(163, 12, 143), Charges = charges with { Kinds = [] } };
        foreach (var (what, simulated) in new[] { ("the published take-up", published), ($"{Bookings:N0} bookings", model) })
        {
            var seconds = Time(() => new Simulation(simulated, ScenarioRanges.Usual).Run(Simulation.MostAtOnce, 1).Mean, times: 3) / 1000;
            output.WriteLine($"  {Simulation.MostAtOnce:N0} runs of {what} ({Environment.ProcessorCount} cores): {seconds:F2} s{(seconds > 2 ? "  over the goal" : "")}");
        }

        return Task.CompletedTask;
    }

    private static decimal Figures(BookedTakeUp booked, ScenarioModel model)
    {
        var outcome = model.Outcome();
        var effects = booked.Effects(model.Charges, model.Current, model.Rates);
        return outcome.Saving + Enumerable.Range(1, 3).Sum(terms => outcome.Of(terms).Subsidy + Enumerable.Range(1, 3).Sum(place => outcome.SubsidyOf(place, terms)) + outcome.ClassFor(terms).Charge)
            + outcome.ByPhase.Sum(phase => phase.Figures.Charge) + Enum.GetValues<TermName>().Sum(term => outcome.LoadIn(term).Hours) + effects.Worse + effects.Lost;
    }

    private static ScenarioModel Model(BookedTakeUp booked, ScenarioCharges charges, SubsidyRates rates) => new(booked.TakeUp, charges, rates, Current, new(
    [
        new(null, 1, 0.80m, 0.02m, 0.08m, 0.10m), new(null, 2, 0.05m, 0.55m, 0.35m, 0.05m), new(null, 3, 0.08m, 0.02m, 0.87m, 0.03m), new(Phase.Secondary, 1, 0.7m, 0, 0.1m, 0.2m),
    ]));

    private static YearBookings Year()
    {
        var day = new DateOnly(2025, 2, 3);
        var charges = FirstAccessCharges.Set(2025, new ChargesDetails
        {
            Rate = 54,
            Minutes = 45,
            Sessions = 11,
            Hire = 54,
            RequestsFrom = new(2025, 1, 6),
            RequestsUntil = new(2025, 4, 4),
            EligiblePhases = ChargesDetails.PrimaryPhase,
            Grant = 2_000_000,
        }).OrThrow();
        var option = SubsidyOption.Draft(2025, new("Option B", new(30, 20, 50)), Guid.NewGuid(), default).OrThrow();
        option.PutToBoard(day).OrThrow();
        option.Decide(true, day, null, day).OrThrow();
        option.Adopt(null, Guid.NewGuid(), default).OrThrow();
        var schools = Enumerable.Range(0, Bookings * 4 / 5).Select(at => School.FromRegister(900_000 + at, new RegisterFacts { Name = $"School {at}", LaCode = 990, LowAge = 4, HighAge = 18 }, RegisterStatus.Open, Phase.Primary, null)).ToList();
        var phases = schools.Select((school, at) => (school.Id, Phase: at % 5 == 0 ? Phase.Secondary : at % 7 == 0 ? Phase.AllThrough : Phase.Primary)).ToDictionary(school => school.Id, school => (Phase?)school.Phase);
        var bookings = new List<Booking>();
        for (var number = 1; number <= Bookings; number++)
        {
            var school = schools[number % schools.Count];
            var terms = (number % 3) + 1;
            var details = new BookingDetails { YearGroup = 3 + (number / schools.Count), Classes = 1 + (number % 3), FirstTerm = (TermName)(number % (4 - terms)), Terms = terms, Kind = DeliveryKind.WholeClass, RequestedOn = day };
            var booking = Booking.Request(school, charges, number, details, Guid.NewGuid(), day).OrThrow();
            // Half of them are confirmed, half are asked for and have to be priced.
            if (number % 2 == 0)
            {
                booking.Approve(Guid.NewGuid(), day).OrThrow();
                booking.Confirm(new BookingGround(charges, option, phases[school.Id], []), null, Guid.NewGuid(), day).OrThrow();
            }

            bookings.Add(booking);
        }

        return new(charges, option, bookings, id => phases[id]);
    }

    private static double Time<T>(Func<T> work, int times = Asked)
    {
        work();
        return Machine.Median(Enumerable.Range(0, times).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            work();
            return clock.Elapsed.TotalMilliseconds;
        }));
    }
}
