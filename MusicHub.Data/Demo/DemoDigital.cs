using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>Digital resources: the year before fully paid at primary schools, then by the size of the school with a quarter to pay, as was recommended.</summary>
internal sealed class DemoDigital
{
    private readonly DemoBook _book;
    private readonly DemoChance _chance = new(8841);
    private readonly Person _finance;
    private readonly Person _approver;

    public DemoDigital(DemoBook book)
    {
        _book = book;
        _finance = book.Staff.People.First(person => person.Roles.Contains(Role.Finance));
        _approver = book.Staff.People.First(person => person.Roles.Contains(Role.Approver));
        var current = book.Calendar.Current;
        foreach (var year in new[] { current - 1, current })
        {
            var share = year == current ? 25 : 0;
            Adopted(year, DigitalPhase.Primary, year == current ? "By size, a quarter to pay" : "Fully paid", [new(150, 160, share), new(300, 195, share), new(null, 240, share)]);
            Adopted(year, DigitalPhase.Secondary, "Secondary schools by size", [new(800, 340, 40), new(null, 460, 50)]);
            Requests(year);
        }

        Draft(current + 1, DigitalPhase.Primary, "By size, a quarter to pay", [new(150, 165, 25), new(300, 200, 25), new(null, 250, 25)]);
        var larger = Draft(current + 1, DigitalPhase.Primary, "By size, more from large schools", [new(150, 165, 15), new(300, 200, 25), new(null, 250, 35)]);
        // The full cost is inferred from the saving: what the plan printed is the saving alone.
        Model(current, "As the plan says: a quarter to pay", "The local plan for 2024/25: from 100% to 75% saves about £17,500.", DigitalSource.Typed, [new(null, 350, 200, 25, 0)], "A quarter to pay", shared: true);
        Model(current, "Every primary school, a quarter to pay", "If every open primary school had them.", DigitalSource.All, Counted(DigitalOption.InForce(Options, current, DigitalPhase.Primary)!.BandTerms, leaving: 0), "By size, a quarter to pay", shared: true);
        Model(current + 1, "More from large schools", "Some small schools would go without.", DigitalSource.All, Counted(larger.BandTerms, leaving: 4), larger.Name, shared: false);
    }

    public List<DigitalScenario> Scenarios { get; } = [];

    public List<DigitalOption> Options { get; } = [];

    public List<DigitalRequest> All { get; } = [];

    private DateOnly Today => _book.Calendar.Today;

    private DigitalOption Draft(int year, DigitalPhase phase, string name, IReadOnlyList<BandTerms> bands)
    {
        var on = new DateOnly(year - 1, 10, 20);
        var option = DigitalOption.Draft(year, phase, new(name, bands), _finance.Id, _book.Log.At(on)).OrThrow();
        Options.Add(option);
        _book.Log.Add("Digital option drafted", on, _finance, option, null);
        return option;
    }

    private IReadOnlyList<DigitalSize> Counted(IReadOnlyList<BandTerms> bands, decimal leaving)
    {
        var schools = _book.Schools.All.Where(school => school.Status != RegisterStatus.Closed && DigitalPhases.Of(school.Phase) == DigitalPhase.Primary).Select(school => new DigitalSchool(school.Id, school.Register.Pupils));
        return [.. DigitalFigures.Of(bands, schools).Bands.Select(band => new DigitalSize(band.Terms.MostPupils, band.Schools, band.Terms.Cost, band.Terms.SchoolPercent, 0, leaving))];
    }

    private void Model(int year, string name, string note, DigitalSource source, IReadOnlyList<DigitalSize> sizes, string option, bool shared)
    {
        var on = DemoCalendar.Weekday(Today.AddDays(-8));
        var published = year == _book.Calendar.Current ? new PublishedTable(100, [new(PublishedKind.Saving, 0, 0, 17_500)]) : PublishedTable.None;
        var scenario = DigitalScenario.Make(
            year, DigitalPhase.Primary, new(name, note, source, source == DigitalSource.Typed ? null : on, sizes, 90_000, option, "Fully paid", ScenarioRanges.Usual, published), _finance.Id, _book.Log.At(on, step: Scenarios.Count)).OrThrow();
        scenario.Share(shared, inReports: shared);
        Scenarios.Add(scenario);
        _book.Log.Add("Digital scenario made", on, _finance, scenario, null, step: Scenarios.Count - 1);
    }

    private void Adopted(int year, DigitalPhase phase, string name, IReadOnlyList<BandTerms> bands)
    {
        var option = Draft(year, phase, name, bands);
        var board = new DateOnly(year - 1, 12, 11);
        option.Decide(endorsed: true, board, null, Today).OrThrow();
        option.Adopt(null, _approver.Id, _book.Log.At(board.AddDays(12))).OrThrow();
        _book.Log.Add("Digital option endorsed by the board", board.AddDays(1), _finance, option, null);
        _book.Log.Add("Digital option adopted", board.AddDays(12), _approver, option, null);
    }

    private void Requests(int year)
    {
        var schools = _chance.Shuffled(_book.Schools.All.Where(school => school.Status == RegisterStatus.Open && DigitalPhases.Of(school.Phase) is not null && (school.Register.OpenedOn ?? DateOnly.MinValue) < new DateOnly(year, 1, 1))).Take(70);
        foreach (var school in schools)
        {
            var asked = DemoCalendar.Weekday(new DateOnly(year, 1, 12).AddDays(_chance.Between(0, 300)));
            if (asked >= Today)
                continue;
            var request = DigitalRequest.Ask(school, year, asked, asked).OrThrow();
            All.Add(request);
            _book.Log.Add("Digital resources asked for", asked, _book.Staff.Office, request, school.Id);
            var decided = DemoCalendar.Weekday(asked.AddDays(_chance.Between(10, 40)));
            if (decided >= Today || (year == _book.Calendar.Current && _chance.Is(0.12)))
                continue;
            request.Allocate(DigitalOption.InForce(Options, year, request.Phase), school.Register.Pupils, _finance.Id, decided).OrThrow();
            _book.Log.Add("Digital resources allocated", decided, _finance, request, school.Id);
        }
    }
}
