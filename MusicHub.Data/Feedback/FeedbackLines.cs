using MusicHub.Domain.Feedback;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Feedback;

/// <summary>Feedback as a line of a list, with the names that it needs.</summary>
public sealed class FeedbackLine
{
    public Guid Id { get; init; }

    public FeedbackKind Kind { get; init; }

    public FeedbackSource Source { get; init; }

    public FeedbackTheme Theme { get; init; }

    public FeedbackState State { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    public string? FromWhom { get; init; }

    public string Said { get; init; } = "";

    public string? Answer { get; init; }

    public Guid? SchoolId { get; init; }

    public string? School { get; init; }

    public string? SchoolSort { get; init; }

    public string? SchoolSearch { get; init; }

    public string? Town { get; init; }

    public int? Urn { get; init; }

    public Guid? RegionId { get; init; }

    public string? Region { get; init; }

    public Guid OwnerId { get; init; }

    public string Owner { get; init; } = "";
}

public static class FeedbackLines
{
    /// <summary>Whoever sees visits sees what schools say of the hub; people from outside do not.</summary>
    public static IQueryable<FeedbackItem> VisibleTo(this IQueryable<FeedbackItem> feedback, Viewer viewer) =>
        viewer.May(Permission.SeeVisits) ? feedback : feedback.Where(_ => false);

    /// <summary>All that the viewer may see; filter, order and page it, and it stays one command.</summary>
    public static IQueryable<FeedbackLine> FeedbackLinesFor(this MusicHubDbContext db, Viewer viewer) =>
        from item in db.Feedback.VisibleTo(viewer)
        join owner in db.People on item.OwnerId equals owner.Id
        join found in db.Schools on item.SchoolId equals (Guid?)found.Id into schools
        from school in schools.DefaultIfEmpty()
        join area in db.Regions on school.RegionId equals (Guid?)area.Id into regions
        from region in regions.DefaultIfEmpty()
        select new FeedbackLine
        {
            Id = item.Id,
            Kind = item.Kind,
            Source = item.Source,
            Theme = item.Theme,
            State = item.State,
            ReceivedOn = item.ReceivedOn,
            AnsweredOn = item.AnsweredOn,
            FromWhom = item.FromWhom,
            Said = item.Said,
            Answer = item.Answer,
            SchoolId = item.SchoolId,
            School = school!.Name,
            SchoolSort = school.SortName,
            SchoolSearch = school.SearchText,
            Town = school.Register.Town,
            Urn = (int?)school.Urn,
            RegionId = school.RegionId,
            Region = region!.Name,
            OwnerId = item.OwnerId,
            Owner = owner.Name,
        };

    /// <summary>What was said, or the school's name, URN, town or postcode, contains all words of what was typed.</summary>
    public static IQueryable<FeedbackLine> Matching(this IQueryable<FeedbackLine> lines, string? search)
    {
        foreach (var typed in (search ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(Searchable.MostWords))
        {
            var folded = Searchable.Fold(typed);
            lines = lines.Where(line => line.Said.ToLower().Contains(typed) || (folded != "" && line.SchoolSearch!.Contains(folded)));
        }

        return lines;
    }
}
