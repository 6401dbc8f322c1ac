using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Feedback;
using MusicHub.Data.Schools;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Feedback.ListFeedback;

/// <param name="Themes">What the whole list is about: a row for each theme that occurs.</param>
public sealed record ListFeedbackPage(ListFeedbackQuery Query, ListFeedbackChoices Choices, Viewer Viewer, Paging Paging, IReadOnlyList<FeedbackLine> Rows, IReadOnlyList<FeedbackThemeRow> Themes)
{
    public const int PageSize = 50;

    public bool MayLog => Viewer.May(Permission.EditActions);

    public IReadOnlyList<(string Name, string Text)> InForce { get; } = Choices.InForce(Query);

    internal static async Task<ListFeedbackPage> Of(ListFeedbackQuery query, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var choices = await ListFeedbackChoices.Of(query, db, viewer, today, cancellationToken);
        var lines = query.Apply(db.FeedbackLinesFor(viewer), viewer);
        var counts = await lines.GroupBy(line => new { line.Theme, line.Kind }).Select(group => new { group.Key.Theme, group.Key.Kind, Count = group.Count() }).ToListAsync(cancellationToken);
        var paging = Paging.Of(query.PageNumber, PageSize, counts.Sum(count => count.Count));
        var rows = await query.Order(lines).Skip(paging.Skip).Take(PageSize).ToListAsync(cancellationToken);
        return new ListFeedbackPage(query, choices, viewer, paging, rows,
        [
            .. FeedbackWords.Themes
                .Select(theme => new FeedbackThemeRow(theme, Number(theme, FeedbackKind.Compliment), Number(theme, FeedbackKind.Complaint), Number(theme, FeedbackKind.Comment)))
                .Where(row => row.All > 0).OrderByDescending(row => row.All),
        ]);

        int Number(FeedbackTheme theme, FeedbackKind kind) => counts.Where(count => count.Theme == theme && count.Kind == kind).Sum(count => count.Count);
    }
}

public sealed record FeedbackThemeRow(FeedbackTheme Theme, int Compliments, int Complaints, int Comments)
{
    public int All => Compliments + Complaints + Comments;
}

/// <summary>What the filters of the list offer, and what those in force are called.</summary>
public sealed record ListFeedbackChoices(IReadOnlyList<Choice> Regions, IReadOnlyList<Choice> Years, string? School)
{
    public static IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<FeedbackState>().Select(state => new Choice(state.ToString(), state.ToString()))];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. FeedbackWords.Kinds.Select(kind => new Choice(kind.ToString(), $"{kind}s"))];

    public static IReadOnlyList<Choice> Themes { get; } = [.. FeedbackWords.Themes.Select(theme => new Choice(theme.ToString(), theme.Title()))];

    public static IReadOnlyList<Choice> Sources { get; } = [.. FeedbackWords.Sources.Select(source => new Choice(source.ToString(), source.Title()))];

    public IReadOnlyList<(string Name, string Text)> InForce(ListFeedbackQuery query) =>
    [
        .. new[]
        {
            ("q", string.IsNullOrWhiteSpace(query.Q) ? null : $"“{query.Q.Trim()}”"),
            ("school", School),
            ("mine", query.Mine == "true" ? "Mine" : null),
            ("state", Text(States, query.State)),
            ("kind", Text(Kinds, query.Kind)),
            ("theme", Text(Themes, query.Theme)),
            ("source", Text(Sources, query.Source)),
            ("region", Text(Regions, query.Region)),
            ("year", Text(Years, query.Year)),
        }.Where(filter => filter.Item2 is not null).Select(filter => (filter.Item1, filter.Item2!)),
    ];

    internal static async Task<ListFeedbackChoices> Of(ListFeedbackQuery query, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var regions = await db.Regions.OrderBy(region => region.Name).Select(region => new Choice(region.Id.ToString(), region.Name, null)).ToListAsync(cancellationToken);
        var first = await db.Feedback.VisibleTo(viewer).MinAsync(item => (DateOnly?)item.ReceivedOn, cancellationToken) ?? today;
        var school = Guid.TryParse(query.School, out var id) ? await db.Schools.VisibleTo(viewer).Where(school => school.Id == id).Select(school => school.Name).SingleOrDefaultAsync(cancellationToken) : null;
        var (from, to) = (AcademicYear.StartYearOf(first), AcademicYear.StartYearOf(today));
        return new ListFeedbackChoices(
            [.. regions, new("none", "No region")],
            [.. Enumerable.Range(from, Math.Max(1, to - from + 1)).Reverse().Select(year => new Choice(year.ToString(System.Globalization.CultureInfo.InvariantCulture), AcademicYear.TitleOf(year)))],
            school);
    }

    private static string? Text(IReadOnlyList<Choice> choices, string? value) =>
        choices.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.OrdinalIgnoreCase))?.Text;
}
