using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Data.Feedback;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.People;

namespace MusicHub.Web.Features.Feedback.ListFeedback;

/// <summary>The filters of the list, as they stand in its address. What cannot be read counts as not asked for.</summary>
public sealed class ListFeedbackQuery
{
    public string? State { get; set; }

    public string? Kind { get; set; }

    public string? Theme { get; set; }

    public string? Source { get; set; }

    /// <summary>A region's identity, or "none".</summary>
    public string? Region { get; set; }

    /// <summary>An academic year by its first calendar year.</summary>
    public string? Year { get; set; }

    public string? School { get; set; }

    /// <summary>Words of what was said, or of the school.</summary>
    public string? Q { get; set; }

    /// <summary>"true" for what the viewer sees to.</summary>
    public string? Mine { get; set; }

    public string? Sort { get; set; }

    public string? Page { get; set; }

    [BindNever]
    public int? PageNumber => int.TryParse(Page, out var page) ? page : null;

    public IQueryable<FeedbackLine> Apply(IQueryable<FeedbackLine> lines, Viewer viewer)
    {
        if (Enum.TryParse<FeedbackState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state))
            lines = lines.Where(line => line.State == state);
        if (Enum.TryParse<FeedbackKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind))
            lines = lines.Where(line => line.Kind == kind);
        if (Enum.TryParse<FeedbackTheme>(Theme, ignoreCase: true, out var theme) && Enum.IsDefined(theme))
            lines = lines.Where(line => line.Theme == theme);
        if (Enum.TryParse<FeedbackSource>(Source, ignoreCase: true, out var source) && Enum.IsDefined(source))
            lines = lines.Where(line => line.Source == source);
        if (Region == "none")
            lines = lines.Where(line => line.RegionId == null);
        else if (Guid.TryParse(Region, out var regionId))
            lines = lines.Where(line => line.RegionId == regionId);
        if (Guid.TryParse(School, out var schoolId))
            lines = lines.Where(line => line.SchoolId == schoolId);
        if (int.TryParse(Year, out var year) && year is >= 2000 and <= 2100)
        {
            var (from, to) = (new DateOnly(year, 9, 1), new DateOnly(year + 1, 8, 31));
            lines = lines.Where(line => line.ReceivedOn >= from && line.ReceivedOn <= to);
        }

        if (Mine == "true")
            lines = lines.Where(line => line.OwnerId == viewer.PersonId);
        return lines.Matching(Q);
    }

    /// <summary>Every order ends with the identity, so that nothing is on two pages.</summary>
    public IOrderedQueryable<FeedbackLine> Order(IQueryable<FeedbackLine> lines) => (Sort switch
    {
        "date" => lines.OrderBy(line => line.ReceivedOn),
        "school" => lines.OrderBy(line => line.SchoolSort).ThenByDescending(line => line.ReceivedOn),
        "-school" => lines.OrderByDescending(line => line.SchoolSort).ThenByDescending(line => line.ReceivedOn),
        "owner" => lines.OrderBy(line => line.Owner).ThenByDescending(line => line.ReceivedOn),
        "-owner" => lines.OrderByDescending(line => line.Owner).ThenByDescending(line => line.ReceivedOn),
        _ => lines.OrderByDescending(line => line.ReceivedOn),
    }).ThenBy(line => line.Id);
}
