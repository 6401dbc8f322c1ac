using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Exports;

/// <summary>A list that can be taken away as a file, all its pages, with the filters and the order that are shown.</summary>
/// <typeparam name="TQuery">What was asked of the list; of a long one it is kept as JSON until the file is made.</typeparam>
public abstract class ExportedList<TQuery>(MusicHubDbContext db, TimeProvider clock) : ILargeList
{
    public abstract string Name { get; }

    /// <summary>Names the sheet and the file too: "Visits".</summary>
    public abstract string Title { get; }

    public abstract Permission Needed { get; }

    /// <summary>As the history says it: "Visits exported".</summary>
    public virtual string Happening => $"{Title} exported";

    protected MusicHubDbContext Db => db;

    protected DateOnly Today => clock.Today();

    protected DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The filters in force, in words.</summary>
    public abstract Task<string> What(TQuery query, Viewer viewer, CancellationToken cancellationToken);

    /// <summary>Rows that the file will have.</summary>
    public abstract Task<int> Count(TQuery query, Viewer viewer, CancellationToken cancellationToken);

    /// <summary>Null for a format that is not known.</summary>
    /// <param name="told">Told how many rows are done, now and then.</param>
    public abstract Task<ListFile?> Make(TQuery query, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken);

    public Task<ListFile?> Make(string query, string? format, Viewer viewer, Action<int> told, CancellationToken cancellationToken) =>
        Make(JsonSerializer.Deserialize<TQuery>(query, JsonSerializerOptions.Default)!, format, viewer, told, cancellationToken);

    protected async Task<ListFile?> Write<T>(IAsyncEnumerable<T> rows, IReadOnlyList<ExportColumn<T>> columns, string? format, Action<int>? told, CancellationToken cancellationToken)
    {
        var hub = await db.Hubs.Select(hub => hub.Name).SingleAsync(cancellationToken);
        return await ListFile.Make(format, Title, hub, Today, columns, LargeExports.Told(rows, told, cancellationToken), cancellationToken);
    }

    protected static string Words(IEnumerable<(string Name, string Text)> inForce, string all) => string.Join(", ", inForce.Select(filter => filter.Text).DefaultIfEmpty(all));
}
