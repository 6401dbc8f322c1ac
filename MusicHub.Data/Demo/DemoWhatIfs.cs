using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;

namespace MusicHub.Data.Demo;

/// <summary>Scenarios of First Access: the published options with what was printed of them, and what finance tries out for the next year.</summary>
internal sealed class DemoWhatIfs
{
    private static readonly ScenarioCharges Plan = new(52, 60, 11, 52, 1, 195_000, []);
    private static readonly NamedRates Funded = new("One term funded", new SubsidyRates(100, 0, 0));
    private static readonly NamedRates A = new("Option A", new SubsidyRates(20, 30, 50));
    private static readonly NamedRates B = new("Option B", new SubsidyRates(30, 20, 50));
    private static readonly NamedRates C = new("Option C", new SubsidyRates(25, 25, 50));

    // As the local plan for 2024/25 printed them, in thousands of pounds.
    private static readonly PublishedTable OfFunded = Table([Cell(0, 1, 93.2m), Cell(0, 2, 6.8m), Cell(0, 3, 81.9m), Cell(0, 0, 181.9m)]);

    private static readonly PublishedTable OfA = Table(
    [
        Cell(1, 1, 18.6m), Cell(1, 2, 1.4m), Cell(1, 3, 16.4m), Cell(1, 0, 36.4m), Cell(2, 2, 2), Cell(2, 3, 24.5m), Cell(2, 0, 26.5m), Cell(3, 3, 40.9m), Cell(3, 0, 40.9m),
        Cell(0, 1, 18.6m), Cell(0, 2, 3.4m), Cell(0, 3, 81.9m), Cell(0, 0, 103.9m), new(PublishedKind.Saving, 0, 0, 78_000),
    ]);

    private static readonly PublishedTable OfB = Table([Cell(0, 0, 113.3m), new(PublishedKind.Saving, 0, 0, 68_600)]);

    // Half a guess: free terms become paid ones, and a year costs no more than two terms.
    private static readonly ResponseTable Likely = new([new(null, 1, 0.80m, 0.02m, 0.08m, 0.10m), new(null, 2, 0.05m, 0.55m, 0.35m, 0.05m), new(null, 3, 0.08m, 0.02m, 0.87m, 0.03m)]);

    private readonly DemoBook _book;
    private readonly Person _finance;

    public DemoWhatIfs(DemoBook book, DemoFirstAccess firstAccess, DemoBookings bookings)
    {
        _book = book;
        _finance = book.Staff.People.First(person => person.Roles.Contains(Role.Finance));
        var (current, next) = (book.Calendar.Current, book.Calendar.Current + 1);
        var published = TakeUp.Typed(163, 12, 143);
        Make(current, "Current", "The published class counts, one term of every class funded.", published, null, Plan, Funded, Funded, ResponseTable.Unchanged, OfFunded);
        Make(current, "Option A", "The published class counts.", published, null, Plan, A, Funded, ResponseTable.Unchanged, OfA);
        Make(current, "Option B", "The published class counts.", published, null, Plan, B, Funded, ResponseTable.Unchanged, OfB);
        foreach (var scenario in All)
            scenario.Share(shared: true, inReports: true);

        var charges = firstAccess.Charges.Single(charges => charges.StartYear == current);
        var booked = BookedTakeUp.Of(Booked(charges, firstAccess.Options, bookings.All));
        if (booked.TakeUp.Classes == 0)
            return;
        Make(next, "Option B again", "This year’s bookings, if schools go on as they are.", booked.TakeUp, current, ScenarioCharges.Of(charges), B, B, ResponseTable.Unchanged, PublishedTable.None);
        Make(next, "Option C, with schools responding", "Some one-term schools leave, some take the whole year.", booked.TakeUp, current, ScenarioCharges.Of(charges), C, B, Likely, PublishedTable.None);
    }

    public List<Scenario> All { get; } = [];

    private YearBookings Booked(FirstAccessCharges charges, IReadOnlyList<SubsidyOption> options, IReadOnlyList<Booking> bookings)
    {
        var phases = _book.Schools.All.ToDictionary(school => school.Id, school => school.Phase);
        return new(charges, SubsidyOption.InForce(options, charges.StartYear), [.. bookings.Where(booking => booking.StartYear == charges.StartYear)], id => phases[id]);
    }

    private void Make(int year, string name, string note, TakeUp takeUp, int? bookingsOf, ScenarioCharges charges, NamedRates option, NamedRates current, ResponseTable response, PublishedTable published)
    {
        var on = DemoCalendar.Weekday(_book.Calendar.Today.AddDays(-9));
        var details = new ScenarioDetails(name, note, takeUp, bookingsOf, bookingsOf is null ? null : on, charges, option, current, response, ScenarioRanges.Usual, published);
        var scenario = Scenario.Make(year, details, _finance.Id, _book.Log.At(on, step: All.Count)).OrThrow();
        All.Add(scenario);
        _book.Log.Add("Scenario made", on, _finance, scenario, null, step: All.Count - 1);
    }

    private static PublishedTable Table(IReadOnlyList<PublishedFigure> figures) => new(100, figures);

    private static PublishedFigure Cell(int place, int terms, decimal thousands) => new(PublishedKind.Subsidy, place, terms, thousands * 1000);
}
