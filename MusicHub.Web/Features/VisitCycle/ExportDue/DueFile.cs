using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle.ExportDue;

/// <summary>The visit cycle as the list shows it.</summary>
public sealed class DueFile(MusicHubDbContext db, TimeProvider clock, Cycles cycles, IMemoryCache cache) : ExportedList<DueFilter>(db, clock)
{
    public override string Name => "visit-cycle";

    public override string Title => "Visit cycle";

    public override Permission Needed => Permission.SeeVisits;

    public override async Task<string> What(DueFilter filter, Viewer viewer, CancellationToken cancellationToken) =>
        Words(filter.InForce(await SchoolChoices.Of(Db, cache, cancellationToken), await Db.TrustNamed(filter.Trust, cancellationToken)), "all schools of the cycle");

    public override async Task<int> Count(DueFilter filter, Viewer viewer, CancellationToken cancellationToken) => (await Lines(filter, viewer, cancellationToken)).Count;

    public override async Task<ListFile?> Make(DueFilter filter, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken)
    {
        var choices = await SchoolChoices.Of(Db, cache, cancellationToken);
        var thisTerm = (await cycles.Now(Db, cancellationToken)).Calendar.TermOf(Today);
        IReadOnlyList<ExportColumn<CycleLine>> columns =
        [
            new("URN", line => line.School.Urn, ColumnKind.Identifier),
            new("School", line => line.School.Name, Width: 44),
            new("Town", line => line.School.Town),
            new("Phase", line => line.School.Phase?.Title() ?? "Undecided"),
            new("Region", line => choices.RegionName(line.School.RegionId?.ToString())),
            new("District", line => line.School.District),
            new("Last visit", line => line.School.Situation.LastVisitOn, ColumnKind.Date),
            new("Due", line => DueWords.Of(line.Due, thisTerm).Text, Width: 28),
            new("Score", line => decimal.Round(line.Priority.Score, 1, MidpointRounding.AwayFromZero), ColumnKind.Number),
            new("Why", line => PriorityWords.Reasons(line.Priority), Width: 80),
        ];
        return await Write((await Lines(filter, viewer, cancellationToken)).ToAsyncEnumerable(), columns, format, told, cancellationToken);
    }

    private async Task<IReadOnlyList<CycleLine>> Lines(DueFilter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        var picture = await Db.PictureOf(await cycles.Now(Db, cancellationToken), viewer, Today, await Db.WeightsOfFactors(cancellationToken), cancellationToken);
        return await Db.LinesOf(picture, filter, viewer, cancellationToken);
    }
}
