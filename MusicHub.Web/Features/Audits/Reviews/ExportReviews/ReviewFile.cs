using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Audits.Reviews.ListReviews;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.Reviews.ExportReviews;

/// <summary>School Music Reviews as the list shows them.</summary>
public sealed class ReviewFile(MusicHubDbContext db, TimeProvider clock, IMemoryCache cache) : ExportedList<ReviewQuery>(db, clock)
{
    private static readonly IReadOnlyList<ExportColumn<ReviewLine>> Columns =
    [
        new("URN", line => line.School.Urn, ColumnKind.Identifier),
        new("School", line => line.School.Name, Width: 44),
        new("Town", line => line.School.Town),
        new("Phase", line => line.School.Phase?.Title() ?? "Undecided"),
        new("Region", line => line.School.Region ?? "None"),
        new("Begun", line => line.Review.StartedOn, ColumnKind.Date),
        new("State", line => line.Review.Standing().Words),
        new("Steps done", line => line.Picture.Done, ColumnKind.Number),
        new("Steps", line => line.Picture.Steps.Count, ColumnKind.Number),
        new("Next step", line => line.Review.IsOpen ? line.Picture.Next?.Step.Name ?? "All steps done" : null, Width: 44),
        new("Due", line => line.DueOn, ColumnKind.Date),
        new("Award given", line => line.Picture.AwardedOn, ColumnKind.Date),
        new("Closed", line => line.Review.ClosedOn, ColumnKind.Date),
    ];

    public override string Name => "reviews";

    public override string Title => "School Music Reviews";

    public override Permission Needed => Permission.SeeVisits;

    public override async Task<string> What(ReviewQuery query, Viewer viewer, CancellationToken cancellationToken) =>
        Words(query.InForce(await SchoolChoices.Of(Db, cache, cancellationToken), await ListReviewsController.Stages(Db, cancellationToken)), "all open reviews");

    public override async Task<int> Count(ReviewQuery query, Viewer viewer, CancellationToken cancellationToken) => (await Lines(query, viewer, cancellationToken)).Count;

    public override async Task<ListFile?> Make(ReviewQuery query, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken) =>
        await Write((await Lines(query, viewer, cancellationToken)).ToAsyncEnumerable(), Columns, format, told, cancellationToken);

    private async Task<IReadOnlyList<ReviewLine>> Lines(ReviewQuery query, Viewer viewer, CancellationToken cancellationToken) =>
        [.. query.Apply(await ReviewLine.All(Db, viewer, query.Q, cancellationToken), Today)];
}
