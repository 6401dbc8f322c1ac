using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Feedback;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Feedback.ListFeedback;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Feedback.ExportFeedback;

/// <summary>Feedback as the list shows it.</summary>
public sealed class FeedbackFile(MusicHubDbContext db, TimeProvider clock) : ExportedList<ListFeedbackQuery>(db, clock)
{
    private static readonly IReadOnlyList<ExportColumn<FeedbackLine>> Columns =
    [
        new("What it is", line => line.Kind.ToString()),
        new("Theme", line => line.Theme.Title(), Width: 24),
        new("What was said", line => line.Said, Width: 60),
        new("School", line => line.School ?? "None", Width: 44),
        new("Town", line => line.Town),
        new("URN", line => line.Urn, ColumnKind.Identifier),
        new("Region", line => line.Region ?? "None"),
        new("Arrived", line => line.ReceivedOn, ColumnKind.Date),
        new("How it arrived", line => line.Source.Title()),
        new("Who said it", line => line.FromWhom),
        new("Who sees to it", line => line.Owner),
        new("How it stands", line => line.State.ToString()),
        new("Settled", line => line.AnsweredOn, ColumnKind.Date),
        new("Answer", line => line.Answer, Width: 60),
    ];

    public override string Name => "feedback";

    public override string Title => "Feedback";

    public override Permission Needed => Permission.SeeVisits;

    public override async Task<string> What(ListFeedbackQuery query, Viewer viewer, CancellationToken cancellationToken) =>
        Words((await ListFeedbackChoices.Of(query, Db, viewer, Today, cancellationToken)).InForce(query), "all feedback");

    public override Task<int> Count(ListFeedbackQuery query, Viewer viewer, CancellationToken cancellationToken) => Lines(query, viewer).CountAsync(cancellationToken);

    public override Task<ListFile?> Make(ListFeedbackQuery query, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken) =>
        Write(query.Order(Lines(query, viewer)).AsAsyncEnumerable(), Columns, format, told, cancellationToken);

    private IQueryable<FeedbackLine> Lines(ListFeedbackQuery query, Viewer viewer) => query.Apply(Db.FeedbackLinesFor(viewer), viewer);
}
