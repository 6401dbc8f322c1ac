using MusicHub.Data;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Shared;

/// <summary>What every task needs: the database, the clock and who is asking.</summary>
public sealed class TaskContext(MusicHubDbContext db, TimeProvider clock, CurrentViewer current)
{
    public MusicHubDbContext Db => db;

    public Viewer Viewer => current.Viewer;

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => clock.Today();
}
