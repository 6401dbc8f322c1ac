using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Exports;

/// <summary>A list that may be long, and is then made into a file in the background, by the same code as while somebody waits.</summary>
public interface ILargeList
{
    /// <summary>As it stands in the database.</summary>
    string Name { get; }

    /// <summary>For people: "Visits".</summary>
    string Title { get; }

    Permission Needed { get; }

    /// <param name="query">As the list wrote it when the file was asked for.</param>
    /// <param name="told">Told how many rows are done, now and then.</param>
    Task<ListFile?> Make(string query, string? format, Viewer viewer, Action<int> told, CancellationToken cancellationToken);
}
