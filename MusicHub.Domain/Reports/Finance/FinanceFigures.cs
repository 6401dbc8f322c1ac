using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Grants;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Reports.Finance;

/// <summary>Makes a finance report: the grant, the bookings, the subsidy, the forecast and the scenarios of an academic year.</summary>
public sealed class FinanceFigures
{
    private static readonly IReadOnlyList<FigureColumn> ShareColumns =
        [new("Taught, £", FigureKind.Number), new("Promised, £", FigureKind.Number), new("Asked for, £", FigureKind.Number), new("Forecast, £", FigureKind.Number)];

    private readonly FinanceInput _input;
    private readonly DateOnly _upTo;
    private readonly GrantPicture _picture;
    private readonly Dictionary<Guid, SchoolFact> _schools;
    private readonly Dictionary<Guid, string> _regions;

    private FinanceFigures(FinanceInput input)
    {
        _input = input;
        var (today, end) = (UkTime.DayOf(input.DataAsAt), new DateOnly(input.YearStart + 1, 8, 31));
        _upTo = today < end ? today : end;
        _schools = input.Schools.ToDictionary(school => school.Id);
        _regions = input.Regions.ToDictionary(region => region.Id, region => region.Name);
        _picture = new GrantPicture(input.Grant, [.. input.Bookings.Select(of => new GrantClaim(of.Booking, of.Price, false, null))], input.Calendar, _upTo, input.Digital);
    }

    private string Year => AcademicYear.TitleOf(_input.YearStart);

    private GrantShare All => _picture.All + _input.Digital;

    private IEnumerable<(Booking Booking, Price Price)> Confirmed => _input.Bookings.Where(of => of.Booking.ConfirmedOn is not null && of.Price is not null).Select(of => (of.Booking, of.Price!));

    private IEnumerable<(Booking Booking, Price Price)> Pending => _input.Bookings.Where(of => of.Booking.State.IsPending() && of.Price is not null).Select(of => (of.Booking, of.Price!));

    public static FigureReport Of(FinanceInput input) => new FinanceFigures(input).Report();

    private FigureReport Report() => new()
    {
        Cover = new(_input.HubName, _upTo == new DateOnly(_input.YearStart + 1, 8, 31) ? "The whole academic year" : $"The academic year up to {Say.Day(_upTo)}", _input.DataAsAt, _upTo),
        Headlines = [Spent(), Forecast(), Charged()],
        Figures = [.. Figures()],
        Sections = [Grant(), Bookings(), .. Scenarios()],
        Definitions = Definitions(),
        Kept = Kept(),
    };

    private IEnumerable<Figure> Figures()
    {
        yield return new("grant", $"Grant of {Year}", _input.Grant, "What the hub has set aside for First Access and digital resources in the year’s charges.", FigureKind.Money) { LastYear = _input.LastYear?.Grant };
        yield return new("used", "Taught and promised", All.Delivered + All.Committed, "Subsidy of terms that have begun and of confirmed terms ahead, with digital resources that are allocated; held against the grant.", FigureKind.Money)
        {
            Target = _input.Grant,
            Verdict = JudgementRules.Within(All.Delivered + All.Committed, _input.Grant),
            Live = $"/first-access/grant?year={_input.YearStart}",
        };
        yield return new("subsidy", "Subsidy of confirmed bookings", Confirmed.Sum(of => Subsidy(of.Booking)), "What the grant pays of First Access bookings whose charge is fixed, in all their terms.", FigureKind.Money)
        {
            LastYear = _input.LastYear?.Subsidy,
            Behind = new("subsidy"),
            Live = $"/first-access?year={_input.YearStart}",
        };
        yield return new("asked", "Subsidy asked for", _picture.All.AskedFor, "What the grant would pay of First Access requests that wait, as they would be priced now.", FigureKind.Money) { Behind = new("asked") };
        yield return new("forecast", "Forecast for the year", All.Forecast, "If every request were confirmed as it stands; held against the grant.", FigureKind.Money)
        {
            Target = _input.Grant,
            Verdict = JudgementRules.Within(All.Forecast, _input.Grant),
        };
        yield return new("charges", "Charges to schools", Confirmed.Sum(of => Charge(of.Booking)), "What schools pay for confirmed First Access bookings, with hire.", FigureKind.Money) { LastYear = _input.LastYear?.Charges, Behind = new("charges") };
        yield return new("classes", "Classes booked", Confirmed.Where(of => of.Booking.State != BookingState.Withdrawn).Sum(of => of.Booking.Classes), "Classes and groups of confirmed bookings that were not given up; one that is taught by two bookings after each other counts in both.") { LastYear = _input.LastYear?.Classes, Behind = new("classes") };
    }

    private string Spent() => $"Of {(_input.Grant is { } grant ? $"a grant of {Say.Pounds(grant)}" : "a grant that has not been entered")}, {Say.Pounds(All.Delivered)} is taught by {Say.Day(_upTo)} and {Say.Pounds(All.Committed)} promised{(_picture.Left is { } left ? left >= 0 ? $"; {Say.Pounds(left)} is not promised to anybody yet" : $": {Say.Pounds(-left)} more than there is" : null)}.";

    private string Forecast()
    {
        var waiting = Pending.Count();
        return waiting == 0 ? "No request waits."
            : $"{(waiting == 1 ? "1 request waits" : $"{Say.Number(waiting)} requests wait")} for {Say.Pounds(_picture.All.AskedFor)} of subsidy. {(_picture.Beyond is not { } beyond ? "How that compares is not known without a grant" : beyond > 0 ? $"If {(waiting == 1 ? "it is" : "all are")} confirmed, the grant is overspent by {Say.Pounds(beyond)}" : $"If {(waiting == 1 ? "it is" : "all are")} confirmed, {Say.Pounds(-beyond)} of the grant is left")}.";
    }

    private string Charged() => $"{Say.Count(Confirmed.Count(), "booking")} of {Say.Count(Confirmed.Select(of => of.Booking.SchoolId).Distinct().Count(), "school")} {(Confirmed.Count() == 1 ? "is" : "are")} confirmed: schools pay {Say.Pounds(Confirmed.Sum(of => Charge(of.Booking)))}, the grant {Say.Pounds(Confirmed.Sum(of => Subsidy(of.Booking)))}.";

    private FigureSection Grant() => new("grant", "The grant", [Spent(), Forecast()],
    [
        new("Grant", $"The grant of {Year} and what uses it", [new("What"), new("Amount, £", FigureKind.Number)],
        [
            new("Grant", [_input.Grant is { } grant ? Pounds(grant) : FigureCell.Of("Not known")]),
            new("First Access, taught", [Pounds(_picture.All.Delivered)]),
            new("First Access, promised", [Pounds(_picture.All.Committed)]),
            new("Digital resources, allocated", [Pounds(_input.Digital.Committed + _input.Digital.Delivered)]),
            new("Not promised yet", [_picture.Left is { } left ? Pounds(left) : FigureCell.Of("Not known")]),
            new("First Access, asked for", [Pounds(_picture.All.AskedFor)]),
            new("Digital resources, asked for", [Pounds(_input.Digital.AskedFor)]),
            new("Forecast, if all that is asked for is confirmed", [Pounds(All.Forecast)]),
        ])
        {
            Note = "Rounded to whole pounds from exact sums.",
        },
        Shares("Subsidy by term", "Term", Enum.GetValues<TermName>().Select(term => (new TermKey(_input.YearStart, term).Title, _picture.Of(term))), chart: "by-term"),
        Shares("Subsidy by region", "Region", By(claim => _schools[claim.Booking.SchoolId].RegionId is { } region ? _regions[region] : BoardFigures.NoRegion)),
        Shares("Subsidy by phase", "Phase", By(claim => _schools[claim.Booking.SchoolId].Phase?.Title() ?? BoardFigures.NoPhase)),
        Shares("Subsidy by way of teaching", "Way of teaching", By(claim => claim.Booking.Kind.Title())),
    ])
    {
        Live = $"/first-access/grant?year={_input.YearStart}",
    };

    private FigureSection Bookings() => new("bookings", "Bookings", [Charged()],
    [
        new("Bookings", $"Bookings of {Year}, by how they stand", [new("State"), new("Bookings", FigureKind.Number), new("Classes", FigureKind.Number), new("Schools pay, £", FigureKind.Number), new("Grant pays, £", FigureKind.Number)],
            [.. BookingStates.All.Select(state => (state, Of: _input.Bookings.Where(of => of.Booking.State == state).ToList())).Where(row => row.Of.Count > 0).Select(row => new FigureRow(
                row.state.Title(),
                [new(row.Of.Count), new(row.Of.Sum(of => of.Booking.Classes)), Pounds(row.Of.Sum(of => of.Price is null ? 0 : of.Booking.ConfirmedOn is null ? of.Price.ToPay : Charge(of.Booking))), Pounds(row.Of.Sum(of => of.Price is null ? 0 : of.Booking.ConfirmedOn is null ? of.Price.Subsidy : Subsidy(of.Booking)))]))])
        {
            Note = "Requests as they would be priced now; with hire. What is declined costs nothing.",
        },
    ])
    {
        Live = $"/first-access?year={_input.YearStart}",
    };

    private IEnumerable<FigureSection> Scenarios() => BoardScenarios.Of(_input.Scenarios) is { } scenarios
        ? [new FigureSection("scenarios", "Scenarios", scenarios.Sentences, scenarios.Tables)]
        : [];

    private FigureTable Shares(string caption, string heading, IEnumerable<(string Name, GrantShare Share)> rows, string? chart = null)
    {
        var shown = rows.ToList();
        return new(caption, caption, [new(heading), .. ShareColumns], [.. shown.Select(row => Row(row.Name, row.Share))])
        {
            Total = Row("All", shown.Aggregate(new GrantShare(0, 0, 0), (all, row) => all + row.Share)),
            Chart = chart is null ? null : new(chart, $"Forecast subsidy of {Year}, in pounds, by term", 4),
        };
    }

    private IEnumerable<(string Name, GrantShare Share)> By(Func<GrantClaim, string> key) =>
        _picture.Claims.GroupBy(key).Select(group => (group.Key, _picture.Of(group))).Where(group => group.Item2.Forecast > 0).OrderBy(group => group.Key, StringComparer.Ordinal);

    private static FigureRow Row(string name, GrantShare share) => new(name, [Pounds(share.Delivered), Pounds(share.Committed), Pounds(share.AskedFor), Pounds(share.Forecast)]);

    private static FigureCell Pounds(decimal exact) => new(decimal.Round(exact, 0, MidpointRounding.AwayFromZero));

    private static decimal Subsidy(Booking booking) => booking.Booked.Sum(term => term.Subsidy);

    private static decimal Charge(Booking booking) => booking.Booked.Sum(term => term.Charge + term.Hire);

    private Dictionary<string, KeptRows> Kept() => new()
    {
        ["subsidy"] = Rows("Confirmed bookings with their subsidy", new("Subsidy", FigureKind.Money), Confirmed, of => Subsidy(of.Booking)),
        ["charges"] = Rows("Confirmed bookings with what schools pay", new("Schools pay", FigureKind.Money), Confirmed, of => Charge(of.Booking)),
        ["asked"] = Rows("Requests that wait", new("Subsidy", FigureKind.Money), Pending, of => of.Price.Subsidy),
        ["classes"] = Rows("Classes of confirmed bookings", new("Classes", FigureKind.Number), Confirmed.Where(of => of.Booking.State != BookingState.Withdrawn), of => of.Booking.Classes),
    };

    private KeptRows Rows(string what, FigureColumn sum, IEnumerable<(Booking Booking, Price Price)> bookings, Func<(Booking Booking, Price Price), decimal> count) => new(
        what,
        [new("School"), new("Booking"), new("Year group"), new("State"), sum],
        [
            .. bookings.OrderBy(of => of.Booking.Number).Select(of => new KeptRow(
                of.Booking.SchoolId, _schools[of.Booking.SchoolId].Name, $"URN {Say.Plain(_schools[of.Booking.SchoolId].Urn)}",
                [FigureCell.Of(of.Booking.Reference), FigureCell.Of(YearGroups.Title(of.Booking.YearGroup)), FigureCell.Of(of.Booking.State.Title()), new(count(of))])),
        ])
    {
        Sum = 4,
    };

    private IReadOnlyList<BoardDefinition> Definitions() =>
    [
        new("Taught", $"Terms of confirmed bookings that had begun by {Say.Day(_upTo)}."),
        new("Promised", "Terms of confirmed bookings that had not begun by then, and digital resources that are allocated."),
        new("Asked for", "Requests that nobody has confirmed or declined, priced as they would be now."),
        new("Forecast", "Taught, promised and asked for together."),
        new("Last year", "Of bookings that had been confirmed by the same day of the year before."),
        new("Subsidy and charge", "The charge is rounded to the penny once, when a booking is confirmed; the subsidy is the full cost less the charge."),
        new("Judgement", _input.Rules.Words),
    ];
}
