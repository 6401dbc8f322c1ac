using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Schools;

namespace MusicHub.Web.Features.Audits.Reviews;

/// <summary>The filters of the list, as they stand in its address. What cannot be read counts as not asked for.</summary>
public sealed class ReviewQuery
{
    public const string AllDone = "done";

    public const string Completed = "completed";

    public const string Ended = "ended";

    public const string Everything = "all";

    public static readonly IReadOnlyList<Choice> States = [new(Completed, "Completed"), new(Ended, "Ended early"), new(Everything, "Open and closed")];

    /// <summary>Words of the school's name, URN, town or postcode.</summary>
    public string? Q { get; set; }

    /// <summary>Open ones unless said.</summary>
    public string? State { get; set; }

    /// <summary>The step that an open review stands at, by its identity, or "done".</summary>
    public string? Stage { get; set; }

    /// <summary>"true" for those whose next step is overdue.</summary>
    public string? Overdue { get; set; }

    /// <summary>"true" for schools that hold the award: of each the review that it was last given in, open or closed.</summary>
    public string? Award { get; set; }

    [BindNever]
    public bool IsAward => Award == "true";

    /// <summary>A region's identity, or "none".</summary>
    public string? Region { get; set; }

    public Phase? Phase { get; set; }

    /// <summary>school, begun, done or due; a minus in front turns the order round.</summary>
    public string? Sort { get; set; }

    /// <summary>All but the stage and the state.</summary>
    internal IEnumerable<ReviewLine> Schools(IEnumerable<ReviewLine> lines, DateOnly today) => (IsAward ? Holders(lines) : lines).Where(line =>
        SchoolFilterWords.IsAsked(Region, line.School.RegionId)
        && (Phase is null || line.School.Phase == Phase)
        && (Overdue != "true" || line.DueOn < today));

    /// <summary>Of each school that holds the award, the review that it was last given in.</summary>
    internal static IEnumerable<ReviewLine> Holders(IEnumerable<ReviewLine> lines) =>
        lines.Where(line => line.Picture.AwardedOn is not null).GroupBy(line => line.School.Id).Select(school => school.MaxBy(line => line.Picture.AwardedOn)!);

    internal IEnumerable<ReviewLine> Apply(IEnumerable<ReviewLine> lines, DateOnly today) => Order(Schools(lines, today).Where(line =>
        State switch
        {
            Completed => line.Review.End == ReviewEnd.Completed,
            Ended => line.Review.End == ReviewEnd.EndedEarly,
            Everything => true,
            _ => IsAward || line.Review.IsOpen,
        }
        && (string.IsNullOrEmpty(Stage) || string.Equals(line.Stage, Stage, StringComparison.OrdinalIgnoreCase))));

    internal IEnumerable<(string Name, string Text)> InForce(SchoolChoices choices, IReadOnlyList<Choice> stages)
    {
        if (!string.IsNullOrWhiteSpace(Q))
            yield return ("q", $"“{Q.Trim()}”");
        if (States.FirstOrDefault(choice => choice.Value == State) is { } state)
            yield return ("state", state.Text);
        if (stages.FirstOrDefault(choice => string.Equals(choice.Value, Stage, StringComparison.OrdinalIgnoreCase)) is { } stage)
            yield return ("stage", stage.Value == AllDone ? stage.Text : $"Next: {stage.Text}");
        if (Overdue == "true")
            yield return ("overdue", "Overdue");
        if (IsAward)
            yield return ("award", "Holds the award");
        foreach (var place in SchoolFilterWords.Places(choices, Region, Phase))
            yield return place;
    }

    private IEnumerable<ReviewLine> Order(IEnumerable<ReviewLine> lines)
    {
        var named = lines.OrderBy(line => line.School.SortName, StringComparer.Ordinal).ThenByDescending(line => line.Review.StartedOn).ThenBy(line => line.Review.Id);
        return Sort switch
        {
            "-school" => named.Reverse(),
            "begun" => named.OrderBy(line => line.Review.StartedOn),
            "-begun" => named.OrderByDescending(line => line.Review.StartedOn),
            "done" => named.OrderBy(line => line.Picture.Done),
            "-done" => named.OrderByDescending(line => line.Picture.Done),
            "due" => named.OrderBy(line => line.DueOn ?? DateOnly.MaxValue),
            "-due" => named.OrderByDescending(line => line.DueOn ?? DateOnly.MinValue),
            _ => named,
        };
    }
}
