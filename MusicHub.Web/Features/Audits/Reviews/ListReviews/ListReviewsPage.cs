using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Schools;

namespace MusicHub.Web.Features.Audits.Reviews.ListReviews;

/// <param name="All">With all filters but stage and state, so that what stands beside them can be counted.</param>
/// <param name="Stages">Each step, and that all are done.</param>
public sealed record ListReviewsPage(ReviewQuery Query, Paging Paging, IReadOnlyList<ReviewLine> Rows, IReadOnlyList<ReviewLine> All, IReadOnlyList<Choice> Stages, SchoolChoices Choices, DateOnly Today)
{
    public IReadOnlyList<(string Name, string Text)> InForce { get; } = [.. Query.InForce(Choices, Stages)];

    /// <summary>Schools that hold the award, whether or not their review is open.</summary>
    public int Holders { get; } = ReviewQuery.Holders(All).Count();

    /// <summary>Open reviews by the step that they stand at; steps at which none stands are left out.</summary>
    public IReadOnlyList<(Choice Stage, int Count)> Counts { get; } =
        [.. Stages.Select(stage => (stage, All.Count(line => string.Equals(line.Stage, stage.Value, StringComparison.OrdinalIgnoreCase)))).Where(count => count.Item2 > 0)];
}
