using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Exports;
using MusicHub.Domain.Exports;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Exports;

/// <summary>Asks for a long list as a file: the request, its job and the line in the history are saved together.</summary>
public sealed class LargeExports(MusicHubDbContext db, JobWaker waker, TimeProvider clock)
{
    private const int LongestTitle = 400;

    public static bool IsFor(int rows) => rows > ListExport.MostWhileWaiting;

    /// <returns>Where its progress is shown.</returns>
    public async Task<string> Ask<T>(ILargeList list, T query, string format, int rows, string what, Viewer viewer, Change change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var old = await db.ExportLinesOf(viewer.PersonId).Skip(ListExport.MostOfAPerson - 1).Select(export => export.Id).ToListAsync(cancellationToken);
        await db.ListExports.Where(export => old.Contains(export.Id)).ExecuteDeleteAsync(cancellationToken);
        var title = what.Length > LongestTitle ? what[..(LongestTitle - 1)] + "…" : what;
        var export = new ListExport(list.Name, title, JsonSerializer.Serialize(query, JsonSerializerOptions.Default), format, rows, now, viewer.PersonId);
        db.Add(export);
        db.Changes.Add(change);
        db.JobRuns.Add(new JobRun(MakeListFile.JobKind, export.Id, viewer.PersonId, now));
        await db.SaveChangesAsync(cancellationToken);
        await waker.Wake();
        return $"~/exports/{export.Id}";
    }

    /// <summary>Tells now and then how many rows have gone through.</summary>
    public static async IAsyncEnumerable<T> Told<T>(IAsyncEnumerable<T> rows, Action<int>? told, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var done = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return row;
            if (++done % 500 == 0)
                told?.Invoke(done);
        }
    }
}
