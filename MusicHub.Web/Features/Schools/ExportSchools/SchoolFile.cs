using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Schools.ExportSchools;

/// <summary>Schools as the list shows them.</summary>
public sealed class SchoolFile(MusicHubDbContext db, TimeProvider clock, Cycles cycles, IMemoryCache cache) : ExportedList<SchoolFilter>(db, clock)
{
    public override string Name => "schools";

    public override string Title => "Schools";

    public override Permission Needed => Permission.SeeSchools;

    public override async Task<string> What(SchoolFilter filter, Viewer viewer, CancellationToken cancellationToken) =>
        Words(SchoolFilterWords.InForce(filter, await SchoolChoices.Of(Db, cache, cancellationToken)), "all open schools");

    public override async Task<int> Count(SchoolFilter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        var cycle = await cycles.Now(Db, cancellationToken);
        return await new SchoolListQuery(viewer, filter, cycle.Rule, cycle.Calendar, Today).Schools(Db).CountAsync(cancellationToken);
    }

    public override async Task<ListFile?> Make(SchoolFilter filter, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken)
    {
        var cycle = await cycles.Now(Db, cancellationToken);
        var rows = new SchoolListQuery(viewer, filter, cycle.Rule, cycle.Calendar, Today).Rows(Db);
        return await Write(rows.AsAsyncEnumerable(), SchoolColumns.All(cycle, Today), format, told, cancellationToken);
    }
}
