using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Feedback;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Feedback.ListFeedback;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Feedback.ExportFeedback;

/// <summary>The list as it is shown, all its pages, as a file. The history says who took it.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ExportFeedbackController(TaskContext context) : TaskController(context)
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

    [HttpPost("feedback/export")]
    public async Task<IActionResult> Post([FromQuery(Name = "")] ListFeedbackQuery query, [FromForm] string? format, CancellationToken cancellationToken)
    {
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var lines = query.Order(query.Apply(Db.FeedbackLinesFor(Viewer), Viewer)).AsAsyncEnumerable();
        if (await ListFile.Make(format, "Feedback", hub.Name, Today, Columns, lines, cancellationToken) is not { } file)
            return BadRequest();
        var choices = await ListFeedbackChoices.Of(query, Db, Viewer, Today, cancellationToken);
        var what = choices.InForce(query).Select(filter => filter.Text).DefaultIfEmpty("all feedback");
        Db.Changes.Add(new Change("Feedback exported", Now, Viewer.PersonId, hub, reason: string.Join(", ", what)));
        await Db.SaveChangesAsync(cancellationToken);
        return File(file.Content, file.ContentType, file.Name);
    }
}
