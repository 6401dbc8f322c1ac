using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Reports;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.ArtsCouncil;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports.Finance;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Domain.Reports.Outlook;
using MusicHub.Domain.Reports.Regional;
using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Reports;

/// <summary>Makes a report's figures from the hub's records, and its files from those, and keeps nothing: a job or a command decides where they go.</summary>
public sealed class ReportMaker(MusicHubDbContext db, ViewText views, PdfPrinter printer, TimeProvider clock)
{
    /// <param name="upTo">The last day that the figures may count; see <see cref="SchoolCalendar.LastDay"/>.</param>
    public async Task<MadeReport> Make(
        ReportKind kind, TermKey term, DateOnly upTo, DateOnly? meetingOn, Guid? regionId, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        progress.Report(new(5, "Reading the records"));
        if (!await db.Hubs.AnyAsync(cancellationToken))
            throw NoHub();
        return kind switch
        {
            ReportKind.Needs => await Needs(term, progress, cancellationToken),
            ReportKind.Regional => await Regional(term, upTo, regionId!.Value, progress, cancellationToken),
            ReportKind.Finance => await Figures(() => db.FinanceInput(term.StartYear, clock.GetUtcNow(), cancellationToken), FinanceFigures.Of, progress, cancellationToken),
            ReportKind.ArtsCouncil => await Figures(() => db.ReturnInput(term.StartYear, clock.GetUtcNow(), cancellationToken), ArtsCouncilFigures.Of, progress, cancellationToken),
            ReportKind.Outlook => await Figures(() => db.OutlookInput(clock.GetUtcNow(), cancellationToken), OutlookFigures.Of, progress, cancellationToken),
            _ => await Board(term, upTo, meetingOn, progress, cancellationToken),
        };
    }

    /// <summary>The files of figures that were made; as they were made, whatever the records say today.</summary>
    /// <exception cref="JobFailedException">The hub has not been set up.</exception>
    /// <exception cref="Documents.DocumentException">A file could not be made; the message says what to do.</exception>
    public async Task<IReadOnlyList<MadeFile>> Print(ReportPaper paper, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var hub = await db.Hubs.AsNoTracking().IgnoreAutoIncludes().Select(hub => new { hub.Logo }).SingleOrDefaultAsync(cancellationToken) ?? throw NoHub();
        progress.Report(new(45, "Making the workbook"));
        var workbook = ReportWorkbook.Make(paper);
        cancellationToken.ThrowIfCancellationRequested();
        progress.Report(new(65, "Printing the PDF"));
        var body = ReportBody.ForPaper(paper);
        var asAt = UkTime.DayOf(body.DataAsAt);
        var pdf = await printer.PrintAsync(
            new PdfDocument(paper.Title, body.HubName, asAt, new HtmlString(await views.Render(body.View, body.Model)))
            {
                Subtitle = body.Subtitle,
                Mark = paper.Mark,
                Logo = hub.Logo is { } logo ? new PdfLogo(logo, $"Logo of {body.HubName}") : null,
            },
            cancellationToken);
        progress.Report(new(95, "Saving"));
        var name = string.Create(CultureInfo.InvariantCulture, $"{paper.Kind.Slug()}-report-{Slug(paper.Region)}{(paper.Kind.IsYearly() ? paper.Term.YearTitle.Replace('/', '-') : paper.Term)}-as-at-{asAt:yyyy-MM-dd}{(paper.Mark is null ? "" : "-draft")}");
        return [new(ReportFileKind.Pdf, $"{name}.pdf", pdf), new(ReportFileKind.Workbook, $"{name}.xlsx", workbook)];
    }

    private static string Slug(string? region) => region is null ? "" : $"{new string([.. region.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')])}-";

    private static JobFailedException NoHub() => new("The hub has not been set up yet. Enter its settings first.");

    private async Task<MadeReport> Board(TermKey term, DateOnly upTo, DateOnly? meetingOn, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var input = await db.AsOfOneMoment(() => db.BoardInput(term, upTo, meetingOn, clock.GetUtcNow(), cancellationToken), cancellationToken);
        progress.Report(new(30, "Counting"));
        var report = BoardFigures.Of(input);
        return new(report.Cover.DataAsAt, BoardReport.CurrentFormat, report.ToJson());
    }

    private async Task<MadeReport> Regional(TermKey term, DateOnly upTo, Guid regionId, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var input = await db.AsOfOneMoment(() => db.BoardInput(term, upTo, null, clock.GetUtcNow(), cancellationToken), cancellationToken);
        progress.Report(new(30, "Counting"));
        var region = input.Regions.FirstOrDefault(region => region.Id == regionId) ?? throw new JobFailedException("The region does not exist any more.");
        var report = RegionalFigures.Of(BoardFigures.Of(input with { Scenarios = [] }), region.Name, input.Rules);
        return new(report.Cover.DataAsAt, FigureReport.CurrentFormat, report.ToJson());
    }

    private async Task<MadeReport> Figures<TInput>(Func<Task<TInput>> read, Func<TInput, FigureReport> count, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var input = await db.AsOfOneMoment(read, cancellationToken);
        progress.Report(new(30, "Counting"));
        var report = count(input);
        return new(report.Cover.DataAsAt, FigureReport.CurrentFormat, report.ToJson());
    }

    private async Task<MadeReport> Needs(TermKey term, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var input = await db.AsOfOneMoment(() => db.NeedsInput(term.StartYear, clock.GetUtcNow(), cancellationToken), cancellationToken);
        progress.Report(new(30, "Counting"));
        var report = NeedsFigures.Of(input);
        return new(report.Cover.DataAsAt, NeedsReport.CurrentFormat, report.ToJson());
    }
}

/// <param name="Format">Of the JSON.</param>
public sealed record MadeReport(DateTimeOffset DataAsAt, int Format, string Json);

public sealed record MadeFile(ReportFileKind Kind, string Name, byte[] Bytes);
