using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Shared;

/// <summary>Finds the school that a task is for, before the task's own form.</summary>
/// <param name="Path">The task's address, which takes the school as <c>school</c>.</param>
/// <param name="Query">What was looked for; null at first.</param>
/// <param name="Without">The words of a link that goes on without a school, where the task allows it.</param>
public sealed record ChooseSchoolPage(string Title, string Path, string? Query, IReadOnlyList<FoundSchool> Found, bool HasMore, string? Without = null)
{
    private const int Most = 25;

    /// <summary>Another way to do it.</summary>
    public (string Words, string Address)? Also { get; init; }

    /// <param name="closedToo">Whether closed schools can be chosen.</param>
    public static async Task<ChooseSchoolPage> Of(string title, string path, string? query, bool closedToo, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken, string? without = null)
    {
        if (string.IsNullOrWhiteSpace(query))
            return new ChooseSchoolPage(title, path, null, [], false, without);
        var schools = db.Schools.VisibleTo(viewer).Matching(query);
        var found = await (closedToo ? schools : schools.Open())
            .OrderBy(school => school.SortName).ThenBy(school => school.Id)
            .Select(school => new FoundSchool(school.Id, school.Name, school.Register.Town, school.Urn, school.Register.Postcode, school.Status))
            .Take(Most + 1)
            .ToListAsync(cancellationToken);
        return new ChooseSchoolPage(title, path, query, [.. found.Take(Most)], found.Count > Most, without);
    }
}

public sealed record FoundSchool(Guid Id, string Name, string? Town, int Urn, string? Postcode, RegisterStatus Status);
