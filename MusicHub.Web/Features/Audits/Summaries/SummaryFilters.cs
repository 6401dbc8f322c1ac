using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Schools;

namespace MusicHub.Web.Features.Audits.Summaries;

/// <summary>What the filters of the lists of summaries offer.</summary>
public sealed record SummaryFilters(SummaryQuery Query, SchoolChoices Choices, DateOnly Today, Viewer Viewer)
{
    private const int YearsBack = 3;

    public IReadOnlyList<(string Name, string Text)> InForce { get; } = [.. Query.InForce(Choices)];

    public int YearToCheck { get; } = SummaryCheck.YearToCheck(Today);

    public int Year { get; } = Query.YearOn(Today);

    public IReadOnlyList<Choice> Years =>
        [.. Enumerable.Range(AcademicYear.StartYearOf(Today) - YearsBack, YearsBack + 2).Where(year => year != YearToCheck).OrderDescending().Select(year => new Choice(SummaryWords.Value(year), AcademicYear.TitleOf(year)))];

    public bool MayCheck => Viewer.May(Permission.CheckSummaries);

    /// <summary>Some of the schools only are theirs to check.</summary>
    public bool OffersMine => MayCheck && !Viewer.Roles.Any(RolePermissions.SpansRegions);
}
