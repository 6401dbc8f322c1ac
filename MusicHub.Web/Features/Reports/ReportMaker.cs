using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Reports;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Board;
using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Features.Reports.Board;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Reports;

/// <summary>Makes a report's snapshot and files from the hub's records, and keeps nothing: a job or a command decides where they go.</summary>
public sealed class ReportMaker(MusicHubDbContext db, ViewText views, PdfPrinter printer, TimeProvider clock)
{
    private const string BodyView = "/Features/Reports/Board/BoardBody.cshtml";

    /// <param name="upTo">The last day that the figures may count; see <see cref="SchoolCalendar.LastDay"/>.</param>
    /// <exception cref="JobFailedException">The hub has not been set up.</exception>
    /// <exception cref="Documents.DocumentException">A file could not be made; the message says what to do.</exception>
    public async Task<MadeReport> Make(
        ReportKind kind, TermKey term, DateOnly upTo, DateOnly? meetingOn, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        progress.Report(new(5, "Reading the records"));
        var hub = await db.Hubs.AsNoTracking().IgnoreAutoIncludes().Select(hub => new { hub.Name, hub.Logo }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new JobFailedException("The hub has not been set up yet. Enter its settings first.");
        var input = await db.AsOfOneMoment(() => db.BoardInput(term, upTo, meetingOn, clock.GetUtcNow(), cancellationToken), cancellationToken);
        progress.Report(new(30, "Counting"));
        var report = BoardFigures.Of(input);
        progress.Report(new(45, "Making the workbook"));
        var workbook = BoardWorkbook.Make(report);
        cancellationToken.ThrowIfCancellationRequested();
        progress.Report(new(65, "Printing the PDF"));
        var pdf = await printer.PrintAsync(
            new PdfDocument(BoardBody.Title(report), report.Cover.HubName, UkTime.DayOf(report.Cover.DataAsAt), new HtmlString(await views.Render(BodyView, new BoardBody(report, forPaper: true))))
            {
                Subtitle = BoardBody.Subtitle(report),
                Logo = hub.Logo is { } logo ? new PdfLogo(logo, $"Logo of {hub.Name}") : null,
            },
            cancellationToken);
        progress.Report(new(95, "Saving"));
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind.Slug()}-report-{term}-as-at-{UkTime.DayOf(input.DataAsAt):yyyy-MM-dd}");
        return new MadeReport(
            input.DataAsAt,
            BoardReport.CurrentFormat,
            report.ToJson(),
            [new(ReportFileKind.Pdf, $"{name}.pdf", pdf), new(ReportFileKind.Workbook, $"{name}.xlsx", workbook)]);
    }
}

/// <param name="Format">Of the JSON.</param>
public sealed record MadeReport(DateTimeOffset DataAsAt, int Format, string Json, IReadOnlyList<MadeFile> Files);

public sealed record MadeFile(ReportFileKind Kind, string Name, byte[] Bytes);
