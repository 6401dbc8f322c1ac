using MusicHub.Domain.History;

namespace MusicHub.Domain.Exports;

/// <summary>A list that is too long to be made into a file while somebody waits: what was asked for, and the file for some days.</summary>
[Unrecorded]
public sealed class ListExport : Entity
{
    /// <summary>So many rows are made into a file while a person waits: a second's work at most.</summary>
    public const int MostWhileWaiting = 2_000;

    /// <summary>Bytes.</summary>
    public const int Largest = 40 * 1024 * 1024;

    /// <summary>Files that one person may have lying; the oldest goes first.</summary>
    public const int MostOfAPerson = 5;

    public const int DaysKept = 3;

    private ListExport() => List = Title = Query = Format = null!;

    public ListExport(string list, string title, string query, string format, int rows, DateTimeOffset at, Guid byId) =>
        (List, Title, Query, Format, Rows, At, ById) = (list, title, query, format, rows, at, byId);

    /// <summary>Names the list.</summary>
    public string List { get; private init; }

    /// <summary>What was chosen of it, for people.</summary>
    public string Title { get; private init; }

    /// <summary>The filters and the order, as the list reads them.</summary>
    public string Query { get; private init; }

    public string Format { get; private init; }

    public int Rows { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Guid ById { get; private init; }

    public string? FileName { get; private set; }

    public string? ContentType { get; private set; }

    public byte[]? Content { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public void Finish(string fileName, string contentType, byte[] content, DateTimeOffset at) =>
        (FileName, ContentType, Content, FinishedAt) = (fileName, contentType, content, at);
}
