using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Reports;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Features.Reports.Board;
using MusicHub.Web.Features.Reports.Needs;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Reports;

/// <summary>Makes a report's snapshot and files from the hub's records, and keeps nothing: a job or a command decides where they go.</summary>
public sealed class ReportMaker(MusicHubDbContext db, ViewText views, PdfPrinter printer, TimeProvider clock)
{
    /// <param name="upTo">The last day that the figures may count; see <see cref="SchoolCalendar.LastDay"/>.</param>
    /// <exception cref="JobFailedException">The hub has not been set up.</exception>
    /// <exception cref="Documents.DocumentException">A file could not be made; the message says what to do.</exception>
    public async Task<MadeReport> Make(
        ReportKind kind, TermKey term, DateOnly upTo, DateOnly? meetingOn, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        progress.Report(new(5, "Reading the records"));
        var hub = await db.Hubs.AsNoTracking().IgnoreAutoIncludes().Select(hub => new { hub.Name, hub.Logo }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new JobFailedException("The hub has not been set up yet. Enter its settings first.");
        var figures = kind switch
        {
            ReportKind.Needs => await Needs(term, progress, cancellationToken),
            _ => await Board(term, upTo, meetingOn, progress, cancellationToken),
        };
        progress.Report(new(45, "Making the workbook"));
        var workbook = figures.Workbook();
        cancellationToken.ThrowIfCancellationRequested();
        progress.Report(new(65, "Printing the PDF"));
        var asAt = UkTime.DayOf(figures.Body.DataAsAt);
        var pdf = await printer.PrintAsync(
            new PdfDocument(Report.TitleOf(kind, term), hub.Name, asAt, new HtmlString(await views.Render(figures.Body.View, figures.Body.Model)))
            {
                Subtitle = figures.Body.Subtitle,
                Logo = hub.Logo is { } logo ? new PdfLogo(logo, $"Logo of {hub.Name}") : null,
            },
            cancellationToken);
        progress.Report(new(95, "Saving"));
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind.Slug()}-report-{(kind.IsYearly() ? term.YearTitle.Replace('/', '-') : term)}-as-at-{asAt:yyyy-MM-dd}");
        return new MadeReport(figures.Body.DataAsAt, figures.Format, figures.Json, [new(ReportFileKind.Pdf, $"{name}.pdf", pdf), new(ReportFileKind.Workbook, $"{name}.xlsx", workbook)]);
    }

    private async Task<Figures> Board(TermKey term, DateOnly upTo, DateOnly? meetingOn, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var input = await db.AsOfOneMoment(() => db.BoardInput(term, upTo, meetingOn, clock.GetUtcNow(), cancellationToken), cancellationToken);
        progress.Report(new(30, "Counting"));
        var report = BoardFigures.Of(input);
        return new(BoardReport.CurrentFormat, report.ToJson(), ReportBody.Of(report, forPaper: true), () => BoardWorkbook.Make(report));
    }

    private async Task<Figures> Needs(TermKey term, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var input = await db.AsOfOneMoment(() => db.NeedsInput(term.StartYear, clock.GetUtcNow(), cancellationToken), cancellationToken);
        progress.Report(new(30, "Counting"));
        var report = NeedsFigures.Of(input);
        return new(NeedsReport.CurrentFormat, report.ToJson(), ReportBody.Of(report, rows: null), () => NeedsWorkbook.Make(report));
    }

    /// <param name="Body">As it is printed.</param>
    private sealed record Figures(int Format, string Json, ReportBody Body, Func<byte[]> Workbook);
}

/// <param name="Format">Of the JSON.</param>
public sealed record MadeReport(DateTimeOffset DataAsAt, int Format, string Json, IReadOnlyList<MadeFile> Files);

public sealed record MadeFile(ReportFileKind Kind, string Name, byte[] Bytes);
