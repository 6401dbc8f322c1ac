using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Forecasts;

namespace MusicHub.Domain.Reports.Outlook;

/// <summary>All that the cycle's outlook is made from, read at one moment.</summary>
/// <param name="Forecast">From today on.</param>
public sealed record OutlookInput(
    string HubName, DateTimeOffset DataAsAt, CycleRuleKind Rule, ForecastInput Forecast, IReadOnlyList<SchoolFact> Schools, IReadOnlyList<RegionFact> Regions, IReadOnlyDictionary<int, int> Targets, JudgementRules Rules);

/// <summary>Makes the outlook of the visit cycle: who is due when, how many will fall out of it, and what would change that.</summary>
public sealed class OutlookFigures
{
    private static readonly int[] More = [5, 10, 20];

    private readonly OutlookInput _input;
    private readonly CycleForecast _forecast;
    private readonly Dictionary<Guid, SchoolFact> _schools;
    private readonly Dictionary<Guid, string> _regions;
    private readonly List<(ForecastSchool School, DueWhen When)> _due;

    private OutlookFigures(OutlookInput input)
    {
        _input = input;
        _forecast = CycleForecast.Of(input.Forecast);
        _schools = input.Schools.ToDictionary(school => school.Id);
        _regions = input.Regions.ToDictionary(region => region.Id, region => region.Name);
        _due = [.. input.Forecast.Schools.Select(school => (school, DueWhens.Of(school.Due, input.Forecast.Terms[0])))];
    }

    private TermKey Last => _input.Forecast.Terms[^1];

    public static FigureReport Of(OutlookInput input) => new OutlookFigures(input).Report();

    private FigureReport Report() => new()
    {
        Cover = new(_input.HubName, $"From {_input.Forecast.Terms[0].Title} to {Last.Title}", _input.DataAsAt, UkTime.DayOf(_input.DataAsAt)),
        Headlines = [Now(), Ahead(), Needed()],
        Figures = [.. Figures()],
        Sections = [Standing(), Terms(), Changes()],
        Definitions = Definitions(),
        Kept = Enum.GetValues<DueWhen>().ToDictionary(when => when.ToString(), Rows),
    };

    private IEnumerable<Figure> Figures()
    {
        yield return Due("Overdue now", DueWhen.Overdue, "Open schools whose term to be visited is over.") with { Verdict = _input.Rules.KeptLow(Count(DueWhen.Overdue), _due.Count, "schools in the cycle") };
        yield return Due("Due this academic year", DueWhen.ThisYear, "Open schools that are to be visited by the end of the academic year, overdue ones not among them.");
        yield return Due("Due next academic year", DueWhen.NextYear, "Open schools that are to be visited by the end of the next academic year.");
        yield return new("possible", "Visits that there is time for, this term", _forecast.Lines[0].Possible, "What visitors’ time allows in the rest of the term, by what they said of their days.") { Live = "/cycle/what-if" };
        yield return new("out", $"Out of the cycle at the end of {Last.Title}", _forecast.OutAtEnd, "Schools overdue when the forecast ends, if in each term as many are visited as time and targets allow.")
        {
            Verdict = _input.Rules.KeptLow(_forecast.OutAtEnd, _due.Count, "schools in the cycle"),
            Live = "/cycle/what-if",
        };
    }

    private Figure Due(string label, DueWhen when, string meaning) => new(when.ToString(), label, Count(when), meaning) { Behind = new(when.ToString()), Live = $"/cycle?when={when}" };

    private int Count(DueWhen when) => _due.Count(due => due.When == when);

    private string Now() => _due.Count == 0 ? "No school is in the cycle."
        : $"Of {Say.Count(_due.Count, "school")} in the cycle {(Count(DueWhen.Overdue) == 0 ? "none is" : Count(DueWhen.Overdue) == 1 ? "1 is" : $"{Say.Number(Count(DueWhen.Overdue))} are")} overdue ({Say.Share(Count(DueWhen.Overdue), _due.Count)}), {Say.Number(Count(DueWhen.ThisYear))} more due this academic year and {Say.Number(Count(DueWhen.NextYear))} next.";

    private string Ahead() => _forecast.OutAtEnd == 0
        ? $"If in each term as many schools are visited as time and targets allow, none is overdue at the end of {Last.Title}."
        : $"If in each term as many schools are visited as time and targets allow, {Say.Count(_forecast.OutAtEnd, "school")} {(_forecast.OutAtEnd == 1 ? "is" : "are")} overdue at the end of {Last.Title}{(_forecast.Worst is { } worst && worst.Term != Last ? $"; most, {Say.Number(worst.Out)}, at the end of {worst.Term.Title}" : null)}.";

    private string Needed()
    {
        var line = _forecast.Lines[^1];
        return line.Out == 0 ? "Neither time nor targets hold the cycle up by then."
            : line.OutByTarget == 0 ? "All of them for want of time; the targets would allow their visits."
            : line.OutByTime == 0 ? "All of them because their regions’ targets are too low; there is time for more."
            : $"{Say.Number(line.OutByTime)} of them for want of time, {Say.Number(line.OutByTarget)} because their regions’ targets are too low.";
    }

    private FigureSection Standing()
    {
        FigureRow Row(string name, string? region, List<(ForecastSchool School, DueWhen When)> due, int out_) => new(name,
            [.. Enum.GetValues<DueWhen>().Select(when => new FigureCell(due.Count(one => one.When == when), null, new(when.ToString(), region))), new(due.Count), new(out_)]);
        return new("standing", "Who is due when", [Now()],
        [
            new("Due by region", "Schools in the cycle by when they are due, by region",
                [new("Region"), .. Enum.GetValues<DueWhen>().Select(when => new FigureColumn(when.Title(), FigureKind.Number)), new("In the cycle", FigureKind.Number), new("Overdue at the end", FigureKind.Number)],
                [.. _due.GroupBy(due => RegionOf(due.School.RegionId)).OrderBy(region => region.Key == BoardFigures.NoRegion).ThenBy(region => region.Key, StringComparer.Ordinal).Select(region =>
                    Row(region.Key, region.Key, [.. region], region.First().School.RegionId is { } id ? _forecast.OutByRegion.GetValueOrDefault(id) : _forecast.OutWithoutRegion))])
            {
                Total = Row("All", null, _due, _forecast.OutAtEnd),
                Chart = new("due-by-region", "Schools overdue now, by region", 1),
                Note = $"Overdue at the end: of {Last.Title}, by the forecast.",
            },
        ])
        {
            Live = "/cycle",
        };
    }

    private FigureSection Terms() => new("terms", "Term by term", [Ahead(), Needed()],
    [
        new("Forecast", "The forecast, term by term",
            [new("Term", IsShort: true), new("Time for visits", FigureKind.Number), new("Schools visited", FigureKind.Number), new("Fall out", FigureKind.Number), new("Overdue at its end", FigureKind.Number), new("For want of time", FigureKind.Number), new("By the target", FigureKind.Number)],
            [.. _forecast.Lines.Select(line => new FigureRow(line.Term.Title, [new(line.Possible), new(line.Visited), new(line.FallOut), new(line.Out), new(line.OutByTime), new(line.OutByTarget)]))])
        {
            Chart = new("overdue-by-term", "Schools overdue at the end of each term", 4),
            Note = "Those that are due first are visited first. A year without targets of its own is taken to have those of the year before.",
        },
    ])
    {
        Live = "/cycle/what-if",
    };

    private FigureSection Changes()
    {
        var terms = _input.Forecast;
        List<(string Name, int Out)> rows = [("As planned", _forecast.OutAtEnd)];
        rows.AddRange(More.Select(more => ($"With {more} more visits in each term", CycleForecast.Of(terms.WithMore(null, more, 0)).OutAtEnd)));
        rows.AddRange(new[] { 110, 125 }.Select(percent => ($"With targets at {percent}%", CycleForecast.Of(terms.WithLimits(_ => percent / 100m)).OutAtEnd)));
        rows.Add(("With 10 more visits in each term and targets at 125%", CycleForecast.Of(terms.WithMore(null, 10, 0).WithLimits(_ => 1.25m)).OutAtEnd));
        var busiest = terms.Visitors.OrderByDescending(visitor => visitor.Visits.Sum()).ThenBy(visitor => visitor.Id).FirstOrDefault();
        if (busiest is not null)
            rows.Add(("Without the visitor who has most time", CycleForecast.Of(terms.Without(busiest.Id, 0)).OutAtEnd));
        var best = rows.MinBy(row => row.Out);
        return new("changes", "What would change it",
            [best.Out < _forecast.OutAtEnd ? $"{best.Name}, {Say.Count(best.Out, "school")} would be overdue at the end of {Last.Title}, {Say.Number(_forecast.OutAtEnd - best.Out)} fewer." : "None of these would lower the number of schools that are overdue in the end."],
            [
                new("Alternatives", $"Schools overdue at the end of {Last.Title}, by what is changed", [new("Change"), new("Overdue", FigureKind.Number), new("Against the plan", FigureKind.Number)],
                    [.. rows.Select(row => new FigureRow(row.Name, [new(row.Out), new(row.Out - _forecast.OutAtEnd)]))]),
            ])
        {
            Live = "/cycle/what-if",
        };
    }

    private KeptRows Rows(DueWhen when) => new(
        $"Schools in the cycle: {when.Title()}",
        [new("School"), new("Region"), new("Due"), new("Last visit")],
        [
            .. _due.Where(due => due.When == when).Select(due => (due.School, Fact: _schools[due.School.Id])).OrderBy(due => due.School.Due).ThenBy(due => due.Fact.Name, StringComparer.Ordinal).Select(due => new KeptRow(
                due.School.Id, due.Fact.Name, due.Fact.Town is null ? $"URN {Say.Plain(due.Fact.Urn)}" : $"{due.Fact.Town}, URN {Say.Plain(due.Fact.Urn)}",
                [FigureCell.Of(RegionOf(due.School.RegionId)), FigureCell.Of(due.School.Due.Title), FigureCell.Of(due.School.LastVisitOn is { } on ? Say.ShortDay(on) : "Never")])),
        ]);

    private string RegionOf(Guid? id) => id is { } known ? _regions[known] : BoardFigures.NoRegion;

    private IReadOnlyList<BoardDefinition> Definitions() =>
    [
        new("In the cycle", "Schools that the register calls open; those that are proposed to close are not planned for."),
        new("Due", _input.Rule == CycleRuleKind.Rolling ? "By the end of the term in which the third anniversary of the last visit falls." : "Once in the hub’s three-year period."),
        new("Overdue", "The term by whose end the school was to be visited is over."),
        new("Forecast", "In each term as many schools are visited as visitors’ time and the regions’ targets allow, those due first coming first; driving is not worked out."),
        new("Time for visits", "By what visitors said of their days, without holidays and closed days."),
        new("Judgement", _input.Rules.Words),
    ];
}
