using System.Diagnostics;
using Microsoft.AspNetCore.Html;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Data.Reports;
using MusicHub.Domain.Reports.Board;
using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Features.Reports.Board;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Bench;

/// <summary>A board report's PDF from its snapshot on: HTML, charts and Chromium.</summary>
internal sealed class PdfPart : IPart
{
    private const int Rounds = 5;

    public string Name => "pdf";

    public string What => "the board report's PDF from its snapshot, against printing an empty page";

    public async Task Run(TextWriter output)
    {
        var settings = await DemoData.Make();
        await using var hub = await HubInside.Start(settings);
        await using var scope = hub.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusicHubDbContext>();
        var term = (await db.Calendar()).TermOf(DemoData.Day);
        var snapshot = BoardFigures.Of(await db.BoardInput(term, DemoData.Day, null, DateTimeOffset.UnixEpoch, default)).ToJson();
        var printer = scope.ServiceProvider.GetRequiredService<PdfPrinter>();
        var views = scope.ServiceProvider.GetRequiredService<ViewText>();

        var (reports, floors, bytes) = (new List<double>(), new List<double>(), 0);
        for (var round = 0; round <= Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await printer.PrintHtmlAsync("<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><title>Empty</title>", default);
            var floor = clock.Elapsed.TotalSeconds;
            clock.Restart();
            var report = BoardReport.FromJson(BoardReport.CurrentFormat, snapshot);
            var body = await views.Render("/Features/Reports/Board/BoardBody.cshtml", new BoardBody(report, forPaper: true));
            bytes = (await printer.PrintAsync(new PdfDocument(BoardBody.Title(report), report.Cover.HubName, DemoData.Day, new HtmlString(body)), default)).Length;
            if (round > 0) // the first is for warming up
            {
                floors.Add(floor);
                reports.Add(clock.Elapsed.TotalSeconds);
            }
        }

        output.WriteLine($"  report: {Machine.Median(reports):F2} s, {bytes / 1024.0:F0} KB");
        output.WriteLine($"    floor: {Machine.Median(floors):F2} s; ratio {Machine.Median(reports.Zip(floors, (report, floor) => report / floor)):F2}");
    }
}
