using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Surveys.ListSurveys;

/// <summary>What the filters of the list offer, and what those in force are called.</summary>
public sealed record ListSurveysChoices(IReadOnlyList<Choice> Years, IReadOnlyList<Choice> Regions)
{
    public static IReadOnlyList<Choice> States { get; } =
        [new("none", "Not started"), new("started", "Started"), new("open", "Not complete"), new("complete", "Complete"), new("link", "Has a link that works")];

    public static IReadOnlyList<Choice> Visits { get; } = [new("yes", "Visited in the year"), new("no", "Not visited in the year")];

    public static IReadOnlyList<Choice> Phases { get; } = [.. Domain.Schools.Phases.All.Select(phase => new Choice(phase.ToString(), phase.Title()))];

    public IReadOnlyList<(string Name, string Text)> InForce(ListSurveysQuery query) =>
    [
        .. new[]
        {
            ("q", string.IsNullOrWhiteSpace(query.Q) ? null : $"“{query.Q.Trim()}”"),
            ("state", Text(States, query.State)),
            ("visited", Text(Visits, query.Visited)),
            ("region", Text(Regions, query.Region)),
            ("phase", Text(Phases, query.Phase)),
        }.Where(filter => filter.Item2 is not null).Select(filter => (filter.Item1, filter.Item2!)),
    ];

    internal static async Task<ListSurveysChoices> Of(MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var years = await db.AcademicYears.OrderByDescending(year => year.StartYear).Select(year => year.StartYear).ToListAsync(cancellationToken);
        var regions = await db.Regions.OrderBy(region => region.Name).Select(region => new Choice(region.Id.ToString(), region.Name, null)).ToListAsync(cancellationToken);
        return new ListSurveysChoices([.. years.Select(year => new Choice(year.ToString(CultureInfo.InvariantCulture), AcademicYear.TitleOf(year)))], [.. regions, new("none", "No region")]);
    }

    private static string? Text(IReadOnlyList<Choice> choices, string? value) =>
        choices.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.OrdinalIgnoreCase))?.Text;
}
