using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Exports;

namespace MusicHub.Data.Exports;

public static class ListExportQueries
{
    /// <summary>Without the files themselves, the newest first.</summary>
    public static IQueryable<ListExportLine> ExportLinesOf(this MusicHubDbContext db, Guid personId) =>
        from export in db.ListExports
        where export.ById == personId
        orderby export.At descending, export.Id descending
        select new ListExportLine { Id = export.Id, List = export.List, Title = export.Title, Format = export.Format, Rows = export.Rows, At = export.At, FileName = export.FileName, FinishedAt = export.FinishedAt, Bytes = export.Content == null ? 0 : export.Content.Length };

    public static IQueryable<ListExport> TooOld(this DbSet<ListExport> exports, DateTimeOffset now)
    {
        var oldest = now.AddDays(-ListExport.DaysKept);
        return exports.Where(export => export.At < oldest);
    }
}

/// <summary>A file that somebody asked for, as lists and pages show it.</summary>
public sealed class ListExportLine
{
    public Guid Id { get; init; }

    public required string List { get; init; }

    public required string Title { get; init; }

    public required string Format { get; init; }

    public int Rows { get; init; }

    public DateTimeOffset At { get; init; }

    public string? FileName { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public int Bytes { get; init; }
}
